/** Formulas of the tables whose stored values are old: the cause of what no longer adds up, and so told instead of it. */
import type { Return, TableLocation } from '../../reading/return';
import type { CellRef } from '../../workbook/a1';
import { oncePer } from '../../workbook/once';
import { columnAt, sheetNamed, type SheetSnapshot, type Snapshot } from '../../workbook/snapshot';
import { FormulaValues } from './formula-values';
import type { RuleContext } from '../rule';
import { simpleFormula, type SimpleFormula } from './simple-formula';
import { locationsOf } from './table-locations';

/** Sums carry the noise of binary fractions. */
const NOISE = 1e-6;

export interface StaleTable {
  readonly location: TableLocation;
  /** At least one, from the top, then from the left. */
  readonly cells: readonly StaleCell[];
}

/** In the order of the return format; worked out once a return. */
export const staleFormulas = oncePer((from: Return, snapshot: Snapshot): readonly StaleTable[] => {
  return locationsOf(from).flatMap((location) => {
    const sheet = sheetNamed(snapshot, location.sheet);
    if (!sheet) return [];
    const values = new FormulaValues(sheet);
    const cells = [...location.columns].flatMap(([field, column]) =>
      staleCells(sheet, values, location, field, column),
    );
    cells.sort((left, right) => left.cell.row - right.cell.row || left.cell.column - right.cell.column);
    return cells.length > 0 ? [{ location, cells }] : [];
  });
});

/** Whether a cell shows an old value. */
export function isStale({ snapshot, return: from }: RuleContext, cell: CellRef | null): boolean {
  return staleFormulas(from, snapshot).some(
    ({ location, cells }) =>
      location.sheet === cell?.sheet &&
      cells.some((one) => one.cell.row === cell.row && one.cell.column === cell.column),
  );
}

export interface StaleCell {
  readonly cell: CellRef;
  readonly field: string;
  readonly shown: number;
  readonly given: number;
}

function staleCells(
  sheet: SheetSnapshot,
  values: FormulaValues,
  { area, headerRows }: TableLocation,
  field: string,
  column: number,
): readonly StaleCell[] {
  const stale: StaleCell[] = [];
  for (const [row, formula] of columnAt(sheet, column)?.formulas ?? []) {
    if (row < area.top + headerRows || row > area.bottom) continue;
    const shown = values.numberAt(row, column);
    const plain = shown === null ? null : simpleFormula(formula);
    const given = plain && !pointsAt(plain, row, column) ? values.of(plain) : null;
    if (shown === null || given === null || isSame(shown, given)) continue;
    stale.push({ cell: { sheet: sheet.name, row, column }, field, shown, given });
  }
  return stale;
}

/** A formula that points at itself has no value to compare. */
function pointsAt(formula: SimpleFormula, row: number, column: number): boolean {
  if (formula.kind === 'sum') {
    return formula.areas.some(
      ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
  }
  return [formula.left, formula.right].some(
    (operand) => operand.kind === 'cell' && operand.row === row && operand.column === column,
  );
}

function isSame(shown: number, given: number): boolean {
  return Math.abs(shown - given) <= NOISE * Math.max(1, Math.abs(given));
}
