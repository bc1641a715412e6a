/** The Reconciliation sheet's formulas, reckoned by LibreOffice, are the engine's figures to the penny and the quarter-day. */
import { applyMarkup } from '../../../src/hosts/file';
import { Package } from '../../../src/hosts/file/package';
import { readSnapshot } from '../../../src/hosts/file/read-snapshot';
import type { Markup, MarkupCell, MarkupValue } from '../../../src/workbook/markup';
import { cellAt, sheetNamed } from '../../../src/workbook/snapshot';
import { cellName } from '../../../src/workbook/a1';
import { hasLibreOffice } from '../../corpus/libreoffice';
import { ERRORS, JULY, sheetOf, type Case } from '../cases';
import { recalculated } from './recalculated';

type Formula = Extract<MarkupValue, { kind: 'formula' }>;
const canRecalculate = hasLibreOffice();
if (!canRecalculate) console.info('LibreOffice is not installed: the recalculation of formulas is not tested.');

const WRONG = 999_999;

/** Every stored value of a formula is wrong, so that only a program that reckons can get them right. */
function withWrongValues(markup: Markup): Markup {
  const spoilt = (cell: MarkupCell): MarkupCell =>
    cell.value.kind === 'formula' ? { ...cell, value: { ...cell.value, value: WRONG } } : cell;
  return { ...markup, sheets: markup.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(spoilt) })) };
}

function formulasOf({ markup }: Case): readonly (MarkupCell & { readonly value: Formula })[] {
  return sheetOf(markup, 'reconciliation').cells.flatMap((cell) => {
    const { value } = cell;
    return value.kind === 'formula' ? [{ ...cell, value }] : [];
  });
}

describe.each([
  ['the July sample', JULY],
  ['the July sample with errors', ERRORS],
])('%s', (_, of) => {
  const sheet = sheetOf(of.markup, 'reconciliation');
  const formulas = formulasOf(of);

  it('has live sums over its own rows', () => {
    const live = formulas.filter(({ value }) => value.formula.startsWith("SUMIFS('Activity'!$H$5:$H$"));
    expect(live.length).toBeGreaterThan(60);
    expect(formulas.filter(({ value }) => value.formula.startsWith("'Days'!")).length).toBeGreaterThan(50);
  });

  (canRecalculate ? it : it.skip)(
    'recalculates to the figures of the engine',
    () => {
      const marked = applyMarkup(of.bytes, withWrongValues(of.markup));
      // Read with our own sheets in it.
      const snapshot = readSnapshot(Package.open(recalculated(marked)));
      const found = sheetNamed(snapshot, sheet.name);
      if (!found) throw new Error('the sheet is gone');
      const differences = formulas.flatMap(({ row, column, value }) => {
        const held = cellAt(snapshot, found, row, column);
        const number = held.kind === 'number' ? held.value : Number.NaN;
        return Math.abs(number - Number(value.value)) < 1e-9 ? [] : [`${cellName(row, column)} ${value.formula} ${String(number)}`]; // prettier-ignore
      });
      expect(differences).toEqual([]);
    },
    120_000,
  );
});
