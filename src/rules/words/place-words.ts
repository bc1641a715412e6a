/** Cells as the sentences of findings name them. */
import { cellName, type CellRef } from '../../workbook/a1';

/** "H14 of KPIs". */
export function fullPlace(cell: CellRef): string {
  return `${cellName(cell.row, cell.column)} of ${cell.sheet}`;
}

/** "H14". */
export function place(cell: CellRef): string {
  return cellName(cell.row, cell.column);
}
