/** One sheet of a workbook in the making: a title, headings and rows with keys, so that a test names a cell by what it is. */
import type { CellRef } from '../../src/workbook/a1';
import { serialOfDate, parseIsoDate } from '../../src/workbook/serial-date';
import type { SheetBuilder, SheetTraits } from '../../src/workbook/snapshot-builder';
import type { ErrorCode } from '../../src/workbook/snapshot';

/** What stands in a cell; a date as "2014-07-08", a percentage as the fraction that Excel holds. */
export type Written =
  | null
  | string
  | number
  | boolean
  | { readonly date: string }
  | { readonly percentFormat: number }
  | { readonly error: ErrorCode }
  /** As a file stores it: the formula without its “=”, and the value that it last gave; null where none was stored. */
  | { readonly formula: string; readonly value: number | string | null };

export type WrittenRow = Readonly<Record<string, Written>>;

interface KeyedRow {
  readonly key: string;
  readonly cells: Map<string, Written>;
}

const HEADING_ROW = 2;

export class DraftSheet {
  readonly loose: { readonly row: number; readonly column: number; readonly cell: Written }[] = [];
  traits: SheetTraits = {};
  private readonly rows: KeyedRow[] = [];
  /** Heading a test knows the column by → heading as written. */
  private readonly written = new Map<string, string>();

  constructor(
    readonly name: string,
    private headings: readonly string[],
    /** The Cover has labels down the side and no headings. */
    private readonly showsHeadings = true,
  ) {}

  add(key: string, cells: WrittenRow, before?: string): void {
    const row = { key, cells: new Map(Object.entries(cells)) };
    const at = before === undefined ? this.rows.length : this.rowAt(before);
    this.rows.splice(at, 0, row);
  }

  set(key: string, heading: string, cell: Written): void {
    this.columnAt(heading);
    this.rows[this.rowAt(key)]?.cells.set(heading, cell);
  }

  /** What is written in a cell. */
  valueAt(key: string, heading: string): Written {
    return this.rows[this.rowAt(key)]?.cells.get(heading) ?? null;
  }

  keys(): readonly string[] {
    return this.rows.map(({ key }) => key);
  }

  setAll(heading: string, cell: Written): void {
    for (const { key } of this.rows) this.set(key, heading, cell);
  }

  remove(key: string): void {
    this.rows.splice(this.rowAt(key), 1);
  }

  removeColumn(heading: string): void {
    this.columnAt(heading);
    this.headings = this.headings.filter((known) => known !== heading);
  }

  addColumn(heading: string): void {
    this.headings = [...this.headings, heading];
  }

  rename(heading: string, as: string): void {
    this.columnAt(heading);
    this.written.set(heading, as);
  }

  /** The place of a cell; of the headings where the key is "headings". Throws where a test names what is not there. */
  at(key: string, heading: string): CellRef {
    const row = key === 'headings' ? HEADING_ROW : this.firstRow + this.rowAt(key);
    return { sheet: this.name, row, column: this.columnAt(heading) };
  }

  copy(name: string): DraftSheet {
    const copy = new DraftSheet(name, this.headings, this.showsHeadings);
    for (const { key, cells } of this.rows) copy.add(key, Object.fromEntries(cells));
    return copy;
  }

  write(sheet: SheetBuilder): void {
    sheet.describe(this.traits);
    write(sheet, 0, 0, `${this.name} of the monthly return`);
    if (this.showsHeadings) {
      this.headings.forEach((heading, column) => {
        write(sheet, HEADING_ROW, column, this.written.get(heading) ?? heading);
      });
    }
    this.rows.forEach(({ cells }, at) => {
      this.headings.forEach((heading, column) => {
        write(sheet, this.firstRow + at, column, cells.get(heading) ?? null);
      });
    });
    for (const { row, column, cell } of this.loose) write(sheet, row, column, cell);
  }

  private get firstRow(): number {
    return this.showsHeadings ? HEADING_ROW + 1 : HEADING_ROW;
  }

  private rowAt(key: string): number {
    const at = this.rows.findIndex((row) => row.key === key);
    if (at < 0) throw new Error(`${this.name} has no row ${key}`);
    return at;
  }

  private columnAt(heading: string): number {
    const at = this.headings.indexOf(heading);
    if (at < 0) throw new Error(`${this.name} has no column ${heading}`);
    return at;
  }
}

function write(sheet: SheetBuilder, row: number, column: number, cell: Written): void {
  if (cell === null) return;
  if (typeof cell === 'string') sheet.text(row, column, cell);
  else if (typeof cell === 'number') sheet.number(row, column, cell);
  else if (typeof cell === 'boolean') sheet.boolean(row, column, cell);
  else if ('formula' in cell) {
    const { formula, value } = cell;
    if (typeof value === 'number') sheet.number(row, column, value);
    else if (value !== null) sheet.text(row, column, value);
    sheet.formula(row, column, formula);
  } else if ('error' in cell) sheet.error(row, column, cell.error);
  else if ('percentFormat' in cell) sheet.number(row, column, cell.percentFormat, '0%');
  else sheet.date(row, column, serialOf(cell.date));
}

function serialOf(text: string): number {
  const date = parseIsoDate(text);
  const serial = date && serialOfDate(date, 1900);
  if (serial === null) throw new Error(`${text} is no date that Excel can hold`);
  return serial;
}
