/** Totals that a small table states, held against the sum of its own rows. */
import type { Reading } from '../reading/return';
import type { CellRef } from '../workbook/a1';

/** A total that its rows do not add up to, in days or pounds. */
export interface WrongTotal {
  readonly cell: CellRef;
  readonly stated: number;
  readonly sum: number;
}

/** How many of the column's whole numbers make a day (quarters) or a pound (pence). */
export const QUARTERS_IN_DAY = 4;
export const PENCE_IN_POUND = 100;

/**
 * The stated total of one column where it is not the sum of the rows; null where it is, where there is no total, or
 * where a row could not be read. Of several total rows the last is the table's; the others are sub-totals.
 */
export function wrongTotal<Row extends { readonly isTotal: boolean }>(
  rows: readonly Row[],
  column: (row: Row) => Reading<number>,
  scale: number,
): WrongTotal | null {
  const totalRow = rows.findLast((row) => row.isTotal);
  const total = totalRow && column(totalRow);
  if (total?.state !== 'value') return null;
  let sum = 0;
  for (const row of rows) {
    if (row.isTotal) continue;
    const reading = column(row);
    if (reading.state === 'unreadable' || reading.state === 'unknown') return null;
    if (reading.state === 'value') sum += reading.value;
  }
  return sum === total.value ? null : { cell: total.cell, stated: total.value / scale, sum: sum / scale };
}
