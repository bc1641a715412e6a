/**
 * Activity that could not be counted. Where it may be all that a total lacks, the cells that could not be read are the
 * finding, and the total that falls short because of them is not a second one.
 */
import type { FieldOf } from '../../agreement/model';
import { FUNDING, ReadState, type ActivityTable } from '../../reading/return';

const COUNTED_BY: readonly FieldOf<'activity'>[] = ['date', 'days', 'funding'];

/** Whether some record lacks what every count needs, or has a value of one of `fields` that could not be read. */
export function hasUnreadRecords(activity: ActivityTable | null, fields: readonly FieldOf<'activity'>[]): boolean {
  if (!activity) return false;
  return (
    COUNTED_BY.some((field) => activity[field].column !== null && hasState(activity, field, isMissing)) ||
    fields.some((field) => hasState(activity, field, isUnread))
  );
}

/** Days (in decimals) of commissioned records in which `field` gives no value. */
export function commissionedDaysWithout(activity: ActivityTable | null, field: FieldOf<'activity'>): number {
  if (!activity) return 0;
  const { funding, days, count } = activity;
  const { states } = activity[field];
  const commissioned = FUNDING.indexOf('commissioned');
  let quarters = 0;
  for (let at = 0; at < count; at++) {
    if (states[at] !== ReadState.value && funding.values[at] === commissioned) quarters += days.values[at] ?? 0;
  }
  return quarters / 4;
}

function hasState(activity: ActivityTable, field: FieldOf<'activity'>, isWanted: (state: number) => boolean): boolean {
  return activity[field].states.some(isWanted);
}

function isMissing(state: number): boolean {
  return state !== ReadState.value;
}

function isUnread(state: number): boolean {
  return state === ReadState.unknown || state === ReadState.unreadable;
}
