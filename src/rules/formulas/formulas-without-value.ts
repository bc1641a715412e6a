/** Formulas of the tables that the file holds no value of: their cells read as blank, but nobody left them empty. */
import type { Return, TableLocation } from '../../reading/return';
import type { CellRef } from '../../workbook/a1';
import { oncePer } from '../../workbook/once';
import {
  blockAt,
  CellKind,
  sheetNamed,
  type ColumnCells,
  type SheetSnapshot,
  type Snapshot,
} from '../../workbook/snapshot';
import type { RuleContext } from '../rule';
import { locationsOf } from './table-locations';

export interface TableWithoutValues {
  readonly location: TableLocation;
  /** At least one, from the top, then from the left. */
  readonly cells: readonly CellRef[];
}

interface Found {
  readonly tables: readonly TableWithoutValues[];
  readonly keys: ReadonlySet<string>;
}

/** In the order of the return format. */
export function formulasWithoutValue({
  snapshot,
  return: from,
}: Pick<RuleContext, 'snapshot' | 'return'>): readonly TableWithoutValues[] {
  return found(from, snapshot).tables;
}

/** Whether a blank cell holds a formula. */
export function isFormulaWithoutValue(
  { snapshot, return: from }: Pick<RuleContext, 'snapshot' | 'return'>,
  cell: CellRef | null,
): boolean {
  return cell !== null && found(from, snapshot).keys.has(keyOf(cell));
}

const found = oncePer((from: Return, snapshot: Snapshot): Found => {
  const tables = locationsOf(from).flatMap((location) => {
    const sheet = sheetNamed(snapshot, location.sheet);
    const cells = sheet ? cellsOf(sheet, location) : [];
    return cells.length > 0 ? [{ location, cells }] : [];
  });
  return { tables, keys: new Set(tables.flatMap(({ cells }) => cells.map(keyOf))) };
});

function cellsOf(sheet: SheetSnapshot, { area }: TableLocation): readonly CellRef[] {
  return sheet.columns
    .filter(({ column }) => column >= area.left && column <= area.right)
    .flatMap((cells) =>
      [...cells.formulas.keys()]
        .filter((row) => row >= area.top && row <= area.bottom && isBlank(cells, row))
        .map((row) => ({ sheet: sheet.name, row, column: cells.column })),
    )
    .sort((left, right) => left.row - right.row || left.column - right.column);
}

function isBlank(cells: ColumnCells, row: number): boolean {
  const block = blockAt(cells, row);
  return (block?.kinds[row - block.firstRow] ?? CellKind.blank) === CellKind.blank;
}

function keyOf({ sheet, row, column }: CellRef): string {
  return `${String(row)} ${String(column)} ${sheet}`;
}
