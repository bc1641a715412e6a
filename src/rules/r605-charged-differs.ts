import { failedTieOuts, tieOutReport } from './stated/failed-tie-outs';
import { OrderSlips } from './stated/order-slips';
import { defineRule } from './rule';
import { isStale } from './formulas/stale-formulas';

export const chargedDiffers = defineRule({
  meta: {
    id: 'R605',
    name: 'charged-differs',
    group: 'arithmetic',
    severity: 'error',
    title: 'The charge is not days times rate',
    description:
      'On Days, the charge for the year to date is the days delivered to date at the day rate of the same row. Where ' +
      'only the days or the rate are wrong, those are the finding.',
    remedy: 'Correct the days, the rate or the charge, whichever is wrong.',
    source: 'Return format of the agreement: charged is pounds for the financial year to date.',
    needs: ['days', 'days.deliveredToDate', 'days.dayRate', 'days.charged'],
    messages: {
      differs:
        '{label}: the return says {stated}. Days delivered to date at the day rate make {computed}, {difference}.',
    },
  },
  check(context, report) {
    const { figures } = context;
    const slips = new OrderSlips(context);
    const isCharge = (id: string) => id.startsWith('days.') && id.endsWith('.charged') && id !== 'days.total.charged';
    for (const failed of failedTieOuts(figures, isCharge)) {
      if (isStale(context, failed.cell) || slips.followsAt(failed.cell, 'charged')) continue;
      report({ message: 'differs', ...tieOutReport(failed) });
    }
  },
});
