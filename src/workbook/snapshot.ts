/**
 * A workbook as it was read: plain data that can be posted to a worker, the same whichever host read it.
 * Our own marks (see `marks.ts`) are never in it, only that there are some: a marked-up workbook reads as it did before.
 */
import type { Area } from './a1';
import type { DateSystem } from './serial-date';

/** What a cell holds; stored as a byte. A date is a number whose format shows a date. */
export const CellKind = { blank: 0, number: 1, text: 2, date: 3, boolean: 4, error: 5 } as const;
export type CellKind = (typeof CellKind)[keyof typeof CellKind];

/** Excel's error values; an error cell stores its place in this list. */
export const ERROR_CODES = [
  '#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA',
  '#SPILL!', '#CALC!', '#FIELD!', '#BLOCKED!', '#CONNECT!', '#UNKNOWN!', '#BUSY!', '#PYTHON!',
] as const; // prettier-ignore
export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * Consecutive rows of one column. The arrays have one entry a row.
 * `numbers`: the number; the serial of a date in the workbook's own date system; 0 or 1 of a boolean;
 * the place of a text in `Snapshot.texts`; the place of an error in `ERROR_CODES`; 0 of a blank.
 * `formats`: the place of the cell's number format in `Snapshot.numberFormats`.
 */
export interface ColumnBlock {
  readonly firstRow: number;
  readonly kinds: Uint8Array;
  readonly numbers: Float64Array;
  readonly formats: Uint16Array;
}

/** The used cells of one column: blocks in row order, not overlapping; rows in no block are blank. */
export interface ColumnCells {
  readonly column: number;
  readonly blocks: readonly ColumnBlock[];
  /** Row → formula as Excel writes it in English without "=" (shared formulas expanded); the block holds its last value. */
  readonly formulas: ReadonlyMap<number, string>;
}

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

/** First and last of some rows or columns, both inclusive, from zero. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** A native Excel table (ListObject). */
export interface TableArea {
  readonly name: string;
  readonly area: Area;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly columns: readonly string[];
}

export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  /** The sheet the name belongs to, or null for the whole workbook. */
  readonly sheet: string | null;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: Visibility;
  /** In column order; a column without cells is left out. */
  readonly columns: readonly ColumnCells[];
  /** The smallest area that holds every cell that is not blank, or null. */
  readonly extent: Area | null;
  /** Within the extent, in order, not touching; so are hidden columns. */
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  /** Those that reach into the extent. */
  readonly merges: readonly Area[];
  readonly tables: readonly TableArea[];
  readonly isProtected: boolean;
}

/** A sheet of ours that stays in the workbook (`records.ts`): it is no part of the return. */
export interface RecordSheet {
  /** Says which record it is, in letters only ("waivers"); stands in the name that marks it (`marks.ts`). */
  readonly role: string;
  readonly sheet: SheetSnapshot;
}

/** Marks of ours that stand in a workbook, and are themselves in no snapshot. */
export interface StandingMarks {
  /** What they say of the review that they are of (`Markup.stamp`); null where they say nothing, or are not whole. */
  readonly stamp: string | null;
}

export interface Snapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** In tab order; none of them is among `sheets`. */
  readonly records: readonly RecordSheet[];
  /** null where the workbook has none. */
  readonly marks: StandingMarks | null;
  readonly texts: readonly string[];
  readonly numberFormats: readonly string[];
  readonly names: readonly DefinedName[];
  readonly dateSystem: DateSystem;
  /** Whether sheets may not be added or removed. */
  readonly isStructureProtected: boolean;
}

/** One cell's value on its own, for code off the hot path. */
export type CellValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'date'; readonly serial: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly code: ErrorCode };

export const BLANK: CellValue = { kind: 'blank' };

/** Nothing, or a text of spaces alone. */
export function isBlank(value: CellValue): boolean {
  return value.kind === 'blank' || (value.kind === 'text' && value.value.trim() === '');
}

/** The block of a column that holds a row, or null; binary search, so the order of calls does not matter. */
export function blockAt(column: ColumnCells, row: number): ColumnBlock | null {
  let low = 0;
  let high = column.blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = column.blocks[middle];
    if (!block) return null;
    if (row < block.firstRow) high = middle - 1;
    else if (row >= block.firstRow + block.kinds.length) low = middle + 1;
    else return block;
  }
  return null;
}

/** The used cells of a sheet's column, or null where the column is empty. */
export function columnAt(sheet: SheetSnapshot, column: number): ColumnCells | null {
  let low = 0;
  let high = sheet.columns.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const candidate = sheet.columns[middle];
    if (!candidate) return null;
    if (candidate.column === column) return candidate;
    if (candidate.column < column) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

/** The value of one cell; blank where nothing was read. */
export function cellAt(snapshot: Snapshot, sheet: SheetSnapshot, row: number, column: number): CellValue {
  const cells = columnAt(sheet, column);
  const block = cells && blockAt(cells, row);
  if (!block) return BLANK;
  const at = row - block.firstRow;
  return storedValue(snapshot, block.kinds[at] ?? CellKind.blank, block.numbers[at] ?? 0);
}

/** The value that a block stores as a kind and a number. */
export function storedValue(snapshot: Snapshot, kind: number, number: number): CellValue {
  switch (kind) {
    case CellKind.number:
      return { kind: 'number', value: number };
    case CellKind.text:
      return { kind: 'text', value: snapshot.texts[number] ?? '' };
    case CellKind.date:
      return { kind: 'date', serial: number };
    case CellKind.boolean:
      return { kind: 'boolean', value: number !== 0 };
    case CellKind.error:
      return { kind: 'error', code: ERROR_CODES[number] ?? '#UNKNOWN!' };
    default:
      return BLANK;
  }
}

/** The number format of one cell ("General" where nothing was read). */
export function numberFormatAt(snapshot: Snapshot, sheet: SheetSnapshot, row: number, column: number): string {
  const cells = columnAt(sheet, column);
  const block = cells && blockAt(cells, row);
  return (block && snapshot.numberFormats[block.formats[row - block.firstRow] ?? 0]) ?? 'General';
}

/** The formula of one cell without its "=", or null. */
export function formulaAt(sheet: SheetSnapshot, row: number, column: number): string | null {
  return columnAt(sheet, column)?.formulas.get(row) ?? null;
}

/** The sheet of a name, ignoring case as Excel does; null where there is none. */
export function sheetNamed(snapshot: Snapshot, name: string): SheetSnapshot | null {
  const key = name.toLowerCase();
  return snapshot.sheets.find((sheet) => sheet.name.toLowerCase() === key) ?? null;
}
