/** A change of one cell's value: what rules offer as a fix, and what a host makes, all or nothing. */
import { cellLabel, fullName, type Area, type CellRef } from './a1';
import { DATE_FORMAT } from './looks';
import { showsDate } from './number-format';
import {
  cellAt,
  formulaAt,
  numberFormatAt,
  sheetNamed,
  type CellValue,
  type SheetSnapshot,
  type Snapshot,
} from './snapshot';

/** What a cell may be given; an Excel error comes only from a formula. */
export type EditValue = Exclude<CellValue, { readonly kind: 'error' }>;

export interface CellEdit {
  readonly cell: CellRef;
  /** What the cell held when it was looked at; a host refuses the edit where it holds something else by now. */
  readonly was: EditValue;
  /** A date is a serial of the workbook's own date system. */
  readonly value: EditValue;
  /** The cell's new number format; left out, it keeps its own, as a blank cell must: a Snapshot does not hold its format to undo it by. */
  readonly numberFormat?: string;
}

/** Excel's number format for texts: a number put under it becomes a text. */
const TEXT_FORMAT = '@';

/** The one edit that gives a cell a value, or none where it holds that value already or may not be changed. */
export function editsTo(snapshot: Snapshot, cell: CellRef, value: EditValue): readonly CellEdit[] {
  const sheet = sheetNamed(snapshot, cell.sheet);
  if (!sheet) return [];
  const was = cellAt(snapshot, sheet, cell.row, cell.column);
  if (was.kind === 'error' || isSameValue(was, value)) return [];
  const format = numberFormatAt(snapshot, sheet, cell.row, cell.column);
  const edit = { cell, was, value, ...formatFor(value, format) };
  return refusalOf(snapshot, edit) === null ? [edit] : [];
}

function formatFor(value: EditValue, format: string): { readonly numberFormat?: string } {
  if (value.kind === 'date' && !showsDate(format)) return { numberFormat: DATE_FORMAT };
  if (value.kind === 'number' && (format === TEXT_FORMAT || showsDate(format))) return { numberFormat: 'General' };
  return {};
}

/** Why an edit must not be made in a workbook as it is now, in words for people; null where nothing speaks against it. */
export function refusalOf(snapshot: Snapshot, { cell, was, numberFormat }: CellEdit): string | null {
  const sheet = sheetNamed(snapshot, cell.sheet);
  const { row, column } = cell;
  if (!sheet) return `The workbook has no sheet “${cell.sheet}”. Check the workbook again.`;
  if (formulaAt(sheet, row, column) !== null) {
    return `${cellLabel(cell)} holds a formula, and formulas are never overwritten. Change what the formula reads.`;
  }
  if (!isSameValue(cellAt(snapshot, sheet, row, column), was)) {
    return `${cellLabel(cell)} no longer holds what it held when it was checked. Check the workbook again.`;
  }
  if (was.kind === 'blank' && numberFormat !== undefined) {
    return `${cellLabel(cell)} is blank and keeps its number format. Enter its value by hand.`;
  }
  if (sheet.merges.some((area) => isWithin(area, cell) && (row !== area.top || column !== area.left))) {
    return `${cellLabel(cell)} is merged with other cells and shows no value of its own. Unmerge the cells first.`;
  }
  return isTableEdge(sheet, cell)
    ? `${cellLabel(cell)} is in the header or total row of an Excel table. Change it by hand in Excel.`
    : null;
}

/** A table's own description repeats its headings and totals; Excel calls a file damaged where the two differ. */
function isTableEdge({ tables }: SheetSnapshot, cell: CellRef): boolean {
  return tables.some(
    ({ area, headerRows, totalsRows }) =>
      isWithin(area, cell) && (cell.row < area.top + headerRows || cell.row > area.bottom - totalsRows),
  );
}

function isWithin(area: Area, { row, column }: CellRef): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** Whether two values are the same; a date is the number of its serial under another format. */
export function isSameValue(one: CellValue, other: CellValue): boolean {
  const [left, right] = [plain(one), plain(other)];
  return left === right;
}

function plain(value: CellValue): string | number | boolean | null {
  switch (value.kind) {
    case 'blank':
      return null;
    case 'date':
      return value.serial;
    case 'error':
      return `error ${value.code}`;
    case 'text':
      return `text ${value.value}`;
    default:
      return value.value;
  }
}

/** The edits that undo others, the last made undone first. */
export function undoOf(snapshot: Snapshot, edits: readonly CellEdit[]): readonly CellEdit[] {
  return edits
    .map(({ cell, was, value, numberFormat }): CellEdit => {
      const sheet = sheetNamed(snapshot, cell.sheet);
      const before = sheet ? numberFormatAt(snapshot, sheet, cell.row, cell.column) : 'General';
      return { cell, was: value, value: was, ...(numberFormat === undefined ? {} : { numberFormat: before }) };
    })
    .reverse();
}

/** Throws by `refuse` where an edit must not be made, or two are for one cell. */
export function refuseUnsafe(snapshot: Snapshot, edits: readonly CellEdit[], refuse: (message: string) => Error): void {
  const taken = new Set<string>();
  for (const edit of edits) {
    const key = fullName(edit.cell).toLowerCase();
    if (taken.has(key)) throw refuse(`${cellLabel(edit.cell)} was to be changed twice. Apply one fix at a time.`);
    taken.add(key);
    const refusal = refusalOf(snapshot, edit);
    if (refusal !== null) throw refuse(refusal);
  }
}
