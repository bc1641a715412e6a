/** Little workbooks for tests: rows of plain cells, sheet by sheet. */
import type { Area } from '../../src/workbook/a1';
import { cellName } from '../../src/workbook/a1';
import { parseIsoDate, serialOfDate, type DateSystem } from '../../src/workbook/serial-date';
import type { ErrorCode, Snapshot } from '../../src/workbook/snapshot';
import { SnapshotBuilder, type SheetBuilder, type SheetTraits } from '../../src/workbook/snapshot-builder';

export type Cell =
  | string
  | number
  | boolean
  | null
  | { readonly date: string }
  | { readonly percent: number }
  | { readonly error: ErrorCode };

export type Rows = readonly (readonly Cell[])[];

export interface LittleSheet {
  readonly name: string;
  readonly rows: Rows;
  readonly traits?: SheetTraits;
}

export function workbook(sheets: readonly LittleSheet[], dateSystem: DateSystem = 1900): Snapshot {
  const builder = new SnapshotBuilder();
  for (const { name, rows, traits } of sheets) {
    const sheet = builder.sheet(name, traits);
    rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        setCell(sheet, row, column, cell, dateSystem);
      });
    });
  }
  return builder.finish({ dateSystem });
}

function setCell(sheet: SheetBuilder, row: number, column: number, cell: Cell, system: DateSystem): void {
  if (cell === null) return;
  if (typeof cell === 'string') sheet.text(row, column, cell);
  else if (typeof cell === 'number') sheet.number(row, column, cell);
  else if (typeof cell === 'boolean') sheet.boolean(row, column, cell);
  else if ('percent' in cell) sheet.number(row, column, cell.percent, '0%');
  else if ('error' in cell) sheet.error(row, column, cell.error);
  else sheet.date(row, column, serial(cell.date, system));
}

export function serial(date: string, system: DateSystem = 1900): number {
  const iso = parseIsoDate(date);
  const value = iso && serialOfDate(iso, system);
  if (value === null) throw new Error(`${date} is no date.`);
  return value;
}

/** A merge by its corners, counted from zero. */
export function merge(top: number, left: number, bottom: number, right: number): Area {
  return { top, left, bottom, right };
}

/** "KPIs!H4". */
export function nameOf(cell: { readonly sheet: string; readonly row: number; readonly column: number }): string {
  return `${cell.sheet}!${cellName(cell.row, cell.column)}`;
}
