import { ownRestatements, restatedReport } from './stated/restated-words';
import { defineRule } from './rule';

export const previousMonthDiffers = defineRule({
  meta: {
    id: 'R909',
    name: 'previous-month-differs',
    group: 'across months',
    severity: 'warning',
    title: 'The previous month’s figure is not what was reported',
    description:
      'The KPI column of the previous month repeats what the return of that month stated (of a KPI that is not due every ' +
      'month: of its last due month), rounded as the KPI says. Another figure restates it.',
    remedy: 'Enter the figure that was reported. If it was wrong, send a correction of that month’s return.',
    source: 'Return format of the agreement: the column of the previous month.',
    needs: ['kpis', 'kpis.previous', 'period', 'earlier kpis'],
    messages: { differs: '{label}: this return says {now}, where {return} said {was}.' },
  },
  check(context, report) {
    for (const one of ownRestatements(context, () => true, 'previousMonth')) {
      report({ message: 'differs', ...restatedReport(one) });
    }
  },
});
