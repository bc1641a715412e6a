/** Rows inserted by a user: all that stands below moves down, and what refers to it follows. */
import { MAX_COLUMNS, type Area } from '../../src/workbook/a1';
import type { CellModel, SheetModel, WorkbookModel } from './workbook-model';

/** `before` is the first row that moves, from zero. */
export function insertRows(book: WorkbookModel, sheet: SheetModel, before: number, count: number): void {
  const moved = (row: number): number => (row >= before ? row + count : row);
  const area = (own: Area): Area => ({
    ...own,
    top: moved(own.top),
    bottom: Math.max(own.bottom, Math.min(moved(own.bottom), 1_048_575)),
  });
  moveCells(sheet, moved);
  moveHeights(sheet, moved);
  sheet.merges = sheet.merges.map(area);
  for (const format of sheet.conditionalFormats) format.areas = format.areas.map(area);
  for (const table of sheet.tables) table.area = area(table.area);
  for (const note of sheet.notes) note.row = moved(note.row);
  for (const pivot of sheet.pivots) pivot.row = moved(pivot.row);
  moveReferences(book, sheet, moved);
}

function moveCells(sheet: SheetModel, moved: (row: number) => number): void {
  const cells: [number, CellModel][] = [...sheet.places()].map(({ row, column, cell }) => [
    moved(row) * MAX_COLUMNS + column,
    cell,
  ]);
  sheet.cells.clear();
  for (const [key, cell] of cells) sheet.cells.set(key, cell);
}

function moveHeights(sheet: SheetModel, moved: (row: number) => number): void {
  const heights = [...sheet.rowHeights];
  sheet.rowHeights.clear();
  for (const [row, height] of heights) sheet.rowHeights.set(moved(row), height);
}

function moveReferences(book: WorkbookModel, sheet: SheetModel, moved: (row: number) => number): void {
  const follow = (formula: string, home: SheetModel | null): string =>
    formula.replace(
      /((?:'((?:[^']|'')+)'|([A-Za-z_][\w.]*))!)?(\$?[A-Z]{1,3}\$?\d+)(:\$?[A-Z]{1,3}\$?\d+)?/g,
      (whole, prefix: string | undefined, quoted: string | undefined, plain: string | undefined) => {
        const name = quoted?.replaceAll("''", "'") ?? plain ?? home?.name;
        if (name !== sheet.name) return whole;
        const rest = whole.slice(prefix?.length ?? 0);
        const places = rest.replace(/\d+/g, (row) => String(moved(Number(row) - 1) + 1));
        return (prefix ?? '') + places;
      },
    );
  for (const name of [...book.names, ...book.sheets.flatMap(({ names }) => names)]) {
    name.formula = follow(name.formula, null);
  }
  for (const home of book.sheets) {
    for (const { cell } of home.places()) {
      if (cell.formula !== null) cell.formula = follow(cell.formula, home);
    }
  }
}
