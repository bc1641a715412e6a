/** The June return, had it reported other days for its first activity rows: the July return then restates each of them. */
import { readFileSync } from 'node:fs';
import { editCells, readWorkbook } from '../../../src/hosts/file';
import { readReturn } from '../../../src/reading/known-readings';
import { editsTo } from '../../../src/workbook/cell-edit';
import { cellAt, sheetNamed } from '../../../src/workbook/snapshot';
import { shippedAgreement } from '../../agreement/shipped-agreement';
import { returnFile } from './served-pane';

const A_QUARTER = 0.25;

/** A file to choose in the pane, with so many activity rows that the July return reports otherwise. */
export function restatedJune(rows: number) {
  const bytes = new Uint8Array(readFileSync(returnFile('2014-06.xlsx')));
  const snapshot = readWorkbook(bytes);
  const reading = readReturn(snapshot, shippedAgreement());
  const activity = reading.isReturn ? reading.return.activity : null;
  const sheet = activity && sheetNamed(snapshot, activity.location.sheet);
  if (!activity || !sheet) throw new Error('The June return has no activity rows.');
  const edits = [...activity.rows.slice(0, rows)].flatMap((row) => {
    const cell = { sheet: sheet.name, row, column: activity.days.column ?? 0 };
    const was = cellAt(snapshot, sheet, cell.row, cell.column);
    return was.kind === 'number' ? editsTo(snapshot, cell, { kind: 'number', value: was.value + A_QUARTER }) : [];
  });
  return { name: 'june.xlsx', mimeType: '', buffer: Buffer.from(editCells(bytes, edits).bytes) };
}
