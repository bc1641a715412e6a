/** One pass over a workbook's text cells for those that may be headings or cover labels. */
import { CellKind, type ColumnCells, type SheetSnapshot, type Snapshot } from '../../workbook/snapshot';
import { HeadingBits, type HeaderWords } from './header-words';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface HeadingScan {
  /** Rows with at least two cells that may be headings → the columns of those. */
  readonly candidateRows: ReadonlyMap<number, readonly number[]>;
  /** Cells that may be labels of the cover, in reading order. */
  readonly coverLabels: readonly CellPlace[];
}

/**
 * A text that stands in a column oftener than this is a value ("Commissioned"), not a heading over and over: later
 * ones are passed over, so the number of candidates is bounded by the number of headings there are.
 */
const MOST_REPEATS = 64;

/** Knows each text of the pool once, however many cells share it. */
export class HeadingScanner {
  readonly #bits: Uint8Array;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly words: HeaderWords,
  ) {
    this.#bits = new Uint8Array(snapshot.texts.length);
  }

  scan(sheet: SheetSnapshot): HeadingScan {
    const tableRows = new Map<number, number[]>();
    const coverLabels: CellPlace[] = [];
    for (const column of sheet.columns) {
      this.#scanColumn(column, (row, bits) => {
        if (bits & HeadingBits.table) addTo(tableRows, row, column.column);
        if (bits & HeadingBits.cover) coverLabels.push({ row, column: column.column });
      });
    }
    for (const [row, columns] of tableRows) if (columns.length < 2) tableRows.delete(row);
    return {
      candidateRows: tableRows,
      coverLabels: coverLabels.sort((a, b) => a.row - b.row || a.column - b.column),
    };
  }

  #scanColumn({ blocks }: ColumnCells, found: (row: number, bits: number) => void): void {
    const repeats = new Map<number, number>();
    for (const { firstRow, kinds, numbers } of blocks) {
      for (let at = 0; at < kinds.length; at += 1) {
        if (kinds[at] !== CellKind.text) continue;
        const text = numbers[at] ?? 0;
        const bits = this.#bitsOf(text);
        if (bits === 0) continue;
        const count = (repeats.get(text) ?? 0) + 1;
        repeats.set(text, count);
        if (count <= MOST_REPEATS) found(firstRow + at, bits);
      }
    }
  }

  #bitsOf(text: number): number {
    const known = this.#bits[text] ?? 0;
    if (known & SEEN) return known & ~SEEN;
    const bits = this.words.bitsOf(this.snapshot.texts[text] ?? '');
    this.#bits[text] = bits | SEEN;
    return bits;
  }
}

const SEEN = 128;

function addTo(rows: Map<number, number[]>, row: number, column: number): void {
  const columns = rows.get(row);
  if (columns) columns.push(column);
  else rows.set(row, [column]);
}
