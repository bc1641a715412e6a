import { headingName } from '../agreement/table-names';
import type { FieldOf } from '../agreement/model';
import { formatList } from '../figures/format-figure';
import { ReadState, type ActivityTable } from '../reading/return';
import { activityCell } from './activity/cells';
import { earlierEqualRecords } from './activity/equal-records';
import { defineRule } from './rule';

const SAME: readonly FieldOf<'activity'>[] = ['date', 'schoolNumber', 'service', 'activityType', 'days'];
const OTHER: readonly FieldOf<'activity'>[] = ['priority', 'order', 'funding'];

export const nearDuplicateActivity = defineRule({
  meta: {
    id: 'R411',
    name: 'near-duplicate-activity',
    group: 'identity',
    severity: 'query',
    title: 'An activity may be entered under two orders',
    description:
      'Two rows with the same date, school, service, type and days that differ in priority, order or funding may be one ' +
      'visit booked twice. Rows that are the same in everything are reported as repeated.',
    remedy: 'Check whether there were two activities. If it was one, keep the row with the right order.',
    source: 'A mistake that returns make: a visit moved to another order and left on the first as well.',
    needs: ['activity', 'activity.date', 'activity.schoolNumber', 'activity.activityType', 'activity.days'],
    messages: {
      alike:
        'Row {row} of {sheet} is like row {first} but for {fields}: the same date, school, service, type and days.',
    },
  },
  check({ agreement, return: { activity } }, report) {
    if (!activity) return;
    const repeated = earlierEqualRecords(activity);
    earlierEqualRecords(activity, SAME).forEach((first, at) => {
      if (first < 0 || (repeated[at] ?? -1) >= 0 || !isSchoolKnown(activity, at)) return;
      const fields = OTHER.filter((field) => differs(activity, field, first, at));
      if (fields.length === 0) return;
      const [cell, origin] = [activityCell(activity, 'date', at), activityCell(activity, 'date', first)];
      report({
        message: 'alike',
        data: {
          row: String(cell.row + 1),
          sheet: cell.sheet,
          first: String(origin.row + 1),
          fields: formatList(fields.map((field) => headingName(agreement, 'activity', field))),
        },
        cell,
        related: [origin],
        subject: `activity ${[referenceOf(activity, at), referenceOf(activity, first)].sort().join(' and ')} alike`,
      });
    });
  },
});

function isSchoolKnown({ schoolNumber, activityType }: ActivityTable, at: number): boolean {
  return schoolNumber.states[at] === ReadState.value && activityType.states[at] === ReadState.value;
}

/** Only where both were read: what could not be read is its own finding. */
function differs(activity: ActivityTable, field: FieldOf<'activity'>, one: number, other: number): boolean {
  const { states, values } = activity[field];
  const isRead = (at: number) => states[at] === ReadState.value || states[at] === ReadState.blank;
  return isRead(one) && isRead(other) && (states[one] !== states[other] || values[one] !== values[other]);
}

function referenceOf({ reference }: ActivityTable, at: number): string {
  return reference.pool[reference.values[at] ?? 0] ?? '';
}
