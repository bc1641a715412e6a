import { bySameText, cellIssues, gathered, subjectOf } from './stated/cell-issues';
import { place } from './words/place-words';
import { defineRule } from './rule';
import { headingName, tableName } from '../agreement/table-names';
import { daysText, exactly, quoted, repeatedly } from './words/wording';

export const daysNotInQuarters = defineRule({
  meta: {
    id: 'R205',
    name: 'days-not-in-quarters',
    group: 'types and units',
    severity: 'warning',
    title: 'Days are not in quarter-day steps',
    description: 'Days are recorded in quarters of a day. Anything finer is counted as the nearest quarter.',
    remedy: 'Round the days to quarters, up or down as the work done justifies.',
    source: 'Return format of the agreement: days are given in quarter-day steps.',
    needs: [],
    messages: {
      finer: '{table}, {heading}: {cell} has {written}, which is not in quarter-days. It was counted as {counted}.',
    },
  },
  check({ agreement, return: read }, report) {
    for (const { first, all, cell, related } of gathered(cellIssues(read, 'notInQuarters'), bySameText)) {
      const { days, counted: quarters } = first.problem;
      report({
        message: 'finer',
        data: {
          table: tableName(agreement, first.role),
          heading: quoted(headingName(agreement, first.role, first.field)),
          cell: place(cell),
          written: repeatedly(daysText(days), all.length),
          counted: daysText(quarters),
        },
        cell,
        related,
        subject: subjectOf(read, first),
        expected: quarters,
        actual: days,
        difference: exactly(days - quarters),
      });
    }
  },
});
