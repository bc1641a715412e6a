import { formatCount } from '../figures/format-figure';
import { ReadState } from '../reading/return';
import { activityPlace } from './activity/cells';
import { daysOfRecords, fundedRecords } from './activity/funded-records';
import { defineRule } from './rule';
import { daysText } from './words/wording';

export const tradedWithOrder = defineRule({
  meta: {
    id: 'R814',
    name: 'traded-with-order',
    group: 'agreement',
    severity: 'error',
    title: 'Traded activity carries an order',
    description:
      'Traded activity is bought by schools and carries no order of the council’s. With one, the council may be charged for what a school has paid for.',
    remedy: 'Take the order reference away, or mark the row as commissioned if the council ordered it.',
    source: 'Return format of the agreement: traded rows carry no order.',
    needs: ['activity', 'activity.order', 'activity.funding'],
    messages: {
      found: '{rows} {have} an order reference: {days} that schools bought and the council may be charged for.',
    },
  },
  check({ return: { activity } }, report) {
    if (!activity) return;
    const { states } = activity.order;
    const records = fundedRecords(
      activity,
      'traded',
      (at) => states[at] === ReadState.value || states[at] === ReadState.unknown,
    );
    if (records.length === 0) return;
    report({
      message: 'found',
      data: {
        rows: formatCount(records.length, 'traded activity row'),
        have: records.length === 1 ? 'has' : 'have',
        days: daysText(daysOfRecords(activity, records)),
      },
      ...activityPlace(activity, 'order', records),
      subject: 'traded activity with an order',
    });
  },
});
