/** Commissioned days of each order, from the activity rows. */
import { vocabularyOf } from '../agreement/lookup';
import { matchKey } from '../agreement/match-key';
import type { Agreement } from '../agreement/model';
import { columnNotFound } from '../agreement/table-names';
import { FUNDING, ReadState } from '../reading/return';
import type { QuarterDays } from '../workbook/units';
import type { Stretch } from './activity-scope';
import { known, unknown } from './checked';
import type { Checked } from './figures';

/** Days by `orderKey`; an order without activity is not in it. */
export type OrderDays = ReadonlyMap<string, QuarterDays>;

/** The key that spellings of one order share. */
export function orderKey(agreement: Agreement, order: string): string {
  return matchKey(vocabularyOf(agreement).order.find(order) ?? order);
}

/** Commissioned days by order. Rows whose days, funding or order could not be read are left out. */
export function orderDays(agreement: Agreement, stretches: readonly Stretch[]): Checked<OrderDays> {
  if (stretches.some(({ table }) => table.order.column === null && table.count > 0)) {
    return unknown(columnNotFound(agreement, 'activity', 'order'));
  }
  const sums = new Map<string, number>();
  for (const stretch of stretches) {
    const { pool } = stretch.table.order;
    daysByPlace(stretch).forEach((days, place) => {
      const order = pool[place] ?? '';
      const key = order === '' || days === 0 ? '' : orderKey(agreement, order);
      if (key !== '') sums.set(key, (sums.get(key) ?? 0) + days);
    });
  }
  return known(new Map([...sums].map(([key, days]) => [key, days as QuarterDays])));
}

function daysByPlace({ table, from, to }: Stretch): Float64Array {
  const { date, days, funding, order } = table;
  const commissioned = funding.codes.indexOf(FUNDING[0]);
  const sums = new Float64Array(order.pool.length);
  for (let row = 0; row < table.count; row += 1) {
    const day = date.values[row] ?? 0;
    if (date.states[row] !== ReadState.value || day < from || day > to) continue;
    if (days.states[row] !== ReadState.value || funding.values[row] !== commissioned) continue;
    if (order.states[row] !== ReadState.value) continue;
    const place = order.values[row] ?? 0;
    sums[place] = (sums[place] ?? 0) + (days.values[row] ?? 0);
  }
  return sums;
}
