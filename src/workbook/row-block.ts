/** What stands in the rows of a block. */
import type { BlockColumn, MarkupCell, MarkupValue, RowBlock } from './markup';

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
