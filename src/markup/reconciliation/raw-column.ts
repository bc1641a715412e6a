/** A stretch of one column of a sheet as it stands there, before anything was read into it. */
import { CellKind, columnAt, type Snapshot, type SheetSnapshot } from '../../workbook/snapshot';

export interface RawColumn {
  readonly kinds: Uint8Array;
  readonly numbers: Float64Array;
}

/** Rows from `first` to `last`, both inclusive; blank where the sheet has nothing. */
export function rawColumn(sheet: SheetSnapshot, column: number, first: number, last: number): RawColumn {
  const kinds = new Uint8Array(last - first + 1);
  const numbers = new Float64Array(last - first + 1);
  for (const block of columnAt(sheet, column)?.blocks ?? []) {
    const from = Math.max(first, block.firstRow);
    const to = Math.min(last, block.firstRow + block.kinds.length - 1);
    for (let row = from; row <= to; row += 1) {
      kinds[row - first] = block.kinds[row - block.firstRow] ?? CellKind.blank;
      numbers[row - first] = block.numbers[row - block.firstRow] ?? 0;
    }
  }
  return { kinds, numbers };
}

/** The text or number in a place of the stretch; null where there is neither. */
export function wordAt(snapshot: Snapshot, column: RawColumn, at: number): string | number | null {
  const number = column.numbers[at] ?? 0;
  switch (column.kinds[at]) {
    case CellKind.text:
      return snapshot.texts[number] ?? null;
    case CellKind.number:
      return number;
    default:
      return null;
  }
}

/** Whether Excel takes it for a number in a sum. */
export function isNumberAt({ kinds }: RawColumn, at: number): boolean {
  return kinds[at] === CellKind.number || kinds[at] === CellKind.date;
}
