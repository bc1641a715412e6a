import { formatCount } from '../figures/format-figure';
import { activityCell, activityPlace, RecordGroups } from './activity/cells';
import { earlierEqualRecords } from './activity/equal-records';
import { referencesSubject } from './activity/references';
import { referenceOf } from '../figures/restatements/activity-restatements';
import { defineRule } from './rule';
import { daysText } from './words/wording';

export const duplicateActivity = defineRule({
  meta: {
    id: 'R403',
    name: 'duplicate-activity',
    group: 'identity',
    severity: 'warning',
    title: 'An activity is entered more than once',
    description:
      'Rows with the same date, school, service, priority, type, days, order and funding are probably one activity ' +
      'entered twice, whatever their references. Its days then count twice, and may be charged twice.',
    remedy: 'Delete the repeated rows. If there really were two visits, put their days together on one row.',
    source: 'A mistake that returns make: last month’s rows pasted in again.',
    needs: ['activity'],
    messages: {
      repeated: 'Row {first} of {sheet} is repeated on {rows}. Each repeat counts {days} again.',
    },
  },
  check({ return: { activity } }, report) {
    if (!activity) return;
    const earlier = earlierEqualRecords(activity);
    const copies = new RecordGroups<number>();
    earlier.forEach((original, at) => {
      if (original >= 0) copies.add(original, at);
    });
    for (const [original, records] of copies.entries()) {
      const { cell, related } = activityPlace(activity, 'date', records);
      const origin = activityCell(activity, 'date', original);
      report({
        message: 'repeated',
        data: {
          first: String(origin.row + 1),
          sheet: activity.location.sheet,
          rows:
            records.length === 1
              ? `row ${String((activity.rows[records[0] ?? 0] ?? 0) + 1)}`
              : formatCount(records.length, 'later row'),
          days: daysText((activity.days.values[original] ?? 0) / 4),
        },
        cell,
        related: [origin, ...related],
        subject: `activity repeated ${referencesSubject([original, ...records].map((at) => referenceOf(activity, at)))}`,
      });
    }
  },
});
