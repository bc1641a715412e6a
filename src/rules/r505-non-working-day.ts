import { isWorkingDay } from '../agreement/in-force';
import { formatCount } from '../figures/format-figure';
import { dateOfDayNumber } from '../workbook/serial-date';
import { activityPlace } from './activity/cells';
import { dateOfRecord, recordsOfDates } from './activity/dates';
import { defineRule } from './rule';

export const nonWorkingDay = defineRule({
  meta: {
    id: 'R505',
    name: 'non-working-day',
    group: 'time',
    severity: 'query',
    title: 'Activity is dated on a day that is not a working day',
    description:
      'Support on a Saturday, a Sunday or a day off in the agreement’s calendar does happen, such as a weekend conference, but such a date is more often a slip.',
    remedy: 'Check the date. If it is right, nothing needs to change.',
    source: 'Agreement: its calendar of non-working days.',
    needs: ['activity', 'activity.date'],
    messages: {
      dated: '{rows} dated on a weekend or a day off in the agreement’s calendar. The first is dated {first}.',
    },
  },
  check({ agreement, return: { activity } }, report) {
    if (!activity) return;
    const known = new Map<number, boolean>();
    const records = recordsOfDates(activity, (day) => {
      const isWorking = known.get(day) ?? isWorkingDay(agreement, dateOfDayNumber(day));
      known.set(day, isWorking);
      return !isWorking;
    });
    const [first] = records;
    if (first === undefined) return;
    report({
      message: 'dated',
      data: {
        rows: formatCount(records.length, 'activity row is', 'activity rows are'),
        first: dateOfRecord(activity, first),
      },
      ...activityPlace(activity, 'date', records),
      subject: 'activity on non-working days',
    });
  },
});
