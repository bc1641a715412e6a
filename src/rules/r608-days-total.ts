import { failedTieOuts, tieOutReport } from './failed-tie-outs';
import { defineRule } from './rule';

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
  check({ figures }, report) {
    for (const failed of failedTieOuts(figures, (id) => id.startsWith('days.total.'))) {
      report({ message: 'total', ...tieOutReport(failed) });
    }
  },
});
