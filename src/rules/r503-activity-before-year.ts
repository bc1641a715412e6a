import { datedBeyond } from './activity/dates';
import { defineRule } from './rule';

export const activityBeforeYear = defineRule({
  meta: {
    id: 'R503',
    name: 'activity-before-year',
    group: 'time',
    severity: 'error',
    title: 'Activity is dated before the financial year',
    description:
      'The Activity table lists the financial year to date. Rows dated before it count in no total of this return. ' +
      'A total that lacks no more than these rows is not reported as well.',
    remedy: 'Correct the date, or take the row out if it belongs to last year.',
    source: 'Agreement: the month its financial year begins.',
    needs: ['activity', 'activity.date', 'period'],
    messages: {
      dated: '{rows} dated before {limit}, when the financial year began, and not counted. The first is dated {first}.',
    },
  },
  check({ return: { activity }, figures: { period } }, report) {
    if (!activity || !period.isChecked) return;
    const dated = datedBeyond(activity, 'before', period.value.yearStart, 'activity before the financial year');
    if (dated) report(dated);
  },
});
