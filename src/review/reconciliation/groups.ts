/**
 * Orders by service or priority. What is commissioned, stated and charged follows the order; what is delivered follows
 * the activity rows themselves, so that days booked to an order of another service show as a difference of both.
 */
import type { OrderCube } from '../../figures/order-cube';
import type { QuarterDays } from '../../workbook/units';
import type { Delivered } from './delivered';
import type { ReconciledGroup, ReconciledOrder } from './reconciliation';
import { minus, sumFigures } from './sums';

export interface GroupInput {
  readonly cube: OrderCube;
  readonly delivered: Delivered;
  readonly orders: readonly ReconciledOrder[];
  readonly knowsToDate: boolean;
}

/** One group for each code, in the agreement's order, and one for what has none where there is any. */
export function groupsOf(
  kind: 'service' | 'priority',
  list: readonly { readonly code: string; readonly name: string }[],
  input: GroupInput,
): readonly ReconciledGroup[] {
  const codes = new Set(list.map(({ code }) => code));
  const ordersOf = (code: string | null): readonly ReconciledOrder[] =>
    input.orders.filter((order) => {
      const own = order[kind];
      return (own !== null && codes.has(own) ? own : null) === code;
    });
  const groups = list.map(({ code, name }, place) => groupOf(kind, { code, name, place }, ordersOf(code), input));
  const strays = ordersOf(null);
  const stray = groupOf(kind, { code: null, name: '', place: list.length }, strays, input);
  const isEmpty = strays.length === 0 && stray.deliveredMonth.days === 0 && stray.rows.toDate.length === 0;
  return isEmpty && (stray.deliveredToDate?.days ?? 0) === 0 ? groups : [...groups, stray];
}

function groupOf(
  kind: 'service' | 'priority',
  { code, name, place }: { readonly code: string | null; readonly name: string; readonly place: number },
  orders: readonly ReconciledOrder[],
  { cube, delivered, knowsToDate }: GroupInput,
): ReconciledGroup {
  const by = kind === 'service' ? delivered.services : delivered.priorities;
  const rows = (kind === 'service' ? cube.serviceRows : cube.priorityRows)[place];
  const ofOrders = sumFigures(orders);
  const deliveredToDate = knowsToDate ? by.toDate.at(place) : null;
  return {
    ...ofOrders,
    code,
    name,
    deliveredMonth: by.month.at(place),
    deliveredToDate,
    unpriced: by.toDate.unpricedAt(place) as QuarterDays,
    remaining: deliveredToDate && minus(ofOrders.commissioned, deliveredToDate),
    forecast: knowsToDate ? ofOrders.forecast : null,
    rows: rows ?? { toDate: new Uint32Array(0), month: new Uint32Array(0) },
  };
}
