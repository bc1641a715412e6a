/**
 * A digest of what a workbook's own sheets say: values and their places, and nothing else. A save by another program
 * may write formulas, formats, styles and the file's own properties anew, so none of these is part of it.
 */
import type { DateSystem } from '../../workbook/serial-date';
import { oncePer } from '../../workbook/once';
import { CellKind, ERROR_CODES, type ColumnCells, type SheetSnapshot, type Snapshot } from '../../workbook/snapshot';
import { ContentStream } from './content-stream';
import { bitsOfText, short, step } from './place-digests';
import { PooledTexts } from './pooled-texts';

export interface SheetDigest {
  readonly name: string;
  /** SHA-256 in hexadecimal, of the name and every cell in its place. */
  readonly digest: string;
  /** Short digests, one a row from the first row of the sheet to its last with a value; 0 of a blank row. The same wherever the row stands. */
  readonly rows: Uint32Array;
  /** One a column from A on; 0 of a blank column. */
  readonly columns: Uint32Array;
}

export interface ContentDigest {
  /** SHA-256 in hexadecimal, of the sheets in their order. */
  readonly digest: string;
  readonly sheets: readonly SheetDigest[];
}

/** Days between the first days of the two date systems. */
const DAYS_TO_1900 = 1462;
const SIGNIFICANT_DIGITS = 15;
/** Most numbers have no more decimal places than four. */
const TEN_THOUSAND = 10_000;
const END_OF_COLUMN = 0;

/** One pass over the cells. A snapshot has no marks and no records of ours among its sheets, so these leave the digest as it is. */
export const contentDigest = oncePer((snapshot: Snapshot): ContentDigest => {
  const texts = new PooledTexts(snapshot.texts);
  const sheets = snapshot.sheets.map((sheet) => new SheetDigester(snapshot.dateSystem, texts, sheet).finish());
  const whole = new ContentStream();
  for (const { digest } of sheets) whole.text(digest);
  return { digest: whole.digest(), sheets };
});

/** What stands in both halves of a number's eight bytes. */
const numbers = new Float64Array(1);
const halves = new Uint32Array(numbers.buffer);

class SheetDigester {
  private readonly stream = new ContentStream();
  private readonly rows: Int32Array;
  private readonly columns: Int32Array;

  constructor(
    private readonly dates: DateSystem,
    private readonly texts: PooledTexts,
    private readonly sheet: SheetSnapshot,
  ) {
    this.rows = new Int32Array((sheet.extent?.bottom ?? -1) + 1);
    this.columns = new Int32Array((sheet.extent?.right ?? -1) + 1);
  }

  finish(): SheetDigest {
    const { stream, texts, sheet } = this;
    texts.beginSheet();
    stream.text(sheet.name);
    const hasRow = new Uint8Array(this.rows.length);
    for (const cells of sheet.columns) this.addColumn(cells, hasRow);
    return {
      name: sheet.name,
      digest: stream.digest(),
      rows: upToLast(Uint32Array.from(this.rows, (state, row) => (hasRow[row] === 0 ? 0 : short(state)))),
      columns: upToLast(Uint32Array.from(this.columns, (state) => (state === 0 ? 0 : short(state)))),
    };
  }

  private addColumn({ column, blocks }: ColumnCells, hasRow: Uint8Array): void {
    const { stream, rows } = this;
    let lastRow = -1;
    let state = 0;
    for (const { firstRow, kinds, numbers: values } of blocks) {
      for (let at = 0; at < kinds.length; at += 1) {
        const kind = kinds[at] ?? CellKind.blank;
        const value = values[at] ?? 0;
        if (kind === CellKind.blank || (kind === CellKind.text && this.texts.isEmpty(value))) continue;
        const row = firstRow + at;
        if (lastRow < 0) stream.count(column + 1);
        stream.count(row - lastRow);
        stream.byte(kind);
        lastRow = row;
        const bits = this.addValue(kind, value);
        rows[row] = step(step(rows[row] ?? 0, column + 1), bits);
        hasRow[row] = 1;
        state = step(step(state, row + 1), bits);
      }
    }
    if (lastRow < 0) return;
    stream.count(END_OF_COLUMN);
    // Zero stands for a column without values.
    this.columns[column] = state || 1;
  }

  /** Puts a value into the stream; gives 32 bits that stand for it. */
  private addValue(kind: number, value: number): number {
    const { stream, texts } = this;
    switch (kind) {
      case CellKind.text:
        texts.write(stream, value);
        return step(kind, texts.bitsOf(value));
      case CellKind.error: {
        const code = ERROR_CODES[value] ?? '#UNKNOWN!';
        stream.text(code);
        return step(kind, bitsOfText(code));
      }
      default: {
        const said = rounded(kind === CellKind.date && this.dates === 1904 ? value + DAYS_TO_1900 : value);
        stream.number(said);
        numbers[0] = said;
        return step(step(kind, halves[0] ?? 0), halves[1] ?? 0);
      }
    }
  }
}

/** As many digits as Excel keeps; no negative zero. */
function rounded(value: number): number {
  const scaled = value * TEN_THOUSAND;
  const whole = Math.round(scaled);
  // The double nearest to a decimal of so few digits comes through the slow way as it is.
  const isShort = Math.abs(scaled) < 10 ** SIGNIFICANT_DIGITS && whole / TEN_THOUSAND === value;
  return (isShort ? value : Number(value.toPrecision(SIGNIFICANT_DIGITS))) + 0;
}

function upToLast(digests: Uint32Array): Uint32Array {
  return digests.slice(0, digests.findLastIndex((digest) => digest !== 0) + 1);
}
