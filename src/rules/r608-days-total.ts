import type { DaysRow } from '../reading/return';
import { failedTieOuts, tieOutReport, type FailedTieOut } from './failed-tie-outs';
import { valueOf } from './read-values';
import { defineRule } from './rule';
import { isStale } from './stale-formulas';
import { exactly } from './wording';

const SUMMED = ['commissioned', 'deliveredMonth', 'deliveredToDate', 'charged', 'remaining'] as const;

export const daysTotal = defineRule({
  meta: {
    id: 'R608',
    name: 'days-total',
    group: 'arithmetic',
    severity: 'error',
    title: 'A total of Days is not the sum of its rows',
    description: 'Where the Days table has a total row, each of its days and pounds is the sum of the orders above it.',
    remedy: 'Correct the row or the total that is wrong. A formula such as SUM keeps the total right.',
    source: 'Return format of the agreement: a total row, where there is one, totals its table.',
    needs: ['days'],
    messages: { total: '{label}: the return says {stated}. The rows add up to {computed}, {difference}.' },
  },
  check(context, report) {
    const {
      figures,
      return: { days },
    } = context;
    const again = ordersListedAgain(days?.rows ?? []);
    for (const failed of failedTieOuts(figures, (id) => id.startsWith('days.total.'))) {
      if (isStale(context, failed.cell)) continue;
      if (isExplained(failed, again)) continue;
      report({ message: 'total', ...tieOutReport(failed) });
    }
  },
});

/** Rows of orders that stand further up already: R408's finding. */
function ordersListedAgain(rows: readonly DaysRow[]): readonly DaysRow[] {
  const known = new Set<string>();
  return rows.filter((row) => {
    const order = row.isTotal ? null : valueOf(row.order);
    if (order === null) return false;
    const isAgain = known.has(order);
    known.add(order);
    return isAgain;
  });
}

/** Whether the total falls short by just what the repeated orders add. */
function isExplained({ id, difference }: FailedTieOut, again: readonly DaysRow[]): boolean {
  const field = SUMMED.find((candidate) => id === `days.total.${candidate}`);
  if (!field || again.length === 0) return false;
  const sum = again.reduce((total, row) => total + (valueOf<number>(row[field]) ?? 0), 0);
  return exactly(sum / (field === 'charged' ? 100 : 4)) === -difference;
}
