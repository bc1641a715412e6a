import { vocabularyOf } from '../agreement/lookup';
import { tableName } from '../agreement/table-names';
import { formatCount } from '../figures/format-figure';
import { ReadState, type ActivityTable, type RowTable, type DaysRow } from '../reading/return';
import { activityPlace, RecordGroups } from './activity/cells';
import { daysOfRecords, fundedRecords } from './activity/funded-records';
import { writtenIn } from './read-values';
import { defineRule } from './rule';
import { daysText } from './words/wording';

export const orderNotListed = defineRule({
  meta: {
    id: 'R816',
    name: 'order-not-listed',
    group: 'agreement',
    severity: 'error',
    title: 'Activity is booked to an order that Days does not list',
    description: 'Every order with activity has a line on Days, so that its days and its charge can be reconciled.',
    remedy: 'Add the order to Days with its days, rate and charge.',
    source: 'Return format of the agreement: one line for each order.',
    needs: ['activity', 'activity.order', 'activity.funding', 'days', 'days.order'],
    messages: { unlisted: '{table} has no line for {order}, although {rows} {carry} it ({days}).' },
  },
  check({ agreement, return: { activity, days } }, report) {
    if (!activity || !days) return;
    const { order: words } = vocabularyOf(agreement);
    const listed = listedOrders(days, (text) => words.find(text) ?? text);
    for (const [text, records] of recordsByOrder(activity).entries()) {
      const order = words.find(text) ?? text;
      if (listed.has(order)) continue;
      report({
        message: 'unlisted',
        data: {
          table: tableName(agreement, 'days'),
          order,
          rows: formatCount(records.length, 'activity row'),
          carry: records.length === 1 ? 'carries' : 'carry',
          days: daysText(daysOfRecords(activity, records)),
        },
        ...activityPlace(activity, 'order', records),
        subject: `${order} line`,
      });
    }
  },
});

/** An order that is nearly right is listed: its spelling is R304's finding. */
function listedOrders({ rows }: RowTable<DaysRow>, orderOf: (text: string) => string): ReadonlySet<string> {
  return new Set(
    rows.flatMap((row) => {
      const written = row.isTotal ? null : writtenIn(row.order);
      return written ? [orderOf(written.suggestion ?? written.text)] : [];
    }),
  );
}

function recordsByOrder(activity: ActivityTable): RecordGroups<string> {
  const { states, values, pool } = activity.order;
  const groups = new RecordGroups<string>();
  for (const at of fundedRecords(activity, 'commissioned', (one) => states[one] === ReadState.value)) {
    groups.add(pool[values[at] ?? 0] ?? '', at);
  }
  return groups;
}
