import { matchKey } from '../agreement/match-key';
import type { School } from '../agreement/model';
import { formatCount } from '../figures/format-figure';
import { ReadState, type ActivityTable } from '../reading/return';
import { activityPlace, RecordGroups } from './activity/cells';
import { schoolsByNumber } from './activity/school-register';
import { defineRule } from './rule';

const URN_DIGITS = 6;

export const schoolNotRegistered = defineRule({
  meta: {
    id: 'R410',
    name: 'school-not-registered',
    group: 'identity',
    severity: 'query',
    title: 'A school number is not in the register',
    description:
      'Where the agreement keeps a register of schools, each school number of the authority is looked up in it. A number ' +
      'that is not there is a slip, or a school that the register does not have yet. Numbers of other authorities are ' +
      'asked about by another rule.',
    remedy: 'Check the number. If the school is new, ask the contract officer to add it to the register.',
    source: 'Agreement: its register of schools.',
    needs: ['activity', 'activity.schoolNumber', 'school register'],
    messages: {
      unknown: '{count} a school number that is not in the register: {number}.',
      named:
        '{count} a school number that is not in the register: {number}. The register has {name} under {registered}.',
    },
  },
  check({ agreement: { schools, returnFormat }, return: { activity } }, report) {
    if (!activity || !schools) return;
    const known = schoolsByNumber(schools);
    const byName = new Map(schools.map((school) => [matchKey(school.name), school]));
    for (const [place, records] of unregistered(activity, known, returnFormat.schoolNumberPrefix).entries()) {
      const number = activity.schoolNumber.pool[place] ?? '';
      const namesake = byName.get(matchKey(nameOn(activity, records[0] ?? 0)));
      const count = formatCount(records.length, 'activity row has', 'activity rows have');
      report({
        message: namesake ? 'named' : 'unknown',
        data: { count, number, ...(namesake ? { name: namesake.name, registered: namesake.laestab } : {}) },
        ...activityPlace(activity, 'schoolNumber', records),
        subject: `school ${number} not in the register`,
      });
    }
  },
});

function nameOn({ schoolName }: ActivityTable, at: number): string {
  return schoolName.pool[schoolName.values[at] ?? 0] ?? '';
}

function unregistered(
  { schoolNumber, count }: ActivityTable,
  known: ReadonlyMap<string, School>,
  prefix: string | null,
): RecordGroups<number> {
  const { values, states, pool } = schoolNumber;
  const hasUrns = [...known.keys()].some((number) => number.length === URN_DIGITS);
  const isAsked = Uint8Array.from(pool, (number) =>
    !known.has(number) && (number.length === URN_DIGITS ? hasUrns : prefix === null || number.startsWith(prefix))
      ? 1
      : 0,
  );
  const groups = new RecordGroups<number>();
  for (let at = 0; at < count; at += 1) {
    const place = values[at] ?? 0;
    if (states[at] === ReadState.value && isAsked[place] === 1) groups.add(place, at);
  }
  return groups;
}
