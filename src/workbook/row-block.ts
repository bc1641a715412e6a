/**
 * The cells of many rows alike, held column by column: as an object each, those of a hundred thousand rows would be most
 * of the memory that a mark-up takes.
 */
import type { MarkupCell, MarkupValue } from './markup';

export interface RowBlock {
  readonly top: number;
  /** How many rows; a column may be longer. */
  readonly count: number;
  /** From column A on, without a gap. */
  readonly columns: readonly BlockColumn[];
}

export type BlockColumn = TextColumn | NumbersColumn;

/** The place in `texts` of each row's text; where that is empty, there is no cell. */
export interface TextColumn {
  readonly kind: 'text';
  readonly places: Uint32Array;
  readonly texts: readonly string[];
}

/** Numbers, or serials of the workbook's date system; where there is none (NaN), a blank cell with the format. */
export interface NumbersColumn {
  readonly kind: 'number' | 'date';
  readonly values: Float64Array;
  readonly numberFormat: string;
}

/** What stands in a row of the block, counted from its top. */
export function valueAt(column: BlockColumn, row: number): MarkupValue {
  if (column.kind === 'text') {
    const value = column.texts[column.places[row] ?? 0] ?? '';
    return value === '' ? { kind: 'blank' } : { kind: 'text', value };
  }
  const value = column.values[row] ?? NaN;
  if (Number.isNaN(value)) return { kind: 'blank' };
  return column.kind === 'date' ? { kind: 'date', serial: value } : { kind: 'number', value };
}

/** Rows of the block, from one on and before another, as cells like any others of a sheet. */
export function* blockCells({ top, columns }: RowBlock, from: number, before: number): Generator<MarkupCell> {
  for (let row = from; row < before; row += 1) {
    for (const [column, of] of columns.entries()) {
      const value = valueAt(of, row);
      if (of.kind !== 'text') yield { row: top + row, column, value, numberFormat: of.numberFormat };
      else if (value.kind !== 'blank') yield { row: top + row, column, value };
    }
  }
}
