import { formatCount } from '../figures/format-figure';
import { byColumn, cellIssues, gathered } from './stated/cell-issues';
import { place } from './words/place-words';
import { defineRule } from './rule';
import { headingName, tableName } from '../agreement/table-names';
import { quoted } from './words/wording';

export const fractionAsPercent = defineRule({
  meta: {
    id: 'R207',
    name: 'fraction-as-percent',
    group: 'types and units',
    severity: 'note',
    title: 'A fraction was taken as a percentage',
    description:
      'A bare fraction such as 0.95 was taken as 95%, because the numerator and denominator, or the other figures of ' +
      'the column, leave no doubt.',
    remedy: 'Write the percentage as 95, as 95% or in a cell formatted as a percentage.',
    source: 'A mistake that returns make: fractions and percentages in one column.',
    needs: [],
    messages: {
      one: '{table}, {heading}: {written} in {cell} was taken as {percent}%.',
      many: '{table}, {heading}: {count} were taken as percentages, such as {written} in {cell} as {percent}%.',
    },
  },
  check({ agreement, return: read }, report) {
    for (const { first, all, cell, related } of gathered(cellIssues(read, 'fractionAsPercent'), byColumn)) {
      report({
        message: all.length === 1 ? 'one' : 'many',
        data: {
          table: tableName(agreement, first.role),
          heading: quoted(headingName(agreement, first.role, first.field)),
          written: first.problem.written,
          percent: first.problem.percent,
          cell: place(cell),
          count: formatCount(all.length, 'fraction'),
        },
        cell,
        related,
        subject: byColumn(first),
      });
    }
  },
});
