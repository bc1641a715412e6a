/** Days of the orders in the plan. `at` counts months from April. */
import type { SampleOrder } from '../plan/orders';

export function monthDays(orders: readonly SampleOrder[], at: number): number {
  return orders.reduce((sum, order) => sum + (order.daysByMonth[at] ?? 0), 0);
}

export function toDateDays(orders: readonly SampleOrder[], at: number): number {
  return orders.reduce((sum, { daysByMonth }) => sum + daysByMonth.slice(0, at + 1).reduce((a, b) => a + b, 0), 0);
}
