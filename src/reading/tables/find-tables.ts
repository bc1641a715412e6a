/** Which stretch of which sheet is which table of the return format, found by its headings and not by its place. */
import { matchKey } from '../../agreement/match-key';
import type { TableRole } from '../../agreement/model';
import { cellAt, isBlank, type SheetSnapshot, type Snapshot } from '../../workbook/snapshot';
import type { RoleHeadings } from './header-words';
import { headingsAt, type Heading } from './headings';
import type { HeadingScan } from './heading-scan';
import { bestWindow, claimed, type Window } from './table-fit';

/** A sheet as it is searched: turned on its side where the format's records run across. */
export interface SearchedSheet {
  readonly sheet: SheetSnapshot;
  readonly isAcross: boolean;
  readonly scan: HeadingScan;
}

/** A header that fits a role. */
export interface TableHeader {
  readonly role: TableRole;
  readonly searched: SearchedSheet;
  readonly top: number;
  readonly headerRows: number;
  /** All headings of its rows, and which of them are its own. */
  readonly headings: readonly Heading[];
  readonly window: Window;
  readonly hasRecords: boolean;
  /** `window.score` with what breaks ties: sheet name, records, visibility, a native table. */
  readonly rank: number;
}

export interface FoundTables {
  readonly tables: ReadonlyMap<TableRole, TableHeader>;
  /** Others that fit a role as well as the one that was taken. */
  readonly seconds: readonly TableHeader[];
}

/** A longer blank stretch ends a table. */
export const MOST_BLANK_ROWS = 10;

/** Of a second table: this share of the first one's fit. */
const EQUALLY_FIT = 0.85;

/** The best header for each role, no cell serving twice; strong evidence chooses first. */
export function findTables(
  snapshot: Snapshot,
  sheets: readonly SearchedSheet[],
  roles: readonly RoleHeadings[],
): FoundTables {
  const forms = sheets.flatMap((searched) => headerForms(snapshot, searched));
  const tables = new Map<TableRole, TableHeader>();
  const seconds: TableHeader[] = [];
  const taken: TableHeader[] = [];
  const queue = forms.flatMap((form) => roles.flatMap((role) => fitted(snapshot, form, role, []) ?? []));
  queue.sort(strongestFirst);
  for (let at = 0; at < queue.length; at += 1) {
    const next = queue[at];
    if (!next) break;
    if (!taken.some((other) => sharesCells(other, next))) {
      const first = tables.get(next.role);
      if (first && !isEquallyFit(next, first)) continue;
      if (first) seconds.push(next);
      else tables.set(next.role, next);
      taken.push(next);
    }
    // Beside what is taken, the same rows may hold another table of this role.
    requeue(queue, at, refitted(snapshot, next, roles, taken));
  }
  return { tables, seconds };
}

interface HeaderForm {
  readonly searched: SearchedSheet;
  readonly top: number;
  readonly headerRows: number;
  readonly headings: readonly Heading[];
}

/** One row, or with the row above, below or both, for every candidate row. */
const FORMS = [
  { above: 0, rows: 1 },
  { above: 1, rows: 2 },
  { above: 0, rows: 2 },
  { above: 1, rows: 3 },
  { above: 2, rows: 3 },
] as const;

function headerForms(snapshot: Snapshot, searched: SearchedSheet): readonly HeaderForm[] {
  const forms = new Map<string, HeaderForm>();
  for (const [row, columns] of searched.scan.candidateRows) {
    for (const { above, rows } of FORMS) {
      const top = row - above;
      const key = `${String(top)}:${String(rows)}`;
      if (top < 0 || forms.has(key)) continue;
      const headings = headingsAt(snapshot, searched.sheet, { top, count: rows }, columns);
      if (headings) forms.set(key, { searched, top, headerRows: rows, headings });
    }
  }
  return [...forms.values()];
}

