/** Delivered days in pounds, so that however they are grouped the parts make the whole to the penny. */
import { cellOf, MONTHS_OF_YEAR, type OrderCube } from '../../figures/order-cube';
import type { Pence } from '../../workbook/units';
import { amountOf } from './sums';
import type { Amount } from './reconciliation';

/** Days at a rate, to the nearest penny, halves away from zero. */
export function priceOf(quarterDays: number, rate: Pence): Pence {
  const quarters = rate * quarterDays;
  const price = Math.floor((Math.abs(quarters) + 2) / 4);
  return (quarters < 0 && price > 0 ? -price : price) as Pence;
}

/**
 * Pence of every cell of a cube. Each order is rounded to the penny as its days run on through the year: a cell gets
 * what its days add to that, so rounding is made once and never adds up. Cells of an order without a rate get none.
 */
export function pricedCells(cube: OrderCube, rates: readonly (Pence | null)[]): Float64Array {
  const pence = new Float64Array(cube.quarterDays.length);
  const cellsOfOrder = cellOf(cube, 1, 0, 0, 0);
  rates.forEach((rate, order) => {
    if (rate === null) return;
    let days = 0;
    let priced = 0;
    for (let cell = order * cellsOfOrder; cell < (order + 1) * cellsOfOrder; cell += 1) {
      days += cube.quarterDays[cell] ?? 0;
      const now = priceOf(days, rate);
      pence[cell] = now - priced;
      priced = now;
    }
  });
  return pence;
}

/** One cell's place in each of the cube's four directions. */
export interface CellPlace {
  readonly order: number;
  readonly month: number;
  readonly priority: number;
  readonly service: number;
}

/** Delivered amounts by a place of each cell, of all months or of one. */
export class DeliveredTotals {
  private readonly days: Float64Array;
  private readonly pence: Float64Array;
  private readonly unpriced: Float64Array;

  constructor(places: number) {
    this.days = new Float64Array(places);
    this.pence = new Float64Array(places);
    this.unpriced = new Float64Array(places);
  }

  add(place: number, days: number, pence: number, isPriced: boolean): void {
    this.days[place] = (this.days[place] ?? 0) + days;
    this.pence[place] = (this.pence[place] ?? 0) + pence;
    if (!isPriced) this.unpriced[place] = (this.unpriced[place] ?? 0) + days;
  }

  at(place: number): Amount {
    return amountOf(this.days[place] ?? 0, this.pence[place] ?? 0);
  }

  unpricedAt(place: number): number {
    return this.unpriced[place] ?? 0;
  }
}

/** Calls back with every cell that has days. */
export function forEachDelivered(cube: OrderCube, visit: (cell: number, place: CellPlace) => void): void {
  let cell = 0;
  for (let order = 0; order < cube.orders.length; order += 1) {
    for (let month = 0; month < MONTHS_OF_YEAR; month += 1) {
      for (let priority = 0; priority <= cube.priorities; priority += 1) {
        for (let service = 0; service <= cube.services; service += 1, cell += 1) {
          if (cube.quarterDays[cell] !== 0) visit(cell, { order, month, priority, service });
        }
      }
    }
  }
}
