import { formatCount } from '../figures/format-figure';
import { byColumn, cellIssues, gathered, subjectOf } from './stated/cell-issues';
import { place } from './words/place-words';
import { defineRule } from './rule';
import { headingName, tableName } from '../agreement/table-names';
import { quoted } from './words/wording';

export const errorValue = defineRule({
  meta: {
    id: 'R201',
    name: 'error-value',
    group: 'types and units',
    severity: 'error',
    title: 'A cell shows an Excel error',
    description:
      'A cell that shows #DIV/0!, #REF! or another Excel error has no value, and is never taken as zero. What depends ' +
      'on it is left unchecked.',
    remedy: 'Mend the formula, or type the value.',
    source: 'A mistake that returns make: a formula that divides by a blank or lost the cell it pointed to.',
    needs: [],
    messages: {
      one: '{table}, {heading}: {cell} shows {code}, so there is no value to check.',
      many: '{table}, {heading}: {count} show {code}, the first at {cell}, so there are no values to check.',
    },
  },
  check({ agreement, return: read }, report) {
    const groups = gathered(cellIssues(read, 'errorValue'), (issue) =>
      issue.role === 'activity'
        ? `${byColumn(issue)} ${issue.problem.code}`
        : `${byColumn(issue)} ${String(issue.cell.row)}`,
    );
    for (const { first, all, cell, related } of groups) {
      report({
        message: all.length === 1 ? 'one' : 'many',
        data: {
          table: tableName(agreement, first.role),
          heading: quoted(headingName(agreement, first.role, first.field)),
          cell: place(cell),
          code: first.problem.code,
          count: formatCount(all.length, 'cell'),
        },
        cell,
        related,
        subject: subjectOf(read, first),
        actual: first.problem.code,
      });
    }
  },
});
