import { editsTo } from '../workbook/cell-edit';
import type { Figures } from '../figures/figures';
import { tableName } from '../agreement/table-names';
import { failedTieOuts, tieOutReport, type FailedTieOut } from './stated/failed-tie-outs';
import { defineRule } from './rule';
import { isStale } from './formulas/stale-formulas';
import { exactly } from './words/wording';

export const prioritiesTotal = defineRule({
  meta: {
    id: 'R603',
    name: 'priorities-total',
    group: 'arithmetic',
    severity: 'error',
    title: 'The Grand Total of Priorities is not the sum of its rows',
    description:
      'The days of the priorities add up to the Grand Total, for the month and for the year to date. A total that is off ' +
      'only by what its rows are off is not reported again.',
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
      const field = failed.id.endsWith('.daysMonth') ? 'daysMonth' : 'daysToDate';
      // A blank row is R211's finding, and may be all that the sum lacks.
      if (failed.difference > 0 && rows.some((row) => !row.isTotal && row[field].state === 'blank')) continue;
      if (isStale(context, failed.cell) || followsFromRows(figures, failed)) continue;
      // A total is the slip only where the activity bears its rows out; otherwise a row may be.
      const fix =
        failed.cell && isBorneOut(figures, failed)
          ? editsTo(snapshot, failed.cell, { kind: 'number', value: failed.computed })
          : [];
      report({ message: 'total', ...tieOutReport(failed), fix });
    }
  },
});

/** Whether the total falls short by just what its rows have too much against the activity: then they are the finding. */
function followsFromRows(figures: Figures, { id, difference }: FailedTieOut): boolean {
  const field = id.slice('priorities.sum.'.length);
  const isRow = (other: string) => other.startsWith('priorities.') && other.endsWith(`.${field}`);
  const isTotal = (other: string) => other === id || other === `priorities.total.${field}`;
  const rows = failedTieOuts(figures, (other) => isRow(other) && !isTotal(other));
  return exactly(rows.reduce((sum, row) => sum + row.difference, 0)) === -difference;
}

/** Whether the activity gives the same total as the rows do, and gives it for every row. */
function isBorneOut({ tieOuts }: Figures, { id, computed }: FailedTieOut): boolean {
  const field = id.slice('priorities.sum.'.length);
  const others = tieOuts.filter((one) => one.id.startsWith('priorities.') && one.id.endsWith(`.${field}`));
  const total = others.find((one) => one.id === `priorities.total.${field}`);
  const rows = others.filter((one) => one.id !== id && one !== total);
  const isSame = total?.computed.isChecked === true && Math.abs(total.computed.value - computed) < 1e-6;
  return isSame && rows.length > 0 && rows.every(({ agrees }) => agrees === true);
}
