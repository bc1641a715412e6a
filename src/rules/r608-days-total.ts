import type { DaysRow } from '../reading/return';
import { failedTieOuts, tieOutReport, type FailedTieOut } from './stated/failed-tie-outs';
import { OrderSlips, type SummedField } from './stated/order-slips';
import { valueOf } from './read-values';
import { defineRule } from './rule';
import { isStale } from './formulas/stale-formulas';
import { exactly } from './words/wording';

const SUMMED: readonly SummedField[] = ['commissioned', 'deliveredMonth', 'deliveredToDate', 'charged', 'remaining'];

export const daysTotal = defineRule({
  meta: {
    id: 'R608',
    name: 'days-total',
    group: 'arithmetic',
    severity: 'error',
    title: 'A total of Days is not the sum of its rows',
    description:
      'Where the Days table has a total row, each of its days and pounds is the sum of the orders above it. A total that is ' +
      'off only by what its rows are off is not reported again.',
    remedy: 'Correct the row or the total that is wrong. A formula such as SUM keeps the total right.',
    source: 'Return format of the agreement: a total row, where there is one, totals its table.',
    needs: ['days'],
    messages: { total: '{label}: the return says {stated}. The rows add up to {computed}, {difference}.' },
  },
  check(context, report) {
    const rows = (context.return.days?.rows ?? []).filter(({ isTotal }) => !isTotal);
    const again = ordersListedAgain(rows);
    const slips = new OrderSlips(context);
    for (const failed of failedTieOuts(context.figures, (id) => id.startsWith('days.total.'))) {
      const field = SUMMED.find((candidate) => failed.id === `days.total.${candidate}`);
      if (!field || isStale(context, failed.cell)) continue;
      // A blank row is R211's finding, and may be all that the sum lacks.
      if (failed.difference > 0 && rows.some((row) => row[field].state === 'blank')) continue;
      if (makesUp(failed, again.map((row) => decimalOf(row, field)))) continue; // prettier-ignore
      if (makesUp(failed, rows.map((row) => slips.of(row, field)))) continue; // prettier-ignore
      report({ message: 'total', ...tieOutReport(failed) });
    }
  },
});

/** Rows of orders that stand further up already: R408's finding. */
function ordersListedAgain(rows: readonly DaysRow[]): readonly DaysRow[] {
  const known = new Set<string>();
  return rows.filter((row) => {
    const order = valueOf(row.order);
    if (order === null) return false;
    const isAgain = known.has(order);
    known.add(order);
    return isAgain;
  });
}

/** Whether a total falls short by just what its rows have too much: then they are the finding. */
function makesUp({ difference }: FailedTieOut, excess: readonly number[]): boolean {
  return exactly(excess.reduce((sum, one) => sum + one, 0)) === -difference;
}

function decimalOf(row: DaysRow, field: SummedField): number {
  return (valueOf<number>(row[field]) ?? 0) / (field === 'charged' ? 100 : 4);
}
