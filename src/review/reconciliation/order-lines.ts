/** Which orders are to be reconciled: those of the agreement, of the activity rows and of Days, each once. */
import { commissionOf } from '../../agreement/commissions';
import type { Agreement, Commission } from '../../agreement/model';
import type { OrderCube } from '../../figures/order-cube';
import { orderKey } from '../../figures/order-days';
import type { DaysRow, Return } from '../../reading/return';
import type { OrderKind } from './reconciliation';

export interface OrderLine {
  readonly kind: OrderKind;
  readonly order: string;
  readonly key: string;
  readonly commission: Commission | null;
  /** Its place in the cube; null where no activity can be booked to it. */
  readonly place: number | null;
  /** Its lines on Days. */
  readonly listed: readonly DaysRow[];
}

/** In the agreement's order, then as they come; rows without an order and those not read are lines where there are any. */
export function orderLines(
  agreement: Agreement,
  financialYear: string,
  cube: OrderCube,
  from: Return,
): readonly OrderLine[] {
  const listed = listedByKey(agreement, from);
  const take = (key: string): readonly DaysRow[] => {
    const rows = listed.get(key) ?? [];
    listed.delete(key);
    return rows;
  };
  const booked = cube.orders.map(({ kind, key, name }, place): OrderLine => {
    const commission = kind === 'order' ? commissionOf(agreement, name, financialYear) : null;
    const lineKind = kind !== 'order' ? kind : commission ? 'agreed' : 'notAgreed';
    const rows = take(kind === 'order' ? key : kind === 'noOrder' ? NO_ORDER : NOT_READ);
    return { kind: lineKind, order: commission?.order ?? name, key, commission, place, listed: rows };
  });
  const others = [...listed].map(([key, rows]): OrderLine => ({
    kind: 'notAgreed',
    order: writtenOrder(rows[0]),
    key,
    commission: null,
    place: null,
    listed: rows,
  }));
  const isOrder = ({ kind }: OrderLine): boolean => kind === 'agreed' || kind === 'notAgreed';
  return [...booked.filter(isOrder), ...others, ...booked.filter((line) => !isOrder(line) && hasAny(line, cube))];
}

/** Keys of orders have no spaces, so these are none. */
const NO_ORDER = ' none';
const NOT_READ = ' not read';

function listedByKey(agreement: Agreement, { days }: Return): Map<string, DaysRow[]> {
  const listed = new Map<string, DaysRow[]>();
  for (const row of days?.rows ?? []) {
    if (row.isTotal) continue;
    const key = keyOf(agreement, row);
    const rows = listed.get(key);
    if (rows) rows.push(row);
    else listed.set(key, [row]);
  }
  return listed;
}

function keyOf(agreement: Agreement, { order }: DaysRow): string {
  switch (order.state) {
    case 'value':
      return orderKey(agreement, order.value) || NO_ORDER;
    case 'unknown':
      return orderKey(agreement, order.text) || NO_ORDER;
    case 'unreadable':
      return NOT_READ;
    case 'blank':
    case 'placeholder':
    case 'absent':
      return NO_ORDER;
  }
}

function writtenOrder(row: DaysRow | undefined): string {
  if (row?.order.state === 'value') return row.order.value;
  return row?.order.state === 'unknown' ? row.order.text : '';
}

function hasAny({ place, listed }: OrderLine, cube: OrderCube): boolean {
  if (listed.length > 0 || place === null) return true;
  const cells = cube.quarterDays.length / cube.orders.length;
  return (
    cube.traded[place] !== 0 || cube.quarterDays.subarray(place * cells, (place + 1) * cells).some((days) => days !== 0)
  );
}
