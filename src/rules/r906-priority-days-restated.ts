import { ownRestatements, restatedReport } from './stated/restated-words';
import { defineRule } from './rule';

export const priorityDaysRestated = defineRule({
  meta: {
    id: 'R906',
    name: 'priority-days-restated',
    group: 'across months',
    severity: 'warning',
    title: 'Days of a priority in past months were restated',
    description:
      'The days of a priority to date, less those of the month, are the days that the return of the month before gave to date. ' +
      'Where changed activity rows account for the difference, the rows are reported instead. A year to date that falls is ' +
      'reported as such.',
    remedy: 'Correct the figure, or say at the contract meeting what was restated and why.',
    source: 'Return format of the agreement: figures to date include the months that were reported before.',
    needs: ['priorities', 'priorities.daysMonth', 'priorities.daysToDate', 'period', 'earlier priorities'],
    messages: { restated: '{label}: {now}, where {return} gave {was}, {difference}.' },
  },
  check(context, report) {
    for (const one of ownRestatements(context, ({ isFall }) => !isFall, 'priorityDays')) {
      report({ message: 'restated', ...restatedReport(one) });
    }
  },
});
