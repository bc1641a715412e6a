/** Whether two workbooks are the same, told quickly: for tests that ask thousands of times. */
import { calculate } from './calculate';
import { describeWorkbook } from './describe-workbook';
import { ErrorValue, SheetModel, WorkbookModel, type CellModel, type Look } from './workbook-model';

/** A workbook without its cells, for comparing what else there is. */
function withoutCells(book: WorkbookModel): string {
  const rest = Object.assign(new WorkbookModel(), book);
  rest.sheets = book.sheets.map((sheet) =>
    Object.assign(new SheetModel(sheet.id, sheet.name), sheet, { cells: new Map() }),
  );
  return JSON.stringify(describeWorkbook(rest));
}

export function isSameWorkbook(a: WorkbookModel, b: WorkbookModel): boolean {
  calculate(a);
  calculate(b);
  return withoutCells(a) === withoutCells(b) && a.sheets.every((sheet, at) => hasSameCells(sheet, b.sheets[at]));
}

function hasSameCells(a: SheetModel, b: SheetModel | undefined): boolean {
  return b !== undefined && isWithin(a, b) && isWithin(b, a);
}

/** Whether every cell of a sheet that holds or shows anything is the same in another. */
function isWithin(a: SheetModel, b: SheetModel): boolean {
  for (const [key, cell] of a.cells) if (!isSameCell(cell, b.cells.get(key))) return false;
  return true;
}

function isSameCell(a: CellModel, b: CellModel | undefined): boolean {
  if (!b)
    return a.value === null && a.formula === null && a.link === null && a.look.size === 0 && a.format === 'General';
  return (
    codeOf(a.value) === codeOf(b.value) &&
    a.formula === b.formula &&
    a.format === b.format &&
    a.link === b.link &&
    isSameLook(a.look, b.look)
  );
}

function codeOf(value: CellModel['value']): unknown {
  return value instanceof ErrorValue ? `error ${value.code}` : value;
}

function isSameLook(a: Look, b: Look): boolean {
  return a === b || (a.size === b.size && [...a].every(([path, value]) => b.get(path) === value));
}
