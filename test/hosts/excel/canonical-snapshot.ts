/** A Snapshot in a form in which two hosts' can be compared: pools may be in another order, and blank cells do not count. */
import { CellKind, ERROR_CODES, type SheetSnapshot, type Snapshot } from '../../../src/workbook/snapshot';
import { cellName } from '../../../src/workbook/a1';

export function canonicalSnapshot(snapshot: Snapshot): unknown {
  return {
    sheets: snapshot.sheets.map((sheet) => canonicalSheet(snapshot, sheet)),
    records: snapshot.records.map(({ role, sheet }) => ({ role, sheet: canonicalSheet(snapshot, sheet) })),
    // Excel's own names (print areas and the like) are settings of a sheet for Office.js.
    names: snapshot.names
      .filter(({ name }) => !name.startsWith('_xlnm.'))
      .map(({ name, formula, sheet }) => `${sheet ?? ''}!${name}=${formula}`)
      .sort(),
    dateSystem: snapshot.dateSystem,
    isStructureProtected: snapshot.isStructureProtected,
  };
}

function canonicalSheet(snapshot: Snapshot, sheet: SheetSnapshot): unknown {
  return {
    ...sheet,
    columns: cellsOf(snapshot, sheet),
    merges: [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left),
    tables: [...sheet.tables].sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function cellsOf(snapshot: Snapshot, sheet: SheetSnapshot): readonly string[] {
  const cells: string[] = [];
  for (const { column, blocks, formulas } of sheet.columns) {
    for (const { firstRow, kinds, numbers, formats } of blocks) {
      kinds.forEach((kind, at) => {
        if (kind === CellKind.blank) return;
        const number = numbers[at] ?? 0;
        const value =
          kind === CellKind.text ? snapshot.texts[number] : kind === CellKind.error ? ERROR_CODES[number] : number;
        const format = snapshot.numberFormats[formats[at] ?? 0] ?? '';
        const formula = formulas.get(firstRow + at) ?? '';
        cells.push([cellName(firstRow + at, column), kind, JSON.stringify(value), format, formula].join(' | '));
      });
    }
  }
  return cells;
}
