/** Activity records that say the same in every column, or in some, found in one pass and without a text for each row. */
import type { FieldOf } from '../../agreement/model';
import { ReadState, type ActivityTable } from '../../reading/return';

const COMPARED: readonly FieldOf<'activity'>[] = [
  'date', 'schoolNumber', 'schoolName', 'service', 'priority', 'activityType', 'days', 'order', 'funding',
]; // prettier-ignore

const EMPTY = -1;

/**
 * For each record the earlier one that says the same in the columns given (all but its reference, where left out), or -1.
 * Records whose date or days could not be read are never equal: they may differ in what could not be read.
 */
export function earlierEqualRecords(
  activity: ActivityTable,
  compared: readonly FieldOf<'activity'>[] = COMPARED,
): Int32Array {
  const size = 2 ** Math.ceil(Math.log2(Math.max(activity.count * 2, 16)));
  const slots = new Int32Array(size).fill(EMPTY);
  const earlier = new Int32Array(activity.count).fill(EMPTY);
  const columns = compared.map((field) => activity[field]);
  for (let at = 0; at < activity.count; at++) {
    if (!isWhole(activity, at)) continue;
    let slot = hashOf(columns, at) & (size - 1);
    let known = slots[slot] ?? EMPTY;
    while (known !== EMPTY && !isEqual(columns, known, at)) {
      slot = (slot + 1) & (size - 1);
      known = slots[slot] ?? EMPTY;
    }
    if (known === EMPTY) slots[slot] = at;
    else earlier[at] = known;
  }
  return earlier;
}

type Column = ActivityTable[FieldOf<'activity'>];

function isWhole({ date, days }: ActivityTable, at: number): boolean {
  return date.states[at] === ReadState.value && days.states[at] === ReadState.value;
}

function hashOf(columns: readonly Column[], at: number): number {
  let hash = 17;
  for (const { values } of columns) hash = Math.imul(hash ^ ((values[at] ?? 0) | 0), 0x9e3779b1) ^ (hash >>> 15);
  return hash >>> 0;
}

function isEqual(columns: readonly Column[], one: number, other: number): boolean {
  for (const { values, states } of columns) {
    if (values[one] !== values[other] || states[one] !== states[other]) return false;
  }
  return true;
}
