/** What was delivered, added up from the priced cells in each of their directions. */
import { MONTHS_OF_YEAR, type OrderCube } from '../../figures/order-cube';
import type { Pence } from '../../workbook/units';
import { DeliveredTotals, forEachDelivered, pricedCells } from './pricing';

export interface DeliveredBy {
  readonly toDate: DeliveredTotals;
  readonly month: DeliveredTotals;
}

export interface Delivered {
  readonly orders: DeliveredBy;
  readonly services: DeliveredBy;
  readonly priorities: DeliveredBy;
  /** By month of the year. */
  readonly months: DeliveredTotals;
}

/** `rates` by the cube's orders; `lastMonth` is the return's, 0 to 11. */
export function deliveredOf(cube: OrderCube, rates: readonly (Pence | null)[], lastMonth: number): Delivered {
  const pence = pricedCells(cube, rates);
  const by = (places: number): DeliveredBy => ({
    toDate: new DeliveredTotals(places),
    month: new DeliveredTotals(places),
  });
  const orders = by(cube.orders.length);
  const services = by(cube.services + 1);
  const priorities = by(cube.priorities + 1);
  const months = new DeliveredTotals(MONTHS_OF_YEAR);
  forEachDelivered(cube, (cell, place) => {
    const figures = [cube.quarterDays[cell] ?? 0, pence[cell] ?? 0, rates[place.order] !== null] as const;
    months.add(place.month, ...figures);
    for (const stretch of place.month === lastMonth ? (['toDate', 'month'] as const) : (['toDate'] as const)) {
      orders[stretch].add(place.order, ...figures);
      services[stretch].add(place.service, ...figures);
      priorities[stretch].add(place.priority, ...figures);
    }
  });
  return { orders, services, priorities, months };
}
