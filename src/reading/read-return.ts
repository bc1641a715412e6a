/** From a workbook as it was read to a return of an agreement. */
import { TABLE_ROLES, type Agreement, type TableRole } from '../agreement/model';
import { lastDay, type IsoDate } from '../workbook/serial-date';
import type { Snapshot } from '../workbook/snapshot';
import { readActivity } from './activity/read-activity';
import { findCover, type CoverCandidate } from './cover/find-cover';
import { readCover } from './cover/read-cover';
import { expectedTables, foundInstead } from './not-a-return';
import { readDays } from './read-days';
import { readKpis } from './read-kpis';
import { readPriorities } from './read-priorities';
import { readVolumetrics } from './read-volumetrics';
import { openTable, readingContext, type OpenTable, type ReadingContext } from './reading-context';
import type { Cover, Return, ReturnReading } from './return';
import { findTables, type FoundTables, type SearchedSheet } from './tables/find-tables';
import { placeIn, settleTable } from './tables/found-table';
import { headerWordsOf, type HeaderWords } from './tables/header-words';
import { HeadingScanner, type CellPlace } from './tables/heading-scan';
import { withRepeats, type TablesWithRepeats } from './tables/repeated-headings';
import { turnedSheet } from './tables/turned-sheet';

/**
 * Finds and reads the tables of a return, wherever they stand. What could not be read is an issue; a workbook with too
 * little of the return format in it is said to be no return of this agreement. Time grows with the number of cells.
 */
export function readAnew(snapshot: Snapshot, agreement: Agreement): ReturnReading {
  const context = readingContext(snapshot, agreement);
  const words = headerWordsOf(agreement.returnFormat);
  const sheets = searchedSheets(context, words);
  const found = withRepeats(snapshot, findTables(snapshot, sheets, words.roles), words.roles, context.words);
  const tables = openTables(context, found, words);
  const cover = findCover(snapshot, coverCandidates(sheets, [...tables.values()]), words.cover);
  if (!isReturn(context, tables.size, cover && readCover({ ...context, issues: [] }, cover))) {
    return { isReturn: false, found: foundInstead(snapshot), expected: expectedTables(agreement) };
  }
  context.issues.push(...(cover?.issues ?? []));
  reportSeconds(context, found);
  return { isReturn: true, return: readTables(context, tables, cover && readCover(context, cover)) };
}

/**
 * With three tables a workbook is a return; with two, only where its cover names the contract. That cover alone is one
 * where it says that there is nothing to report.
 */
function isReturn({ words }: ReadingContext, tables: number, cover: Cover | null): boolean {
  const names = cover?.contract.state === 'value' && words.contract.has(cover.contract.value);
  if (tables === 0) return names && cover.nilReturn.state === 'value' && cover.nilReturn.value;
  return tables + (cover ? 1 : 0) >= (names ? 2 : 3);
}

/** Every sheet as it stands, and on its side where the format has tables whose records run across. */
function searchedSheets({ snapshot }: ReadingContext, words: HeaderWords): readonly SearchedSheet[] {
  const scanner = new HeadingScanner(snapshot, words);
  const upright = snapshot.sheets.map((sheet) => ({ sheet, isAcross: false, scan: scanner.scan(sheet) }));
  if (words.roles.every(({ format }) => format.orientation === 'down')) return upright;
  const turned = snapshot.sheets.map(turnedSheet);
  return [...upright, ...turned.map((sheet) => ({ sheet, isAcross: true, scan: scanner.scan(sheet) }))];
}

function openTables(
  context: ReadingContext,
  found: TablesWithRepeats,
  words: HeaderWords,
): ReadonlyMap<TableRole, OpenTable> {
  const tables = new Map<TableRole, OpenTable>();
  for (const role of words.roles) {
    const header = found.tables.get(role.role);
    if (!header) continue;
    const { table, issues } = settleTable(context.snapshot, header, found, role);
    context.issues.push(...issues);
    tables.set(role.role, openTable(context, table));
  }
  return tables;
}

function coverCandidates(sheets: readonly SearchedSheet[], tables: readonly OpenTable[]): readonly CoverCandidate[] {
  return sheets
    .filter(({ isAcross }) => !isAcross)
    .map(({ sheet, scan }) => ({
      sheet,
      places: scan.coverLabels.filter((place) => !tables.some((table) => isWithin(table, sheet.name, place))),
    }));
}

function isWithin({ location: { sheet, area } }: OpenTable, name: string, { row, column }: CellPlace): boolean {
  return sheet === name && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

function reportSeconds({ issues }: ReadingContext, { tables, seconds }: FoundTables): void {
  for (const other of seconds) {
    const used = tables.get(other.role);
    if (used) issues.push({ kind: 'secondTable', role: other.role, used: cornerOf(used), other: cornerOf(other) });
  }
}

function cornerOf(header: FoundTables['seconds'][number]) {
  return placeIn(header.searched, header.top, header.headings[header.window.first]?.column ?? 0);
}

function readTables(context: ReadingContext, tables: ReadonlyMap<TableRole, OpenTable>, cover: Cover | null): Return {
  reportMissing(context, tables, cover);
  const read = <T>(role: TableRole, reader: (context: ReadingContext, table: OpenTable) => T): T | null => {
    const table = tables.get(role);
    return table ? reader(context, table) : null;
  };
  return {
    cover,
    kpis: read('kpis', (_, table) => readKpis(context, table, lastDayOf(cover))),
    activity: read('activity', readActivity),
    priorities: read('priorities', readPriorities),
    volumetrics: read('volumetrics', readVolumetrics),
    days: read('days', readDays),
    issues: context.issues,
  };
}

function lastDayOf(cover: Cover | null): IsoDate | null {
  return cover?.month.state === 'value' ? lastDay(cover.month.value) : null;
}

function reportMissing(
  { agreement, issues }: ReadingContext,
  tables: ReadonlyMap<TableRole, OpenTable>,
  cover: Cover | null,
): void {
  const formats = agreement.returnFormat.tables;
  for (const role of TABLE_ROLES) {
    if (role === 'cover' ? cover : tables.has(role)) continue;
    const { required, sheetNames } = formats[role];
    issues.push({ kind: 'missingTable', role, required, expectedSheet: sheetNames[0] ?? '' });
  }
}
