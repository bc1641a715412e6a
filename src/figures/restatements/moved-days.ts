/** The commissioned days that changed activity rows add to each priority and order before the reporting month. */
import { FUNDING, ReadState, type ActivityTable } from '../../reading/return';
import type { Agreement } from '../../agreement/model';
import { orderKey } from '../order-days';
import type { ActivityChanges } from './activity-changes';

/** Quarter-days, below zero where rows lost them; lines that nothing moved on are left out. */
export interface MovedDays {
  readonly byPriority: ReadonlyMap<string, number>;
  /** By `orderKey`. */
  readonly byOrder: ReadonlyMap<string, number>;
}

/** `monthStart`: first day of the reporting month, in days since 1 January 1970; later rows move nothing of the past. */
export function movedDays(
  agreement: Agreement,
  { now, changed, added, removed }: ActivityChanges,
  monthStart: number,
): MovedDays {
  const byPriority = new Map<string, number>();
  const byOrder = new Map<string, number>();
  const count = (table: ActivityTable, at: number, sign: 1 | -1): void => {
    const { date, days, funding, priority, order } = table;
    if (date.states[at] !== ReadState.value || (date.values[at] ?? 0) >= monthStart) return;
    if (funding.values[at] !== funding.codes.indexOf(FUNDING[0]) || days.states[at] !== ReadState.value) return;
    const quarters = sign * (days.values[at] ?? 0);
    add(byPriority, priority.codes[priority.values[at] ?? -1], quarters);
    const written = order.pool[order.values[at] ?? 0];
    add(byOrder, written === undefined || written === '' ? undefined : orderKey(agreement, written), quarters);
  };
  for (const { at, was } of changed) {
    count(now, at, 1);
    count(was.source.table, was.at, -1);
  }
  for (const { at } of added) count(now, at, 1);
  for (const { at, source } of removed) count(source.table, at, -1);
  return { byPriority, byOrder };
}

function add(sums: Map<string, number>, key: string | undefined, quarters: number): void {
  if (key !== undefined) sums.set(key, (sums.get(key) ?? 0) + quarters);
}
