import { ownRestatements, restatedReport } from './stated/restated-words';
import { defineRule } from './rule';

export const orderDaysRestated = defineRule({
  meta: {
    id: 'R908',
    name: 'order-days-restated',
    group: 'across months',
    severity: 'warning',
    title: 'Days of an order in past months were restated',
    description:
      'The days delivered on an order to date, less those of the month, are the days that the return of the month before gave to ' +
      'date. Where changed activity rows account for the difference, the rows are reported instead.',
    remedy: 'Correct the figure, or say at the contract meeting what was restated and why.',
    source: 'Return format of the agreement: figures to date include the months that were reported before.',
    needs: ['days', 'days.deliveredMonth', 'days.deliveredToDate', 'period', 'earlier days'],
    messages: { restated: '{label}: {now}, where {return} gave {was}, {difference}.' },
  },
  check(context, report) {
    for (const one of ownRestatements(context, ({ isFall }) => !isFall, 'orderDays')) {
      report({ message: 'restated', ...restatedReport(one) });
    }
  },
});
