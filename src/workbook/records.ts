/**
 * Record sheets: sheets of ours that people keep in a workbook, such as its waivers or its certificate. They are no marks:
 * clearing leaves them. They are no part of the return: a host reads them apart, so no rule and no digest sees them.
 */
import { parseArea } from './a1';
import { UNSETTLED } from './marks';
import type { ReportSheet } from './markup';
import { dateOfSerial } from './serial-date';
import { storedValue, type CellValue, type RecordSheet, type Snapshot } from './snapshot';

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

/** Whether a record was left behind by a write that was stopped, and says nothing. */
export function isUnsettled(role: string): boolean {
  return role.startsWith(UNSETTLED);
}

/** The record of a role; null where the workbook has none. */
export function recordOf(snapshot: Snapshot, role: string): RecordSheet | null {
  return snapshot.records.find((record) => record.role === role) ?? null;
}

/** A record of ours is narrower; what somebody puts to the right of this is not looked at. */
const MOST_COLUMNS = 64;
const NO_TEXTS: readonly string[] = [];

/**
 * What a record says, row by row from the first row of its sheet, column by column from A to the last that is not blank:
 * '' of a blank cell between others, "2014-07-31" of a date that someone typed. Costs what its cells cost, wherever
 * somebody has put them.
 */
export function recordRows(snapshot: Snapshot, { sheet }: RecordSheet): readonly (readonly string[])[] {
  const rows = new Map<number, string[]>();
  for (const { column, blocks } of sheet.columns) {
    if (column >= MOST_COLUMNS) continue;
    for (const { firstRow, kinds, numbers } of blocks) {
      kinds.forEach((kind, at) => {
        const text = textOf(snapshot, storedValue(snapshot, kind, numbers[at] ?? 0));
        if (text === '') return;
        const row = rows.get(firstRow + at) ?? [];
        rows.set(firstRow + at, row);
        while (row.length < column) row.push('');
        row.push(text);
      });
    }
  }
  return Array.from({ length: (sheet.extent?.bottom ?? -1) + 1 }, (_, row) => rows.get(row) ?? NO_TEXTS);
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