function fitted(
  snapshot: Snapshot,
  form: HeaderForm,
  role: RoleHeadings,
  rivals: readonly TableHeader[],
): TableHeader | null {
  if ((role.format.orientation === 'across') !== form.searched.isAcross) return null;
  const window = bestWindow(claimed(form.headings, role), role, (heading) =>
    rivals.some((rival) => isOwn(rival, heading)),
  );
  if (!window) return null;
  const place = { ...form, role: role.role, window };
  const header = { ...place, hasRecords: hasRecords(snapshot, place) };
  return { ...header, rank: window.score * tieBreak(header, role) - form.headerRows * 0.02 };
}

function isEquallyFit(next: TableHeader, first: TableHeader): boolean {
  return next.hasRecords && next.window.fit >= first.window.fit * EQUALLY_FIT;
}

/** What is left of a header's rows for its role, without the cells that are taken; null where too little is. */
function refitted(
  snapshot: Snapshot,
  header: TableHeader,
  roles: readonly RoleHeadings[],
  taken: readonly TableHeader[],
): TableHeader | null {
  const role = roles.find((candidate) => candidate.role === header.role);
  const rivals = taken.filter((other) => sharesRows(other, header));
  return role ? fitted(snapshot, header, role, rivals) : null;
}

function requeue(queue: TableHeader[], after: number, header: TableHeader | null): void {
  if (!header) return;
  let at = after + 1;
  while (at < queue.length && strongestFirst(queue[at] ?? header, header) <= 0) at += 1;
  queue.splice(at, 0, header);
}

function strongestFirst(left: TableHeader, right: TableHeader): number {
  return right.rank - left.rank;
}

/** Whether a heading is among a header's own columns. */
export function isOwn(header: TableHeader, heading: Heading): boolean {
  return heading.column >= leftOf(header) && heading.column <= rightOf(header);
}

type HeaderPlace = Omit<TableHeader, 'rank' | 'hasRecords'>;

export function leftOf({ headings, window }: HeaderPlace): number {
  return headings[window.first]?.column ?? 0;
}

export function rightOf({ headings, window }: HeaderPlace): number {
  return headings[window.last]?.column ?? 0;
}

function sharesRows(left: HeaderPlace, right: HeaderPlace): boolean {
  return (
    left.searched === right.searched &&
    left.top < right.top + right.headerRows &&
    right.top < left.top + left.headerRows
  );
}

function sharesCells(left: HeaderPlace, right: HeaderPlace): boolean {
  return sharesRows(left, right) && leftOf(left) <= rightOf(right) && leftOf(right) <= rightOf(left);
}

/** Near 1; a header without a record under it, such as a template's list of headings, counts half. */
function tieBreak(header: Omit<TableHeader, 'rank'>, { format }: RoleHeadings): number {
  const { sheet } = header.searched;
  const name = matchKey(sheet.name);
  const isNamed = format.sheetNames.some((expected) => matchKey(expected) === name);
  const lastRow = header.top + header.headerRows - 1;
  const isNative = sheet.tables.some(({ area }) => area.top === lastRow && area.left <= leftOf(header));
  const bonus = (isNamed ? 0.1 : 0) + (sheet.visibility === 'visible' ? 0.03 : 0) + (isNative ? 0.02 : 0);
  return (1 + bonus) * (header.hasRecords ? 1 : 0.5);
}

/** Rows under a header in which a first record is looked for. */
const SOON = 12;

function hasRecords(snapshot: Snapshot, header: HeaderPlace): boolean {
  const below = header.top + header.headerRows;
  for (let column = leftOf(header); column <= rightOf(header); column += 1) {
    if (hasCells(snapshot, header.searched.sheet, column, below)) return true;
  }
  return false;
}

/** Whether a column has anything in the rows just from `row` on. */
export function hasCells(snapshot: Snapshot, sheet: SheetSnapshot, column: number, row: number): boolean {
  for (let at = row; at < row + SOON; at += 1) {
    if (!isBlank(cellAt(snapshot, sheet, at, column))) return true;
  }
  return false;
}
