import { editsTo } from '../workbook/cell-edit';
import { formatCount } from '../figures/format-figure';
import { byColumn, cellIssues, gathered } from './stated/cell-issues';
import { place } from './words/place-words';
import { defineRule } from './rule';
import { headingName, tableName } from '../agreement/table-names';
import { quoted } from './words/wording';

export const numberAsText = defineRule({
  meta: {
    id: 'R203',
    name: 'number-as-text',
    group: 'types and units',
    severity: 'warning',
    title: 'Numbers are stored as text',
    description:
      'A number stored as text is read all the same, but Excel’s own sums and pivot tables leave it out, so the ' +
      'workbook’s totals may be wrong.',
    remedy: 'Apply the fix, which stores the same figure as a number, or retype it.',
    source: 'Known Excel behaviour: SUM ignores text in a range.',
    needs: [],
    messages: {
      one: '{table}, {heading}: {text} in {cell} is stored as text. It was read as a number, but Excel’s totals leave it out.',
      many:
        '{table}, {heading}: {count} are stored as text, the first in {cell}. They were read as numbers, but Excel’s ' +
        'totals leave them out.',
    },
  },
  check({ agreement, snapshot, return: read }, report) {
    for (const { first, all, cell, related } of gathered(cellIssues(read, 'numberAsText'), byColumn)) {
      report({
        message: all.length === 1 ? 'one' : 'many',
        data: {
          table: tableName(agreement, first.role),
          heading: quoted(headingName(agreement, first.role, first.field)),
          text: quoted(first.text),
          cell: place(cell),
          count: formatCount(all.length, 'number'),
        },
        cell,
        related,
        subject: byColumn(first),
        fix: all.flatMap(({ cell: at, problem }) => editsTo(snapshot, at, { kind: 'number', value: problem.value })),
      });
    }
  },
});
