import { QUARTERS_IN_DAY, wrongTotal } from './column-total';
import { defineRule } from './rule';
import { headingName, tableName } from './table-words';
import { daysText, differenceText, quoted } from './wording';

export const prioritiesTotal = defineRule({
  meta: {
    id: 'R603',
    name: 'priorities-total',
    group: 'arithmetic',
    severity: 'error',
    title: 'The Grand Total of Priorities is not the sum of its rows',
    description: 'The days of the five priorities add up to the Grand Total, for the month and for the year to date.',
    remedy: 'Correct the row or the total that is wrong. A formula such as SUM keeps the total right.',
    source: 'Seed report: 1064 + 160 + 76.5 + 220.5 + 3 = 1524 days by priority.',
    needs: ['priorities'],
    messages: {
      total: '{table}, {heading}: the Grand Total says {stated}. Its rows add up to {sum}, {difference}.',
      none: '{table} has no Grand Total row, so its rows could not be held against one.',
    },
  },
  check({ agreement, return: { priorities } }, report) {
    if (!priorities) return;
    const { rows, location } = priorities;
    const table = tableName(agreement, 'priorities');
    if (!rows.some((row) => row.isTotal)) {
      const cell = { sheet: location.sheet, row: location.area.top, column: location.area.left };
      report({ message: 'none', data: { table }, cell, subject: 'priorities total', severity: 'warning' });
    }
    for (const field of ['daysMonth', 'daysToDate'] as const) {
      const wrong = wrongTotal(rows, (row) => row[field], QUARTERS_IN_DAY);
      if (!wrong) continue;
      const { cell, stated, sum } = wrong;
      report({
        message: 'total',
        data: {
          table,
          heading: quoted(headingName(agreement, 'priorities', field)),
          stated: daysText(stated),
          sum: daysText(sum),
          difference: differenceText(sum - stated, 'day'),
        },
        cell,
        subject: `priorities total ${field}`,
        expected: sum,
        actual: stated,
        difference: stated - sum,
      });
    }
  },
});
