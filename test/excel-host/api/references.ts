/** References inside formulas and names, as far as sheets come, go and change their names. */
import { columnName, MAX_ROWS, quoteSheet, type Area } from '../../../src/workbook/a1';
import type { WorkbookModel } from '../workbook-model';
import { quoteWhereNeeded } from './range-areas';

/** "=KPIs!$A$1", "=KPIs!$N:$N" of an area. */
export function absolute(sheet: string, { top, left, bottom, right }: Area): string {
  const prefix = `=${quoteWhereNeeded(sheet)}!`;
  if (top === 0 && bottom === MAX_ROWS - 1) return `${prefix}$${columnName(left)}:$${columnName(right)}`;
  const first = `$${columnName(left)}$${String(top + 1)}`;
  const last = `$${columnName(right)}$${String(bottom + 1)}`;
  return prefix + (first === last ? first : `${first}:${last}`);
}

/** Every name and formula that speaks of a sheet follows its new name. */
export function renameInReferences(book: WorkbookModel, from: string, to: string): void {
  rewrite(book, from, `${quoteWhereNeeded(to)}!`);
}

/** Every reference to a sheet that has gone becomes #REF!. */
export function breakReferences(book: WorkbookModel, sheet: string): void {
  rewrite(book, sheet, null);
}

function rewrite(book: WorkbookModel, sheet: string, replacement: string | null): void {
  const quoted = quoteSheet(sheet).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const plain = sheet.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const mention = new RegExp(
    `(?:${quoted}|(?<![A-Za-z0-9_.'])${plain})!(\\$?[A-Z]+(?:\\$?\\d+)?(?::\\$?[A-Z]+(?:\\$?\\d+)?)?)`,
    'g',
  );
  const apply = (formula: string): string =>
    formula.replace(mention, (_, place: string) => (replacement === null ? '#REF!' : replacement + place));
  for (const name of [...book.names, ...book.sheets.flatMap((candidate) => candidate.names)])
    name.formula = apply(name.formula);
  for (const candidate of book.sheets) {
    for (const { cell } of candidate.places()) if (cell.formula !== null) cell.formula = apply(cell.formula);
  }
}
