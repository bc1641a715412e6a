/** The cells of a small table by row and field; a merged cell's value stands in each row of the merge. */
import type { Vocabulary } from '../../agreement/lookup';
import type { Area, CellRef } from '../../workbook/a1';
import { cellAt, numberFormatAt, type Snapshot } from '../../workbook/snapshot';
import { cleanText } from '../values/clean-text';
import type { WrittenCell } from '../values/outcome';
import { placeIn, type FoundTable } from './found-table';

export interface PlacedCell extends WrittenCell {
  readonly cell: CellRef;
}

export class TableCells {
  /** Column → merges of several rows or columns that reach into it, by their first row. */
  readonly #merges = new Map<number, readonly Area[]>();

  constructor(
    private readonly snapshot: Snapshot,
    private readonly table: FoundTable,
    private readonly words: Vocabulary,
  ) {
    const below = table.top + table.headerRows;
    const merges = table.sheet.merges.filter((area) => area.bottom >= below && area.top <= table.lastRow);
    for (const column of new Set(table.columns.values())) {
      const own = merges.filter((area) => area.left <= column && area.right >= column && area.top >= below);
      this.#merges.set(
        column,
        own.sort((a, b) => a.top - b.top),
      );
    }
  }

  /** The cell of a field on a row of the (turned) sheet; null where the table has no such column. */
  at(row: number, field: string): PlacedCell | null {
    const column = this.table.columns.get(field);
    if (column === undefined) return null;
    const own = this.#cell(row, column);
    if (own.value.kind !== 'blank') return own;
    const merge = mergeOver(this.#merges.get(column) ?? [], row);
    if (!merge || (merge.top === row && merge.left === column)) return own;
    const shared = this.#cell(merge.top, merge.left);
    return merge.left === column || this.#isPlaceholder(shared) ? shared : own;
  }

  #cell(row: number, column: number): PlacedCell {
    return {
      value: cellAt(this.snapshot, this.table.sheet, row, column),
      format: numberFormatAt(this.snapshot, this.table.sheet, row, column),
      cell: placeIn(this.table, row, column),
    };
  }

  /** "n/a" over three columns says so of each; a figure over three columns belongs to the first. */
  #isPlaceholder({ value }: PlacedCell): boolean {
    return value.kind === 'text' && this.words.placeholder.has(cleanText(value.value));
  }
}

function mergeOver(merges: readonly Area[], row: number): Area | null {
  let low = 0;
  let high = merges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const merge = merges[middle];
    if (!merge) return null;
    if (row < merge.top) high = middle - 1;
    else if (row > merge.bottom) low = middle + 1;
    else return merge;
  }
  return null;
}
