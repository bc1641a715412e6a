import { commissionOf } from '../agreement/in-force';
import type { Commission } from '../agreement/model';
import { formatCount } from '../figures/format-figure';
import { ReadState, type ActivityTable } from '../reading/return';
import { activityPlace, RecordGroups } from './activity/cells';
import { daysOfRecords, fundedRecords } from './activity/funded-records';
import { defineRule } from './rule';
import { daysText } from './words/wording';

export const activityNotAsOrdered = defineRule({
  meta: {
    id: 'R815',
    name: 'activity-not-as-ordered',
    group: 'agreement',
    severity: 'error',
    title: 'Activity is booked to an order of another service or priority',
    description:
      'An order is for one service and one priority. Activity of another service or priority that carries it uses up ' +
      'days that were ordered for something else.',
    remedy: 'Correct the order, or the service or priority of the rows.',
    source: 'Agreement: the service and the priority of each commission.',
    needs: ['activity', 'activity.order', 'activity.funding', 'period'],
    messages: {
      service: '{order} is for service {expected}, but {rows} of service {found} {carry} it ({days}).',
      priority: '{order} is for priority {expected}, but {rows} of priority {found} {carry} it ({days}).',
    },
  },
  check({ agreement, return: { activity }, figures: { period } }, report) {
    if (!activity || !period.isChecked) return;
    const orders = activity.order.pool.map((text) =>
      text === '' ? null : commissionOf(agreement, text, period.value.financialYear),
    );
    for (const field of ['service', 'priority'] as const) {
      for (const [key, records] of strays(activity, field, orders).entries()) {
        const [at = 0] = records;
        const order = orders[activity.order.values[at] ?? 0];
        const found = activity[field].codes[activity[field].values[at] ?? 0] ?? '';
        if (!order) continue;
        report({
          message: field,
          data: {
            order: order.order,
            expected: order[field],
            found,
            rows: formatCount(records.length, 'activity row'),
            carry: records.length === 1 ? 'carries' : 'carry',
            days: daysText(daysOfRecords(activity, records)),
          },
          ...activityPlace(activity, field, records),
          subject: `${order.order} ${field} ${key}`,
          expected: order[field],
          actual: found,
        });
      }
    }
  },
});

/** Commissioned records whose order is for another service (or priority), by order and what they say instead. */
function strays(
  activity: ActivityTable,
  field: 'service' | 'priority',
  orders: readonly (Commission | null)[],
): RecordGroups<string> {
  const { values, states, codes } = activity[field];
  const groups = new RecordGroups<string>();
  fundedRecords(activity, 'commissioned', (at) => {
    const order = orders[activity.order.values[at] ?? 0];
    const found = codes[values[at] ?? -1] ?? '';
    const isStray = !!order && states[at] === ReadState.value && found !== order[field];
    if (isStray) groups.add(`${order.order} ${found}`, at);
    return isStray;
  });
  return groups;
}
