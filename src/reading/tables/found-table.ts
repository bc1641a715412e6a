/** A table whose place and columns are settled; its rows are not read yet. */
import type { TableRole } from '../../agreement/model';
import type { CellRef } from '../../workbook/a1';
import type { SheetSnapshot, Snapshot, Span } from '../../workbook/snapshot';
import type { ReadingIssue } from '../return';
import { bindColumns, type Binding } from './bind-columns';
import { hasCells, isOwn, leftOf, rightOf, type TableHeader } from './find-tables';
import type { RoleHeadings } from './header-words';
import type { Heading } from './headings';
import type { TablesWithRepeats } from './repeated-headings';

export interface FoundTable {
  readonly role: TableRole;
  /** Turned where `isAcross`: then its rows are the sheet's columns. */
  readonly sheet: SheetSnapshot;
  readonly isAcross: boolean;
  readonly top: number;
  readonly headerRows: number;
  readonly left: number;
  readonly right: number;
  /** The last row that can be its own: another table's header, or the sheet's end, comes after. */
  readonly lastRow: number;
  readonly columns: ReadonlyMap<string, number>;
  /** Rows on which its headings stand once more. */
  readonly repeats: readonly Span[];
}

/** The cell of a table's row and column on the sheet as people see it. */
export function placeIn(table: Pick<FoundTable, 'sheet' | 'isAcross'>, row: number, column: number): CellRef {
  const { name } = table.sheet;
  return table.isAcross ? { sheet: name, row: column, column: row } : { sheet: name, row, column };
}

/** Settles the columns of a table, and says what is amiss with its headings. */
export function settleTable(
  snapshot: Snapshot,
  header: TableHeader,
  { tables, seconds, repeats }: TablesWithRepeats,
  role: RoleHeadings,
): { readonly table: FoundTable; readonly issues: readonly ReadingIssue[] } {
  const others = [...tables.values(), ...seconds].filter((other) => other !== header);
  const own = repeats.filter((other) => other.role === header.role);
  const ofOthers = repeats.filter((other) => other.role !== header.role);
  const headings = ownHeadings(snapshot, header, [...others, ...repeats], role);
  const binding = bindColumns(headings, role);
  const { sheet, isAcross } = header.searched;
  const left = headings[0]?.column ?? leftOf(header);
  const right = headings.at(-1)?.column ?? rightOf(header);
  const table: FoundTable = {
    role: header.role,
    sheet,
    isAcross,
    top: header.top,
    headerRows: header.headerRows,
    left,
    right,
    lastRow: lastRowOf(header, left, right, [...others, ...ofOthers]),
    columns: binding.columns,
    repeats: own.map(({ top, headerRows }) => ({ first: top, last: top + headerRows - 1 })),
  };
  return { table, issues: headingIssues(table, binding) };
}

/** The window and the headings next to it that no other table has; beyond a blank column only what it still lacks. */
function ownHeadings(
  snapshot: Snapshot,
  header: TableHeader,
  others: readonly TableHeader[],
  role: RoleHeadings,
): readonly Heading[] {
  const { headings, window } = header;
  const isFree = (heading: Heading): boolean =>
    !others.some((other) => isOwn(other, heading) && isSameSheet(other, header) && isNear(other, header)) &&
    headsColumn(snapshot, header, heading, role);
  let first = window.first;
  let last = window.last;
  while (isNextTo(headings[first - 1], headings[first]) && isFreeAt(headings[first - 1], isFree)) first -= 1;
  while (isNextTo(headings[last], headings[last + 1]) && isFreeAt(headings[last + 1], isFree)) last += 1;
  const own = headings.slice(first, last + 1);
  const beyond = headings[last + 1];
  if (!beyond || !isFree(beyond) || isNextTo(beyond, headings[last + 2])) return own;
  const bound = bindColumns([...own, beyond], role);
  return bound.columns.size > bindColumns(own, role).columns.size ? [...own, beyond] : own;
}

/** A text beside the headings with nothing under it is a title or a note, unless it nearly is a heading. */
function headsColumn(snapshot: Snapshot, header: TableHeader, heading: Heading, role: RoleHeadings): boolean {
  const below = header.top + header.headerRows;
  return (
    !header.hasRecords ||
    role.columns.some(({ field }) => role.looksLike(heading.text, field)) ||
    hasCells(snapshot, header.searched.sheet, heading.column, below)
  );
}

function isSameSheet(left: TableHeader, right: TableHeader): boolean {
  return left.searched === right.searched;
}

/** Whether two headers share a row. */
function isNear(left: TableHeader, right: TableHeader): boolean {
  return left.top < right.top + right.headerRows && right.top < left.top + left.headerRows;
}

function isNextTo(left: Heading | undefined, right: Heading | undefined): boolean {
  return left !== undefined && right?.column === left.column + 1;
}

function isFreeAt(heading: Heading | undefined, isFree: (heading: Heading) => boolean): boolean {
  return heading !== undefined && isFree(heading);
}

function lastRowOf(header: TableHeader, left: number, right: number, others: readonly TableHeader[]): number {
  const bottom = header.top + header.headerRows - 1;
  return others
    .filter((other) => isSameSheet(other, header) && other.top > bottom)
    .filter((other) => leftOf(other) <= right && left <= rightOf(other))
    .reduce((last, other) => Math.min(last, other.top - 1), header.searched.sheet.extent?.bottom ?? bottom);
}

function headingIssues(table: FoundTable, { missing, seconds, strangers }: Binding): readonly ReadingIssue[] {
  const { role } = table;
  const cellOf = (heading: Heading): CellRef => placeIn(table, heading.row, heading.column);
  const lookalikes = new Set(missing.map(({ lookalike }) => lookalike));
  return [
    ...missing.map(({ field, required, expected, lookalike }) => ({
      kind: 'missingColumn' as const,
      role,
      field,
      required,
      expected,
      cell: placeIn(table, table.top, table.left),
      lookalike: lookalike && { text: lookalike.text, cell: cellOf(lookalike) },
    })),
    ...seconds.map(({ field, used, other }) => ({
      kind: 'secondColumn' as const,
      role,
      field,
      used: cellOf(used),
      other: cellOf(other),
    })),
    // A heading that looks like a missing one is reported once, as that.
    ...strangers
      .filter((heading) => !lookalikes.has(heading))
      .map((heading) => ({ kind: 'unknownColumn' as const, role, text: heading.text, cell: cellOf(heading) })),
  ];
}
