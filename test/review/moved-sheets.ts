/** A workbook with rows inserted above everything on each sheet, and with its sheets under other names. */
import { RelativeFormula } from '../../src/workbook/relative-formula';
import type { Area } from '../../src/workbook/a1';
import type { ColumnCells, SheetSnapshot, Snapshot, Span } from '../../src/workbook/snapshot';

/** As Excel does when rows are inserted at the top. */
export function withRowsAbove(snapshot: Snapshot, count: number): Snapshot {
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => movedDown(sheet, count)) };
}

function movedDown(sheet: SheetSnapshot, count: number): SheetSnapshot {
  const area = ({ top, bottom, left, right }: Area): Area => ({
    left,
    right,
    top: top + count,
    bottom: bottom + count,
  });
  const span = ({ first, last }: Span): Span => ({ first: first + count, last: last + count });
  return {
    ...sheet,
    columns: sheet.columns.map(({ column, blocks, formulas }): ColumnCells => ({
      column,
      blocks: blocks.map((block) => ({ ...block, firstRow: block.firstRow + count })),
      formulas: new Map(
        [...formulas].map(([row, text]) => [row + count, RelativeFormula.parse(text).movedBy(count, 0)]),
      ),
    })),
    extent: sheet.extent && area(sheet.extent),
    hiddenRows: sheet.hiddenRows.map(span),
    merges: sheet.merges.map(area),
    tables: sheet.tables.map((table) => ({ ...table, area: area(table.area) })),
  };
}

/** `names`: old name → new name. Formulas of the samples point at their own sheets only, which have no name in them. */
export function withSheetsNamed(snapshot: Snapshot, names: Readonly<Record<string, string>>): Snapshot {
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, name: names[sheet.name] ?? sheet.name })) };
}
