/** A sheet turned on its side, so that a table whose records run across is read as one whose records run down. */
import type { Area } from '../../workbook/a1';
import { CellKind, type ColumnBlock, type ColumnCells, type SheetSnapshot } from '../../workbook/snapshot';

/** Rows that are turned: a table that runs across has one row a field, so it does not reach further down. */
const MOST_ROWS = 2000;

/** Rows become columns. Formulas and native tables, which reading does not need, are left out. */
export function turnedSheet(sheet: SheetSnapshot): SheetSnapshot {
  const rows = new Map<number, Map<number, RawCell>>();
  for (const { column, blocks } of sheet.columns) {
    for (const block of blocks) addCells(rows, column, block);
  }
  const columns = [...rows].sort(([a], [b]) => a - b).map(([row, cells]) => columnOf(row, cells));
  return {
    ...sheet,
    columns,
    extent: sheet.extent && turnedArea(sheet.extent),
    hiddenRows: sheet.hiddenColumns,
    hiddenColumns: sheet.hiddenRows,
    merges: sheet.merges.map(turnedArea),
    tables: [],
  };
}

export function turnedArea({ top, left, bottom, right }: Area): Area {
  return { top: left, left: top, bottom: right, right: bottom };
}

interface RawCell {
  readonly kind: number;
  readonly number: number;
  readonly format: number;
}

function addCells(rows: Map<number, Map<number, RawCell>>, column: number, block: ColumnBlock): void {
  const end = Math.min(block.kinds.length, MOST_ROWS - block.firstRow);
  for (let at = 0; at < end; at += 1) {
    const kind = block.kinds[at] ?? CellKind.blank;
    if (kind === CellKind.blank) continue;
    const row = rows.get(block.firstRow + at) ?? new Map<number, RawCell>();
    rows.set(block.firstRow + at, row);
    row.set(column, { kind, number: block.numbers[at] ?? 0, format: block.formats[at] ?? 0 });
  }
}

function columnOf(row: number, cells: ReadonlyMap<number, RawCell>): ColumnCells {
  const places = [...cells.keys()];
  const firstRow = Math.min(...places);
  const length = Math.max(...places) - firstRow + 1;
  const block = {
    firstRow,
    kinds: new Uint8Array(length),
    numbers: new Float64Array(length),
    formats: new Uint16Array(length),
  };
  for (const [place, { kind, number, format }] of cells) {
    block.kinds[place - firstRow] = kind;
    block.numbers[place - firstRow] = number;
    block.formats[place - firstRow] = format;
  }
  return { column: row, blocks: [block], formulas: new Map() };
}
