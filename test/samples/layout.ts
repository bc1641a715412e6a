/** Where a sample's cells stand, and its sheets as the file host writes them. */
import type { TableRole } from '../../src/agreement/model';
import { SheetWriter } from '../../src/markup/sheet-writer';
import { cellName, type CellRef } from '../../src/workbook/a1';
import type { MarkupValue, ReportSheet } from '../../src/workbook/markup';
import type { SampleBook, SampleCell, SampleTable, SampleValue } from './book';

/** Title, note and a blank row stand above the headings; the cover has no headings. */
export const FIRST_ROW = 4;
const HEADING_ROW = FIRST_ROW - 1;
const LABEL_COLUMN = 0;
const VALUE_COLUMN = 1;

/** The cell of a row and field, as the layout places it. */
export function placeOf(table: SampleTable, key: string, field: string): CellRef {
  const row = FIRST_ROW + table.rows.findIndex((candidate) => candidate.key === key);
  const column =
    table.role === 'cover' ? VALUE_COLUMN : table.columns.findIndex((candidate) => candidate.field === field);
  if (row < FIRST_ROW || column < 0) throw new Error(`The sheet ${table.sheet} has no ${field} of ${key}.`);
  if (table.isAcross === true) return { sheet: table.sheet, row: HEADING_ROW + column, column: 1 + row - FIRST_ROW };
  return { sheet: table.sheet, row, column };
}

/** The cell with the heading of a field. */
export function headingOf(table: SampleTable, field: string): CellRef {
  const place = table.columns.findIndex((column) => column.field === field);
  if (table.isAcross === true) return { sheet: table.sheet, row: HEADING_ROW + place, column: 0 };
  return { sheet: table.sheet, row: HEADING_ROW, column: place };
}

export function sheetsOf(book: SampleBook): readonly ReportSheet[] {
  const order: readonly TableRole[] = ['cover', 'kpis', 'activity', 'priorities', 'volumetrics', 'days'];
  return order.map((role) => {
    if (role === 'cover') return coverSheet(book.cover);
    return book[role].isAcross === true ? acrossSheet(book[role]) : tableSheet(book[role]);
  });
}

function coverSheet(table: SampleTable): ReportSheet {
  const sheet = titled(table);
  table.rows.forEach(({ key, cells }, at) => {
    const heading = table.columns.find((column) => column.field === key)?.heading ?? key;
    sheet.text(FIRST_ROW + at, LABEL_COLUMN, heading, { style: 'heading' });
    const cell = cells.get(key);
    if (cell) put(sheet, FIRST_ROW + at, VALUE_COLUMN, cell);
  });
  return sheet.finish('cover', table.sheet, { columnWidths: [24, 72], print: { landscape: false } });
}

function tableSheet(table: SampleTable): ReportSheet {
  const sheet = titled(table);
  sheet.headings(
    HEADING_ROW,
    0,
    table.columns.map((column) => column.heading),
  );
  table.rows.forEach(({ cells }, at) => {
    table.columns.forEach(({ field }, column) => {
      const cell = cells.get(field);
      if (cell) put(sheet, FIRST_ROW + at, column, cell);
    });
  });
  const bottom = FIRST_ROW + table.rows.length - 1;
  const area = { top: HEADING_ROW, left: 0, bottom, right: table.columns.length - 1 };
  return sheet.finish(table.role, table.sheet, {
    columnWidths: table.columns.map((column) => column.width),
    frozen: { rows: FIRST_ROW, columns: 1 },
    tables: table.role === 'activity' ? [{ name: 'ActivityLines', area }] : [],
    print: { landscape: true, titleRows: { first: HEADING_ROW, last: HEADING_ROW } },
  });
}

function acrossSheet(table: SampleTable): ReportSheet {
  const sheet = titled(table);
  table.columns.forEach(({ field, heading }, at) => {
    sheet.text(HEADING_ROW + at, LABEL_COLUMN, heading, { style: 'heading' });
    table.rows.forEach(({ cells }, record) => {
      const cell = cells.get(field);
      if (cell) put(sheet, HEADING_ROW + at, 1 + record, cell);
    });
  });
  return sheet.finish(table.role, table.sheet, {
    columnWidths: [24, ...table.rows.map(() => 26)],
    frozen: { rows: 0, columns: 1 },
    print: { landscape: true },
  });
}

function titled({ title, note }: SampleTable): SheetWriter {
  return new SheetWriter().text(0, 0, title, { style: 'title' }).text(1, 0, note, { style: 'muted' });
}

function put(sheet: SheetWriter, row: number, column: number, { value, ...look }: SampleCell): void {
  sheet.value(row, column, placed(value, row), look);
}

function placed(value: SampleValue, row: number): MarkupValue {
  if (value.kind !== 'rowFormula') return value;
  return { kind: 'formula', formula: value.formula(row + 1), value: value.value };
}

/** "B5:B9" of the rows above a total on the row given (as Excel counts). */
export function rowsAbove(column: number, totalRow: number): string {
  return `${cellName(FIRST_ROW, column)}:${cellName(totalRow - 2, column)}`;
}
