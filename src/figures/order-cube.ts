/**
 * Activity by order × month × priority × service, in one pass and without an object a row: what finance reconciles.
 * Every row that the activity totals count is in exactly one cell, so whatever the cells are grouped by adds up to them.
 */
import { commissionsOf } from '../agreement/commissions';
import { monthsIntoYear } from '../agreement/financial-year';
import type { Agreement } from '../agreement/model';
import { columnNotFound } from '../agreement/table-names';
import { FUNDING, ReadState, type ActivityTable } from '../reading/return';
import { addMonths, dayNumber, firstDay, monthOf } from '../workbook/serial-date';
import { placesOf } from './activity-codes';
import type { Stretch } from './activity-scope';
import { known, unknown } from './checked';
import type { Checked, Period } from './figures';
import { orderKey } from './order-days';
import { RowSpanList, type RowSpans } from './row-spans';

export const MONTHS_OF_YEAR = 12;

/** What a line of activity was booked to. */
export interface BookedOrder {
  /** noOrder: the row names none; notRead: what it names is not an order of the agreement or could not be read. */
  readonly kind: 'order' | 'noOrder' | 'notRead';
  /** `orderKey`; empty but for an order. */
  readonly key: string;
  /** As the agreement or else the return writes it. */
  readonly name: string;
}

/** Where the rows of the return itself stand; rows of earlier returns are counted and not listed. */
export interface BookedRows {
  readonly toDate: RowSpans;
  readonly month: RowSpans;
}

export interface OrderCube {
  /** Orders of the year in the agreement's order, then others in the order of the rows, then no order and not read. */
  readonly orders: readonly BookedOrder[];
  readonly priorities: number;
  readonly services: number;
  /** Quarter-days by `cellOf`. */
  readonly quarterDays: Float64Array;
  /** Quarter-days of traded rows that carry an order, by order. */
  readonly traded: Float64Array;
  /** By order. */
  readonly rows: readonly BookedRows[];
  /** Places of priority and service: after the last of the agreement's stand rows without one. */
  readonly priorityRows: readonly BookedRows[];
  readonly serviceRows: readonly BookedRows[];
  /** By month of the year. */
  readonly monthRows: readonly RowSpans[];
}

/** The cell of an order, month of the year (0 to 11), priority and service. */
export function cellOf(
  { priorities, services }: Pick<OrderCube, 'priorities' | 'services'>,
  order: number,
  month: number,
  priority: number,
  service: number,
): number {
  return ((order * MONTHS_OF_YEAR + month) * (priorities + 1) + priority) * (services + 1) + service;
}

/** `own`: the return's own table, whose rows are listed. */
export function orderCube(
  agreement: Agreement,
  period: Period,
  stretches: readonly Stretch[],
  own: ActivityTable | null,
): Checked<OrderCube> {
  if (stretches.some(({ table }) => table.order.column === null && table.count > 0)) {
    return unknown(columnNotFound(agreement, 'activity', 'order'));
  }
  return known(new CubeBuilder(agreement, period, stretches, own).finish());
}

class CubeBuilder {
  private readonly orders: BookedOrder[] = [];
  private readonly places = new Map<string, number>();
  private readonly quarterDays: Float64Array;
  private readonly traded: Float64Array;
  private readonly rows: RowLists[];
  private readonly priorityRows: RowLists[];
  private readonly serviceRows: RowLists[];
  private readonly monthRows = Array.from({ length: MONTHS_OF_YEAR }, () => new RowSpanList());
  private readonly size: Pick<OrderCube, 'priorities' | 'services'>;
  private readonly monthOfDay: Uint8Array;
  private readonly yearStart: number;
  private readonly lastMonth: number;

  constructor(
    private readonly agreement: Agreement,
    period: Period,
    stretches: readonly Stretch[],
    private readonly own: ActivityTable | null,
  ) {
    this.size = { priorities: agreement.priorities.length, services: agreement.services.length };
    for (const { order } of commissionsOf(agreement, period.financialYear)) this.place(order);
    const poolPlaces = stretches.map(({ table }) => this.placesOfPool(table));
    this.orders.push({ kind: 'noOrder', key: '', name: '' }, { kind: 'notRead', key: '', name: '' });
    this.quarterDays = new Float64Array(cellOf(this.size, this.orders.length, 0, 0, 0));
    this.traded = new Float64Array(this.orders.length);
    this.rows = listsFor(this.orders.length);
    this.priorityRows = listsFor(this.size.priorities + 1);
    this.serviceRows = listsFor(this.size.services + 1);
    this.yearStart = dayNumber(period.yearStart);
    this.monthOfDay = monthsOfYear(period);
    this.lastMonth = monthsIntoYear(agreement, period.month);
    stretches.forEach((stretch, at) => {
      this.add(stretch, poolPlaces[at] ?? new Int32Array(0));
    });
  }

