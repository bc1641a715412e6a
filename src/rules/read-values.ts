/** Shorthand for readings: the value or null, the cell or null. */
import type { Reading } from '../reading/return';
import type { CellRef } from '../workbook/a1';

/** The value, or null in every other state. */
export function valueOf<T>(reading: Reading<T>): T | null {
  return reading.state === 'value' ? reading.value : null;
}

/** The cell, or null where the table has no such column. */
export function cellOf(reading: Reading<unknown>): CellRef | null {
  return reading.state === 'absent' ? null : reading.cell;
}

/** Whether the column is there and nothing, or only a word such as "TBC" or "n/a", stands in it. */
export function isEmpty(reading: Reading<unknown>): boolean {
  return reading.state === 'blank' || reading.state === 'placeholder';
}

/** The cells of the readings that have one. */
export function cellsOf(...readings: readonly Reading<unknown>[]): readonly CellRef[] {
  return readings.map(cellOf).filter((cell) => cell !== null);
}

/** What a cell says, known to the agreement or not, with the nearest known word; null where it says nothing that can be read. */
export function writtenIn(
  reading: Reading<string>,
): { readonly text: string; readonly suggestion: string | null } | null {
  if (reading.state === 'value') return { text: reading.value, suggestion: null };
  return reading.state === 'unknown' ? { text: reading.text, suggestion: reading.suggestion } : null;
}

/** What a row calls itself, by reference or else by title; null where an unreadable cell is what hides it. */
export function writtenName(
  reference: Reading<string>,
  title: Reading<string>,
): { readonly text: string; readonly suggestion: string | null } | null {
  if (reference.state === 'unreadable') return null;
  return writtenIn(reference) ?? writtenIn(title);
}
