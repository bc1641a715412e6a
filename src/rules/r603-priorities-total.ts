import { tableName } from '../agreement/table-names';
import { failedTieOuts, tieOutReport } from './failed-tie-outs';
import { defineRule } from './rule';
import { isStale } from './stale-formulas';

export const prioritiesTotal = defineRule({
  meta: {
    id: 'R603',
    name: 'priorities-total',
    group: 'arithmetic',
    severity: 'error',
    title: 'The Grand Total of Priorities is not the sum of its rows',
    description: 'The days of the priorities add up to the Grand Total, for the month and for the year to date.',
    remedy: 'Correct the row or the total that is wrong. A formula such as SUM keeps the total right.',
    source: 'Seed report: 1064 + 160 + 76.5 + 220.5 + 3 = 1524 days by priority.',
    needs: ['priorities'],
    messages: {
      total: '{label}: the return says {stated}. The rows add up to {computed}, {difference}.',
      none: '{table} has no Grand Total row, so its rows could not be held against one.',
    },
  },
  check(context, report) {
    const {
      agreement,
      figures,
      return: { priorities },
    } = context;
    if (!priorities) return;
    const { rows, location } = priorities;
    if (!rows.some((row) => row.isTotal)) {
      const cell = { sheet: location.sheet, row: location.area.top, column: location.area.left };
      const data = { table: tableName(agreement, 'priorities') };
      report({ message: 'none', data, cell, subject: 'priorities total', severity: 'warning' });
    }
    for (const failed of failedTieOuts(figures, (id) => id.startsWith('priorities.sum.'))) {
      if (isStale(context, failed.cell)) continue;
      report({ message: 'total', ...tieOutReport(failed) });
    }
  },
});
