import { formatCount } from '../figures/format-figure';
import { ReadState, type ActivityTable } from '../reading/return';
import { activityPlace, RecordGroups } from './activity/cells';
import { defineRule } from './rule';

const LAESTAB_DIGITS = 7;
const PREFIX_DIGITS = 3;

export const schoolOfAnotherAuthority = defineRule({
  meta: {
    id: 'R405',
    name: 'school-of-another-authority',
    group: 'identity',
    severity: 'query',
    title: 'A school number belongs to another authority',
    description:
      'The first three digits of a DfE number are the local authority’s. A school of another authority is seldom ' +
      'supported under this agreement, and a slip in those digits makes one school look like two.',
    remedy: 'Check the number. If the school really is another authority’s, say why it was supported.',
    source: 'Return format of the agreement: the authority’s three digits.',
    needs: ['activity', 'activity.schoolNumber'],
    messages: {
      other: '{count} a school number that begins with {found}, not {expected}; the first is {number}.',
    },
  },
  check({ agreement, return: { activity } }, report) {
    const expected = agreement.returnFormat.schoolNumberPrefix;
    if (!activity || expected === null) return;
    for (const [found, records] of byOtherPrefix(activity, expected).entries()) {
      report({
        message: 'other',
        data: {
          count: formatCount(records.length, 'activity row has', 'activity rows have'),
          found,
          expected,
          number: activity.schoolNumber.pool[activity.schoolNumber.values[records[0] ?? 0] ?? 0] ?? '',
        },
        ...activityPlace(activity, 'schoolNumber', records),
        subject: `school numbers of authority ${found}`,
        expected,
        actual: found,
      });
    }
  },
});

function byOtherPrefix(activity: ActivityTable, expected: string): RecordGroups<string> {
  const { values, states, pool } = activity.schoolNumber;
  const prefixes = pool.map((number) => (number.length === LAESTAB_DIGITS ? number.slice(0, PREFIX_DIGITS) : expected));
  const groups = new RecordGroups<string>();
  for (let at = 0; at < activity.count; at++) {
    const prefix = prefixes[values[at] ?? 0] ?? expected;
    if (states[at] === ReadState.value && prefix !== expected) groups.add(prefix, at);
  }
  return groups;
}
