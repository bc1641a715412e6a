import { datedBeyond } from './activity/dates';
import { defineRule } from './rule';

export const activityAfterMonth = defineRule({
  meta: {
    id: 'R504',
    name: 'activity-after-month',
    group: 'time',
    severity: 'error',
    title: 'Activity is dated after the reporting month',
    description:
      'A return reports work done by the end of its month. Rows dated later are not counted, and belong in a later return. ' +
      'A total that lacks no more than these rows is not reported as well.',
    remedy: 'Correct the date, or leave the row for the return of its own month.',
    source: 'Return format of the agreement: activity of the financial year up to the reporting month.',
    needs: ['activity', 'activity.date', 'period'],
    messages: {
      dated: '{rows} dated after {limit}, the end of the reporting month, and not counted. The first is dated {first}.',
    },
  },
  check({ return: { activity }, figures: { period } }, report) {
    if (!activity || !period.isChecked) return;
    const dated = datedBeyond(activity, 'after', period.value.lastDay, 'activity after the month');
    if (dated) report(dated);
  },
});
