/** Gives cells other values, in the text of their sheets: styles, formulas and everything else stay as they are. */
import type { CellEdit } from '../../../workbook/cell-edit';
import { refuseUnsafe, undoOf } from '../../../workbook/cell-edit';
import { cellLabel } from '../../../workbook/a1';
import { FileError } from '../file-error';
import { refuseUnchangeable } from '../marks/refusals';
import { removeMarks } from '../marks/remove-marks';
import { Package } from '../package';
import { editXml, openXml } from '../parts/part-text';
import { openStyles, type StyleBook } from '../parts/styles';
import { readSnapshot } from '../read-snapshot';
import { readWorkbookPart, type SheetEntry } from '../workbook-part';
import { refuseArrays, refuseLocked } from './edit-refusals';
import { calculateOnOpening } from './recalculation';
import { writeCells } from './write-cells';

export interface EditedWorkbook {
  readonly bytes: Uint8Array;
  /** The edits that undo it. */
  readonly undo: readonly CellEdit[];
}

/** The file with other values in some cells. Throws a FileError where one of them must not be changed. */
export function editCells(bytes: Uint8Array, edits: readonly CellEdit[]): EditedWorkbook {
  const unmarked = Package.open(bytes);
  removeMarks(unmarked);
  const snapshot = readSnapshot(unmarked);
  refuseUnsafe(snapshot, edits, (message) => new FileError('cannotEdit', message));
  const pkg = Package.open(bytes);
  if (edits.length === 0) return { bytes: pkg.save(), undo: [] };
  refuseUnchangeable(pkg);
  const bySheet = sheetsOf(pkg, edits);
  for (const [sheet, own] of bySheet) {
    const doc = openXml(pkg, sheet.path);
    refuseLocked(pkg, doc, own);
    refuseArrays(doc, own);
  }
  const styles = openStyles(pkg);
  for (const [sheet, own] of bySheet) writeSheet(pkg, sheet, own, styles);
  styles.write('own');
  if (snapshot.sheets.some(({ columns }) => columns.some(({ formulas }) => formulas.size > 0))) calculateOnOpening(pkg);
  return { bytes: pkg.save(), undo: undoOf(snapshot, edits) };
}

function writeSheet(pkg: Package, sheet: SheetEntry, edits: readonly CellEdit[], styles: StyleBook): void {
  editXml(pkg, sheet.path, (doc, changes) => {
    writeCells(doc, changes, edits, styles);
  });
}

function sheetsOf(pkg: Package, edits: readonly CellEdit[]): ReadonlyMap<SheetEntry, readonly CellEdit[]> {
  const { sheets } = readWorkbookPart(pkg);
  const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const grouped = new Map<SheetEntry, CellEdit[]>();
  for (const edit of edits) {
    const sheet = byName.get(edit.cell.sheet.toLowerCase());
    if (sheet?.kind !== 'worksheet') {
      throw new FileError('cannotEdit', `${cellLabel(edit.cell)} is on no worksheet. Check the workbook again.`);
    }
    const known = grouped.get(sheet);
    if (known) known.push(edit);
    else grouped.set(sheet, [edit]);
  }
  return grouped;
}
