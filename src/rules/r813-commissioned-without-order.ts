import { formatCount } from '../figures/format-figure';
import { ReadState } from '../reading/return';
import { activityPlace } from './activity/cells';
import { daysOfRecords, fundedRecords } from './activity/funded-records';
import { defineRule } from './rule';
import { daysText } from './words/wording';

export const commissionedWithoutOrder = defineRule({
  meta: {
    id: 'R813',
    name: 'commissioned-without-order',
    group: 'agreement',
    severity: 'error',
    title: 'Commissioned activity has no order',
    description:
      'Commissioned days are delivered against an order. Without one they can be neither reconciled nor charged.',
    remedy: 'Give each row its order reference, or mark it as traded if a school bought it.',
    source: 'Agreement: days are commissioned by order.',
    needs: ['activity', 'activity.order', 'activity.funding'],
    messages: { found: '{rows} {have} no order reference, so {days} {belong} to no order.' },
  },
  check({ return: { activity } }, report) {
    if (!activity) return;
    const { states } = activity.order;
    const records = fundedRecords(
      activity,
      'commissioned',
      (at) => states[at] === ReadState.blank || states[at] === ReadState.placeholder,
    );
    if (records.length === 0) return;
    const days = daysOfRecords(activity, records);
    report({
      message: 'found',
      data: {
        rows: formatCount(records.length, 'commissioned activity row'),
        have: records.length === 1 ? 'has' : 'have',
        days: daysText(days),
        belong: days === 1 ? 'belongs' : 'belong',
      },
      ...activityPlace(activity, 'order', records),
      subject: 'commissioned activity without an order',
    });
  },
});
