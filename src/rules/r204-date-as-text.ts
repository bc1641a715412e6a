import { formatCount } from '../figures/format-figure';
import { editsTo, type CellEdit } from '../workbook/cell-edit';
import type { Snapshot } from '../workbook/snapshot';
import { dateLabel, firstDay, monthLabel, parseIsoDate, parseIsoMonth, serialOfDate } from '../workbook/serial-date';
import { byColumn, cellIssues, gathered, type IssueOf } from './stated/cell-issues';
import { place } from './words/place-words';
import { defineRule } from './rule';
import { headingName, tableName } from '../agreement/table-names';
import { quoted } from './words/wording';

export const dateAsText = defineRule({
  meta: {
    id: 'R204',
    name: 'date-as-text',
    group: 'types and units',
    severity: 'warning',
    title: 'Dates are stored as text',
    description:
      'A date stored as text is read day first, but Excel neither sorts nor filters it as a date, and on another ' +
      'computer 03/06/2014 may become 6 March.',
    remedy: 'Apply the fix, which stores the same day as a date, or retype it.',
    source: 'Known Excel behaviour: text dates sort as words.',
    needs: [],
    messages: {
      one: '{table}, {heading}: {text} in {cell} is stored as text. It was read as {date}.',
      many: '{table}, {heading}: {count} are stored as text, the first in {cell}, read as {date}.',
    },
  },
  check({ agreement, snapshot, return: read }, report) {
    for (const { first, all, cell, related } of gathered(cellIssues(read, 'dateAsText'), byColumn)) {
      report({
        message: all.length === 1 ? 'one' : 'many',
        data: {
          table: tableName(agreement, first.role),
          heading: quoted(headingName(agreement, first.role, first.field)),
          text: quoted(first.text),
          cell: place(cell),
          date: dayInWords(first.problem.value),
          count: formatCount(all.length, 'date'),
        },
        cell,
        related,
        subject: byColumn(first),
        fix: all.flatMap((issue) => asDate(issue, snapshot)),
      });
    }
  },
});

function dayInWords(value: string): string {
  const month = parseIsoMonth(value);
  const date = parseIsoDate(value);
  return date ? dateLabel(date) : month ? monthLabel(month) : value;
}

/** A month on its own ("June 2014") is stored as its first day. */
function asDate(issue: IssueOf<'dateAsText'>, snapshot: Snapshot): readonly CellEdit[] {
  const month = parseIsoMonth(issue.problem.value);
  const date = month ? firstDay(month) : parseIsoDate(issue.problem.value);
  const serial = date && serialOfDate(date, snapshot.dateSystem);
  return serial === null ? [] : editsTo(snapshot, issue.cell, { kind: 'date', serial });
}
