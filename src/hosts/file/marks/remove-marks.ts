/**
 * Finds our marks in a package and takes them away. They are known by what `workbook/marks.ts` says, so they are found
 * also after Excel or LibreOffice saved the workbook anew; white space inside tags, which only this program writes and
 * which a new save drops, says how to restore the very text of a part that nobody saved in between.
 */
import { parseArea, type Area } from '../../../workbook/a1';
import { CHECK_NAME_PREFIX, SHEET_NAME_PREFIX, STAMP_NAME, stampAmong, UNMARKED_SHEET } from '../../../workbook/marks';
import type { DefinedName, StandingMarks } from '../../../workbook/snapshot';
import { removeCheckColumn } from '../flags/check-column';
import { mentionsNotes } from '../flags/comments-part';
import { mentionsFlags, removeFlagRules } from '../flags/conditional-formats';
import { removeNotes } from '../flags/notes';
import type { Package } from '../package';
import { editXml, openXml } from '../parts/part-text';
import { removeRelationships } from '../parts/relationship-edits';
import { plainFormats, removeStyles } from '../parts/styles';
import { removeNamesWithPrefix, removePivotCaches, removeSheets } from '../parts/workbook-edits';
import { kindOf, relationshipsOf } from '../relationships';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from '../workbook-part';
import { textAfterCells } from './after-cells';

/** Where marks were found. */
interface Marks {
  /** Places of our sheets. */
  readonly sheets: ReadonlySet<number>;
  readonly checkColumns: readonly { readonly sheet: SheetEntry; readonly column: number }[];
  readonly names: readonly DefinedName[];
}

/** Whether the workbook holds any mark of ours. */
export function holdsMarks(pkg: Package): boolean {
  const workbook = readWorkbookPart(pkg);
  const { names, sheets } = findMarks(workbook);
  if (names.length > 0 || sheets.size > 0) return true;
  return workbook.sheets.some((sheet) => mayBeFlagged(pkg, sheet));
}

/** Takes all marks away and tells which they were; a package without any stays as it is, and has null. */
export function removeMarks(pkg: Package): StandingMarks | null {
  if (!holdsMarks(pkg)) return null;
  const workbook = readWorkbookPart(pkg);
  const marks = findMarks(workbook);
  for (const [index, sheet] of workbook.sheets.entries()) {
    if (!marks.sheets.has(index) && sheet.kind === 'worksheet' && pkg.has(sheet.path)) unmarkSheet(pkg, sheet, marks);
  }
  removeNamesWithPrefix(pkg, CHECK_NAME_PREFIX);
  removeNamesWithPrefix(pkg, SHEET_NAME_PREFIX);
  removeNamesWithPrefix(pkg, STAMP_NAME);
  removeOwnSheets(pkg, workbook, marks.sheets);
  removeStyles(pkg);
  return { stamp: stampAmong(marks.names) };
}

function unmarkSheet(pkg: Package, sheet: SheetEntry, marks: Marks): void {
  const columns = marks.checkColumns.filter((mark) => mark.sheet === sheet).map((mark) => mark.column);
  if (columns.length === 0 && !mayBeFlagged(pkg, sheet)) return;
  const plain = plainFormats(pkg);
  const isPlain = (format: number): boolean => plain.has(format);
  const [first, ...others] = new Set(columns);
  editXml(pkg, sheet.path, (doc, edits) => {
    if (first !== undefined) removeCheckColumn(doc, edits, first, isPlain);
    removeFlagRules(doc, edits);
    removeNotes(pkg, sheet.path, doc, edits);
  });
  // More than one check column on a sheet comes about only by hand; each needs the text as the one before left it.
  for (const column of others) {
    editXml(pkg, sheet.path, (doc, edits) => {
      removeCheckColumn(doc, edits, column, isPlain);
    });
  }
}