  finish(): OrderCube {
    const finished = (lists: readonly RowLists[]) => lists.map((list) => list.finish());
    return {
      ...this.size,
      orders: this.orders,
      quarterDays: this.quarterDays,
      traded: this.traded,
      rows: finished(this.rows),
      priorityRows: finished(this.priorityRows),
      serviceRows: finished(this.serviceRows),
      monthRows: this.monthRows.map((list) => list.finish()),
    };
  }

  private place(order: string): number {
    const key = orderKey(this.agreement, order);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const place = this.orders.length;
    this.places.set(key, place);
    this.orders.push({ kind: 'order', key, name: order });
    return place;
  }

  /** Only texts that a row carries make a line; -1 stands for the empty text. */
  private placesOfPool({ order, count }: ActivityTable): Int32Array {
    const places = new Int32Array(order.pool.length).fill(-1);
    for (let at = 0; at < count; at += 1) {
      const text = order.values[at] ?? 0;
      if (order.states[at] !== ReadState.value || places[text] !== -1) continue;
      const name = order.pool[text] ?? '';
      places[text] = orderKey(this.agreement, name) === '' ? -1 : this.place(name);
    }
    return places;
  }

  private add({ table, from, to }: Stretch, poolPlaces: Int32Array): void {
    const { date, days, funding } = table;
    const priorityPlaces = placesOf(table.priority.codes, this.agreement.priorities);
    const servicePlaces = placesOf(table.service.codes, this.agreement.services);
    const commissioned = funding.codes.indexOf(FUNDING[0]);
    const isOwn = table === this.own;
    for (let at = 0; at < table.count; at += 1) {
      const day = date.values[at] ?? 0;
      if (date.states[at] !== ReadState.value || day < from || day > to) continue;
      if (days.states[at] !== ReadState.value || funding.states[at] !== ReadState.value) continue;
      const quarters = days.values[at] ?? 0;
      const order = this.orderAt(table, at, poolPlaces);
      if (funding.values[at] !== commissioned) {
        if (order !== this.orders.length - 2) this.traded[order] = (this.traded[order] ?? 0) + quarters;
        continue;
      }
      const month = this.monthOfDay[day - this.yearStart] ?? 0;
      const priority = priorityPlaces[table.priority.values[at] ?? -1] ?? this.size.priorities;
      const service = servicePlaces[table.service.values[at] ?? -1] ?? this.size.services;
      const cell = cellOf(this.size, order, month, priority, service);
      this.quarterDays[cell] = (this.quarterDays[cell] ?? 0) + quarters;
      if (isOwn) this.list(table.rows[at] ?? 0, order, month, priority, service);
    }
  }

  private orderAt({ order }: ActivityTable, at: number, poolPlaces: Int32Array): number {
    const none = this.orders.length - 2;
    const state = order.states[at];
    if (state === ReadState.value) {
      const place = poolPlaces[order.values[at] ?? 0] ?? -1;
      return place < 0 ? none : place;
    }
    return state === ReadState.unknown || state === ReadState.unreadable ? none + 1 : none;
  }

  private list(row: number, order: number, month: number, priority: number, service: number): void {
    const isInMonth = month === this.lastMonth;
    this.rows[order]?.add(row, isInMonth);
    this.priorityRows[priority]?.add(row, isInMonth);
    this.serviceRows[service]?.add(row, isInMonth);
    this.monthRows[month]?.add(row);
  }
}

class RowLists {
  private readonly toDate = new RowSpanList();
  private readonly month = new RowSpanList();

  add(row: number, isInMonth: boolean): void {
    this.toDate.add(row);
    if (isInMonth) this.month.add(row);
  }

  finish(): BookedRows {
    return { toDate: this.toDate.finish(), month: this.month.finish() };
  }
}

function listsFor(count: number): RowLists[] {
  return Array.from({ length: count }, () => new RowLists());
}

/** The month of the financial year (0 to 11) of each of its days. */
export function monthsOfYear(period: Period): Uint8Array {
  const start = monthOf(period.yearStart);
  const starts = Array.from({ length: MONTHS_OF_YEAR + 1 }, (_, at) => dayNumber(firstDay(addMonths(start, at))));
  const yearStart = starts[0] ?? 0;
  const months = new Uint8Array((starts[MONTHS_OF_YEAR] ?? yearStart) - yearStart);
  for (let month = 0; month < MONTHS_OF_YEAR; month += 1) {
    months.fill(month, (starts[month] ?? 0) - yearStart, (starts[month + 1] ?? 0) - yearStart);
  }
  return months;
}
