/**
 * Record sheets: sheets of ours that people keep in a workbook, such as its waivers or its certificate. They are no marks:
 * clearing leaves them. They are no part of the return: a host reads them apart, so no rule and no digest sees them.
 */
import { parseArea } from './a1';
import type { ReportSheet } from './markup';
import { dateOfSerial } from './serial-date';
import { cellAt, type CellValue, type RecordSheet, type Snapshot } from './snapshot';

/**
 * Writing replaces the record of the sheet's role, if there is one. The sheet's name is free in the workbook but for the
 * record that it replaces. It has no formulas and no pivots; `isHidden` says whether people see it.
 */
export type RecordChange =
  { readonly kind: 'write'; readonly sheet: ReportSheet } | { readonly kind: 'remove'; readonly role: string };

/** The role whose record a change is about. */
export function roleOf(change: RecordChange): string {
  return change.kind === 'write' ? change.sheet.role : change.role;
}

/** The record of a role; null where the workbook has none. */
export function recordOf(snapshot: Snapshot, role: string): RecordSheet | null {
  return snapshot.records.find((record) => record.role === role) ?? null;
}

/**
 * What a record says, row by row from the first row of its sheet, column by column from A: '' of a blank cell, "2014-07-31"
 * of a date that someone typed. Every row has as many texts as the sheet has columns.
 */
export function recordRows(snapshot: Snapshot, { sheet }: RecordSheet): readonly (readonly string[])[] {
  const { extent } = sheet;
  if (!extent) return [];
  return Array.from({ length: extent.bottom + 1 }, (_, row) =>
    Array.from({ length: extent.right + 1 }, (__, column) => textOf(snapshot, cellAt(snapshot, sheet, row, column))),
  );
}

/** The sheet that "'Sheet'!$A$1" or "=Sheet!$A:$A" is on; null for what is no area of one sheet, such as #REF!. */
export function sheetOfReference(formula: string): string | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/s.exec(formula);
  if (!match || !parseArea((match[3] ?? '').replaceAll('$', ''))) return null;
  return match[2] ?? (match[1] ?? '').replaceAll("''", "'");
}

function textOf({ dateSystem }: Snapshot, value: CellValue): string {
  switch (value.kind) {
    case 'blank':
      return '';
    case 'date':
      return dateOfSerial(value.serial, dateSystem) ?? String(value.serial);
    case 'error':
      return value.code;
    case 'boolean':
      return value.value ? 'TRUE' : 'FALSE';
    case 'text':
    case 'number':
      return String(value.value);
  }
}
