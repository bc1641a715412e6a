import { formatCount } from '../figures/format-figure';
import { dateLabel, dayNumber } from '../workbook/serial-date';
import { activityPlace } from './activity-cells';
import { dateOfRecord, recordsOfDates } from './activity-dates';
import { defineRule } from './rule';

export const activityBeforeYear = defineRule({
  meta: {
    id: 'R503',
    name: 'activity-before-year',
    group: 'time',
    severity: 'error',
    title: 'Activity is dated before the financial year',
    description:
      'The Activity table lists the financial year to date. Rows dated before it count in no total of this return.',
    remedy: 'Correct the date, or take the row out if it belongs to last year.',
    source: 'Agreement: the month its financial year begins.',
    needs: ['activity', 'activity.date', 'period'],
    messages: {
      dated: '{rows} dated before {limit}, when the financial year began, and not counted. The first is dated {first}.',
    },
  },
  check({ return: { activity }, figures: { period } }, report) {
    if (!activity || !period.isChecked) return;
    const limit = period.value.yearStart;
    const limitDay = dayNumber(limit);
    const records = recordsOfDates(activity, (day) => day < limitDay);
    const [first] = records;
    if (first === undefined) return;
    report({
      message: 'dated',
      data: {
        rows: formatCount(records.length, 'activity row is', 'activity rows are'),
        limit: dateLabel(limit),
        first: dateOfRecord(activity, first),
      },
      ...activityPlace(activity, 'date', records),
      subject: 'activity before the financial year',
    });
  },
});
