/** A workbook in which one cell holds something else; all else is shared with the original. */
import type { CellRef } from '../../src/workbook/a1';
import {
  CellKind,
  ERROR_CODES,
  blockAt,
  columnAt,
  sheetNamed,
  type CellValue,
  type Snapshot,
} from '../../src/workbook/snapshot';

/** The cell must be one that was read; it keeps its number format and loses its formula. */
export function withValue(snapshot: Snapshot, { sheet: name, row, column }: CellRef, value: CellValue): Snapshot {
  const sheet = sheetNamed(snapshot, name);
  const cells = sheet && columnAt(sheet, column);
  const block = cells && blockAt(cells, row);
  if (!block) throw new Error(`There is no cell in row ${String(row + 1)}, column ${String(column + 1)} of ${name}.`);
  const texts = value.kind === 'text' ? [...snapshot.texts, value.value] : snapshot.texts;
  const at = row - block.firstRow;
  const changed = {
    ...block,
    kinds: block.kinds.with(at, CellKind[value.kind]),
    numbers: block.numbers.with(at, storedNumber(value, texts)),
  };
  const columnNow = {
    ...cells,
    blocks: cells.blocks.map((each) => (each === block ? changed : each)),
    formulas: new Map([...cells.formulas].filter(([formulaRow]) => formulaRow !== row)),
  };
  const sheetNow = { ...sheet, columns: sheet.columns.map((each) => (each === cells ? columnNow : each)) };
  return { ...snapshot, texts, sheets: snapshot.sheets.map((each) => (each === sheet ? sheetNow : each)) };
}

function storedNumber(value: CellValue, texts: readonly string[]): number {
  switch (value.kind) {
    case 'number':
      return value.value;
    case 'date':
      return value.serial;
    case 'boolean':
      return value.value ? 1 : 0;
    case 'text':
      return texts.length - 1;
    case 'error':
      return ERROR_CODES.indexOf(value.code);
    default:
      return 0;
  }
}
