/** Little workbooks for the tests of the mark-up. */
import { SnapshotBuilder, type SheetTraits } from '../../src/workbook/snapshot-builder';
import type { Snapshot } from '../../src/workbook/snapshot';

export interface SheetPlan extends SheetTraits {
  readonly name: string;
  /** Texts by row; an empty text is a blank cell. */
  readonly rows?: readonly (readonly string[])[];
}

export function workbook(sheets: readonly SheetPlan[], isStructureProtected = false): Snapshot {
  const book = new SnapshotBuilder();
  for (const { name, rows = [], ...traits } of sheets) {
    const sheet = book.sheet(name, traits);
    rows.forEach((texts, row) => {
      texts.forEach((text, column) => {
        if (text !== '') sheet.text(row, column, text);
      });
    });
  }
  return book.finish({ isStructureProtected });
}

/** A sheet of ten rows and eight columns, with headings in row 4 of Excel. */
export function filled(name: string, traits: SheetTraits = {}): SheetPlan {
  const rows = Array.from({ length: 10 }, (_, row) =>
    Array.from({ length: 8 }, (__, column) => `${String(row)}.${String(column)}`),
  );
  return { name, rows, ...traits };
}
