import { failedTieOuts, tieOutReport } from './stated/failed-tie-outs';
import { OrderSlips } from './stated/order-slips';
import { defineRule } from './rule';

export const remainingDiffers = defineRule({
  meta: {
    id: 'R604',
    name: 'remaining-differs',
    group: 'arithmetic',
    severity: 'error',
    title: 'Remaining days are not what is left of the order',
    description:
      'On Days, what remains of an order is its days for the year less the days delivered to date. Where ' +
      'only the commissioned or the delivered days are wrong, those are the finding.',
    remedy: 'Correct the commissioned, delivered or remaining days, whichever is wrong.',
    source: 'Return format of the agreement: remaining is commissioned less delivered to date.',
    needs: ['days', 'days.commissioned', 'days.deliveredToDate', 'days.remaining'],
    messages: {
      differs:
        '{label}: the return says {stated}. Commissioned less delivered to date leaves {computed}, {difference}.',
    },
  },
  check(context, report) {
    const slips = new OrderSlips(context);
    const isRemaining = (id: string) =>
      id.startsWith('days.') && id.endsWith('.remaining') && id !== 'days.total.remaining';
    for (const failed of failedTieOuts(context.figures, isRemaining)) {
      if (slips.followsAt(failed.cell, 'remaining')) continue;
      report({ message: 'differs', ...tieOutReport(failed) });
    }
  },
});
