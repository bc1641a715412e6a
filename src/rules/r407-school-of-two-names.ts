import { placeWordsOf } from '../agreement/place-words';
import { formatCount } from '../figures/format-figure';
import { ReadState, type ActivityTable } from '../reading/return';
import { activityPlace, RecordGroups } from './activity/cells';
import { defineRule } from './rule';
import { matchKey } from '../agreement/match-key';
import { quoted } from './words/wording';

export const schoolOfTwoNames = defineRule({
  meta: {
    id: 'R407',
    name: 'school-of-two-names',
    group: 'identity',
    severity: 'query',
    title: 'One number stands with two names',
    description:
      'A school number that stands beside different names is either a slip in the number, and then a school is missing ' +
      'from the count, or a school under its old and its new name.',
    remedy: 'Check the number on the rows with the other name, or use one name throughout.',
    source: 'A mistake that returns make: a number copied from the row above.',
    needs: ['activity', 'activity.schoolNumber', 'activity.schoolName'],
    messages: {
      names: '{place} {number} is {first} on some activity rows and {second} on {count}.',
    },
  },
  check({ agreement, return: { activity } }, report) {
    if (!activity) return;
    const firstNames = new Int32Array(activity.schoolNumber.pool.length).fill(-1);
    for (const [number, records] of rowsOfOtherNames(activity, firstNames).entries()) {
      const { pool, values } = activity.schoolName;
      const written = activity.schoolNumber.pool[number] ?? '';
      report({
        message: 'names',
        data: {
          place: placeWordsOf(agreement).One,
          number: written,
          first: quoted(pool[firstNames[number] ?? 0] ?? ''),
          second: quoted(pool[values[records[0] ?? 0] ?? 0] ?? ''),
          count: formatCount(records.length, 'other', 'others'),
        },
        ...activityPlace(activity, 'schoolName', records),
        subject: `school ${written}`,
      });
    }
  },
});

/** Number → the records whose name is another than the number's first; fills `firstNames` as it goes. */
function rowsOfOtherNames(activity: ActivityTable, firstNames: Int32Array): RecordGroups<number> {
  const { schoolNumber, schoolName } = activity;
  const keys = schoolName.pool.map(matchKey);
  const groups = new RecordGroups<number>();
  for (let at = 0; at < activity.count; at++) {
    if (schoolNumber.states[at] !== ReadState.value || schoolName.states[at] !== ReadState.value) continue;
    const number = schoolNumber.values[at] ?? 0;
    const name = schoolName.values[at] ?? 0;
    const first = firstNames[number] ?? -1;
    if (first < 0) firstNames[number] = name;
    else if (keys[first] !== keys[name]) groups.add(number, at);
  }
  return groups;
}
