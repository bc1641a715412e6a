import type { School } from '../agreement/model';
import { formatCount } from '../figures/format-figure';
import { ReadState, type ActivityTable } from '../reading/return';
import { dateLabel, dayNumber, type IsoDate } from '../workbook/serial-date';
import { activityPlace, RecordGroups } from './activity/cells';
import { dateOfRecord } from './activity/dates';
import { schoolsByNumber } from './activity/school-register';
import { defineRule } from './rule';

export const schoolNotOpen = defineRule({
  meta: {
    id: 'R409',
    name: 'school-not-open',
    group: 'identity',
    severity: 'query',
    title: 'A school was closed, or not yet open, on the day',
    description:
      'Where the agreement keeps a register of schools, the date of each activity is held against the day the school ' +
      'opened and the day it closed. A visit outside them is a slip in the number or the date; an academy that took a ' +
      'school over has a number of its own.',
    remedy: 'Check the number and the date; give the number that the school had on that day.',
    source:
      'Agreement: its register of schools. DfE, Get Information about Schools: a conversion closes one record and opens another.',
    needs: ['activity', 'activity.schoolNumber', 'activity.date', 'school register'],
    messages: {
      closed: '{count} at {name} ({number}), which closed on {date}; the first is dated {first}.',
      notYetOpen: '{count} at {name} ({number}), which opened only on {date}; the first is dated {first}.',
    },
  },
  check({ agreement: { schools }, return: { activity } }, report) {
    if (!activity || !schools) return;
    for (const [{ school, number, message, limit }, records] of outsideDates(activity, schools)) {
      const [first = 0] = records;
      report({
        message,
        data: {
          count: formatCount(records.length, 'activity row is', 'activity rows are'),
          name: school.name,
          number,
          date: dateLabel(limit),
          first: dateOfRecord(activity, first),
        },
        ...activityPlace(activity, 'schoolNumber', records),
        subject: `school ${number} ${message}`,
      });
    }
  },
});

interface Outside {
  readonly school: School;
  readonly number: string;
  readonly message: 'closed' | 'notYetOpen';
  readonly limit: IsoDate;
}

/** One pass over the rows; each number is looked up once. */
function outsideDates(
  { schoolNumber, date, count }: ActivityTable,
  register: readonly School[],
): readonly (readonly [Outside, readonly number[]])[] {
  const known = schoolsByNumber(register);
  const schools = schoolNumber.pool.map((number) => known.get(number) ?? null);
  const opened = Float64Array.from(schools, (school) => (school?.opened ? dayNumber(school.opened) : -Infinity));
  const closed = Float64Array.from(schools, (school) => (school?.closed ? dayNumber(school.closed) : Infinity));
  const early = new RecordGroups<number>();
  const late = new RecordGroups<number>();
  for (let at = 0; at < count; at += 1) {
    if (schoolNumber.states[at] !== ReadState.value || date.states[at] !== ReadState.value) continue;
    const place = schoolNumber.values[at] ?? 0;
    const day = date.values[at] ?? 0;
    if (day < (opened[place] ?? -Infinity)) early.add(place, at);
    else if (day > (closed[place] ?? Infinity)) late.add(place, at);
  }
  const named = (groups: RecordGroups<number>, message: Outside['message'], member: 'opened' | 'closed') =>
    [...groups.entries()].flatMap(([place, records]): readonly (readonly [Outside, readonly number[]])[] => {
      const school = schools[place];
      const limit = school?.[member];
      return school && limit ? [[{ school, number: schoolNumber.pool[place] ?? '', message, limit }, records]] : [];
    });
  return [...named(late, 'closed', 'closed'), ...named(early, 'notYetOpen', 'opened')];
}
