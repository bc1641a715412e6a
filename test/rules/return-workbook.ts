/**
 * A clean little return of the shipped agreement, as a workbook: all KPIs Good, and everything that should tie out
 * tied out. A test says what is wrong with it by edits; totals are not reckoned again after an edit.
 */
import type { CellRef } from '../../src/workbook/a1';
import { parseCell } from '../../src/workbook/a1';
import type { Snapshot } from '../../src/workbook/snapshot';
import { SnapshotBuilder, type SheetTraits } from '../../src/workbook/snapshot-builder';
import { shippedAgreement } from '../agreement/shipped-agreement';
import { cleanSheets } from './clean-sheets';
import type { DraftSheet, Written, WrittenRow } from './draft-sheet';

export type Edit = (workbook: ReturnWorkbook) => void;

const agreement = shippedAgreement();

/** The return for July 2014 after some edits. */
export function july(...edits: readonly Edit[]): ReturnWorkbook {
  return returnFor('2014-07', ...edits);
}

/** The return for a month from April to July 2014 after some edits. */
export function returnFor(month: string, ...edits: readonly Edit[]): ReturnWorkbook {
  const workbook = new ReturnWorkbook(cleanSheets(agreement, month));
  for (const edit of edits) edit(workbook);
  return workbook;
}

export const set =
  (sheet: string, key: string, heading: string, cell: Written): Edit =>
  (workbook) => {
    workbook.sheet(sheet).set(key, heading, cell);
  };

export const setAll =
  (sheet: string, heading: string, cell: Written): Edit =>
  (workbook) => {
    workbook.sheet(sheet).setAll(heading, cell);
  };

/** Writes to an address such as "C9", inside the table or out of it. */
export const put =
  (sheet: string, address: string, cell: Written): Edit =>
  (workbook) => {
    const at = parseCell(address);
    if (!at) throw new Error(`${address} is no cell`);
    workbook.sheet(sheet).loose.push({ ...at, cell });
  };

export const addRow =
  (sheet: string, key: string, cells: WrittenRow, before?: string): Edit =>
  (workbook) => {
    workbook.sheet(sheet).add(key, cells, before);
  };

export const dropRow =
  (sheet: string, key: string): Edit =>
  (workbook) => {
    workbook.sheet(sheet).remove(key);
  };

export const dropColumn =
  (sheet: string, heading: string): Edit =>
  (workbook) => {
    workbook.sheet(sheet).removeColumn(heading);
  };

export const addColumn =
  (sheet: string, heading: string): Edit =>
  (workbook) => {
    workbook.sheet(sheet).addColumn(heading);
  };

export const renameColumn =
  (sheet: string, heading: string, as: string): Edit =>
  (workbook) => {
    workbook.sheet(sheet).rename(heading, as);
  };

export const dropSheet =
  (sheet: string): Edit =>
  (workbook) => {
    workbook.removeSheet(sheet);
  };

export const copySheet =
  (sheet: string, name: string): Edit =>
  (workbook) => {
    workbook.sheets.push(workbook.sheet(sheet).copy(name));
  };

export const describeSheet =
  (sheet: string, traits: SheetTraits): Edit =>
  (workbook) => {
    workbook.sheet(sheet).traits = traits;
  };

export class ReturnWorkbook {
  constructor(readonly sheets: DraftSheet[]) {}

  sheet(name: string): DraftSheet {
    const sheet = this.sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new Error(`the workbook has no sheet ${name}`);
    return sheet;
  }

  removeSheet(name: string): void {
    this.sheets.splice(this.sheets.indexOf(this.sheet(name)), 1);
  }

  /** The cell of a row's key and a heading. */
  at(sheet: string, key: string, heading: string): CellRef {
    return this.sheet(sheet).at(key, heading);
  }

  snapshot(): Snapshot {
    const builder = new SnapshotBuilder();
    for (const sheet of this.sheets) sheet.write(builder.sheet(sheet.name));
    return builder.finish();
  }
}
