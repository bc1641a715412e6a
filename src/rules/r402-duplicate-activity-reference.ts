import { formatCount } from '../figures/format-figure';
import { ReadState, type ActivityTable } from '../reading/return';
import { activityCell, activityPlace, RecordGroups } from './activity/cells';
import { earlierEqualRecords } from './activity/equal-records';
import { place } from './words/place-words';
import { defineRule } from './rule';
import { quoted } from './words/wording';

export const duplicateActivityReference = defineRule({
  meta: {
    id: 'R402',
    name: 'duplicate-activity-reference',
    group: 'identity',
    severity: 'error',
    title: 'An activity reference is used for different activities',
    description:
      'Each activity has a reference of its own, by which it is found again in later months. Rows that repeat one ' +
      'another in everything are reported as repeated rows instead.',
    remedy: 'Give each activity its own reference.',
    source: 'Return format of the agreement: the activity reference identifies the row.',
    needs: ['activity', 'activity.reference'],
    messages: { repeated: 'Activity reference {reference} is used on {count}, the first in {cell}.' },
  },
  check({ return: { activity } }, report) {
    if (!activity) return;
    for (const [reference, records] of repeatedReferences(activity)) {
      const [first = 0, second = 0, ...others] = records;
      report({
        message: 'repeated',
        data: {
          reference: quoted(reference),
          count: formatCount(records.length, 'row'),
          cell: place(activityCell(activity, 'reference', first)),
        },
        ...activityPlace(activity, 'reference', [second, first, ...others]),
        subject: `activity ${reference}`,
      });
    }
  },
});

/** References of more than one record that are not all copies of one. */
function repeatedReferences(activity: ActivityTable): readonly (readonly [string, readonly number[]])[] {
  const { values, states, pool } = activity.reference;
  const firstOf = new Int32Array(pool.length).fill(-1);
  const repeated = new RecordGroups<number>();
  for (let at = 0; at < activity.count; at++) {
    if (states[at] !== ReadState.value) continue;
    const text = values[at] ?? 0;
    const first = firstOf[text] ?? -1;
    if (first < 0) firstOf[text] = at;
    else repeated.add(text, at);
  }
  const earlier = earlierEqualRecords(activity);
  return [...repeated.entries()].flatMap(([text, later]) => {
    const first = firstOf[text] ?? 0;
    const records = [first, ...later.filter((at) => earlier[at] !== first)];
    return records.length > 1 ? [[pool[text] ?? '', records] as const] : [];
  });
}