/** Our sheets, the pivot caches that only they use, and a calculation chain that knows them: Excel makes it anew. */
function removeOwnSheets(pkg: Package, workbook: WorkbookPart, gone: ReadonlySet<number>): void {
  if (gone.size === 0) return;
  const cachesOf = (isGone: boolean): string[] =>
    workbook.sheets.filter((_, index) => gone.has(index) === isGone).flatMap(({ path }) => pivotCachesOf(pkg, path));
  const kept = new Set(cachesOf(false));
  const caches = new Set(cachesOf(true).filter((path) => !kept.has(path)));
  removeSheets(pkg, gone);
  removePivotCaches(pkg, caches);
  removeStaleChain(
    pkg,
    workbook,
    new Set(workbook.sheets.filter((_, index) => gone.has(index)).map(({ sheetId }) => sheetId)),
  );
}

function pivotCachesOf(pkg: Package, sheetPath: string): string[] {
  return related(pkg, sheetPath, 'pivotTable').flatMap((path) => related(pkg, path, 'pivotCacheDefinition'));
}

function related(pkg: Package, path: string, kind: string): string[] {
  return relationshipsOf(pkg, path).flatMap((relationship) =>
    kindOf(relationship) === kind && relationship.target !== null ? [relationship.target] : [],
  );
}

function removeStaleChain(pkg: Package, workbook: WorkbookPart, sheetIds: ReadonlySet<number>): void {
  for (const relationship of relationshipsOf(pkg, workbook.path)) {
    const { target } = relationship;
    if (kindOf(relationship) !== 'calcChain' || target === null || !pkg.has(target)) continue;
    const doc = openXml(pkg, target);
    const isStale = [...doc.children(doc.root)].some((cell) => sheetIds.has(doc.numberAttribute(cell, 'i') ?? -1));
    if (isStale) removeRelationships(pkg, workbook.path, new Set([relationship.id]));
  }
}

function findMarks(workbook: WorkbookPart): Marks {
  const named = (prefix: string): DefinedName[] => workbook.names.filter(({ name }) => name.startsWith(prefix));
  const sheetNames = named(SHEET_NAME_PREFIX);
  const checkNames = named(CHECK_NAME_PREFIX);
  const sheets = [UNMARKED_SHEET, ...sheetNames.flatMap(({ formula }) => placeOf(formula)?.sheet ?? [])].flatMap(
    (name) => {
      const index = workbook.sheets.findIndex((sheet) => sameName(sheet.name, name));
      return index < 0 ? [] : [index];
    },
  );
  // A workbook must keep a sheet: names that claim them all are not ours.
  const ours = new Set(sheets);
  const checkColumns = checkNames.flatMap(({ formula }) => {
    const place = placeOf(formula);
    const sheet = place && workbook.sheets.find(({ name }) => sameName(name, place.sheet));
    return sheet && place.area.left === place.area.right ? [{ sheet, column: place.area.left }] : [];
  });
  return {
    sheets: ours.size < workbook.sheets.length ? ours : new Set(),
    checkColumns,
    names: [...sheetNames, ...checkNames, ...named(STAMP_NAME)],
  };
}

/** Reads "'Sheet'!$N:$N" or "Sheet!$A$1"; null where the name has lost what it named (#REF!). */
function placeOf(formula: string): { readonly sheet: string; readonly area: Area } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/s.exec(formula);
  const area = match && parseArea((match[3] ?? '').replaceAll('$', ''));
  return area ? { sheet: match[2] ?? (match[1] ?? '').replaceAll("''", "'"), area } : null;
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** A quick look, for sheets that no name speaks of. */
function mayBeFlagged(pkg: Package, sheet: SheetEntry): boolean {
  if (sheet.kind !== 'worksheet' || !pkg.has(sheet.path)) return false;
  const comments = related(pkg, sheet.path, 'comments');
  if (comments.some((path) => pkg.has(path) && mentionsNotes(pkg.text(path)))) return true;
  return mentionsFlags(textAfterCells(sheet.path, pkg.bytes(sheet.path)));
}
