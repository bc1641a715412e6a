import { editsTo } from '../workbook/cell-edit';
import type { Figures } from '../figures/figures';
import { tableName } from '../agreement/table-names';
import { failedTieOuts, tieOutReport, type FailedTieOut } from './failed-tie-outs';
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
      snapshot,
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
      // A total is the slip only where the activity bears its rows out; otherwise a row may be.
      const fix =
        failed.cell && isBorneOut(figures, failed)
          ? editsTo(snapshot, failed.cell, { kind: 'number', value: failed.computed })
          : [];
      report({ message: 'total', ...tieOutReport(failed), fix });
    }
  },
});

/** Whether the activity gives the same total as the rows do, and gives it for every row. */
function isBorneOut({ tieOuts }: Figures, { id, computed }: FailedTieOut): boolean {
  const field = id.slice('priorities.sum.'.length);
  const others = tieOuts.filter((one) => one.id.startsWith('priorities.') && one.id.endsWith(`.${field}`));
  const total = others.find((one) => one.id === `priorities.total.${field}`);
  const rows = others.filter((one) => one.id !== id && one !== total);
  const isSame = total?.computed.isChecked === true && Math.abs(total.computed.value - computed) < 1e-6;
  return isSame && rows.length > 0 && rows.every(({ agrees }) => agrees === true);
}
