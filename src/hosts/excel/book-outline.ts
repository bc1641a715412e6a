/** The first of the two questions that reading asks: which sheets, names and tables there are, and how dates count. */
import { RECORD_NAME_PREFIX, stampAmong } from '../../workbook/marks';
import { isUnsettled, sheetOfReference } from '../../workbook/records';
import type { DateSystem } from '../../workbook/serial-date';
import type { DefinedName, StandingMarks, Visibility } from '../../workbook/snapshot';
import { markedPlaces, recordRoles, VISIBILITIES, type MarkedPlaces } from './marked-places';

export interface SheetOutline {
  /** Stays when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  /** The role of a record sheet of ours; null of the return's own sheets. */
  readonly record: string | null;
}

export interface TableOutline {
  readonly name: string;
  readonly sheet: string;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
}

export interface BookOutline {
  /** Without our marks. */
  readonly sheets: readonly SheetOutline[];
  readonly names: readonly DefinedName[];
  readonly tables: readonly TableOutline[];
  readonly dateSystem: DateSystem;
  readonly isStructureProtected: boolean;
  readonly marks: MarkedPlaces;
  /** null where none of our marks stand. */
  readonly standing: StandingMarks | null;
}

/** Office.js cannot be asked for the date system; what DATE(2000,1,1) comes to tells it. */
const SERIAL_IN_1904_SYSTEM = 35_064;

export async function readOutline(context: Excel.RequestContext): Promise<BookOutline> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/id,items/name,items/visibility');
  const names = workbook.names.load('items/name,items/formula');
  const tables = workbook.tables.load('items/name,items/showHeaders,items/showTotals,items/worksheet/name');
  const protection = workbook.protection.load('protected');
  const date = workbook.functions.date(2000, 1, 1).load('value');
  await context.sync();

  const marks = markedPlaces(names.items);
  const records = recordRoles(names.items, sheets.items.length);
  const isMarked = marks.names.length > 0 || sheets.items.some(({ name }) => marks.sheets.has(name));
  return {
    sheets: sheets.items
      .filter(({ name }) => !marks.sheets.has(name) && !isUnsettled(records.get(name) ?? ''))
      .map((sheet) => ({
        id: sheet.id,
        name: sheet.name,
        visibility: VISIBILITIES.get(sheet.visibility) ?? 'visible',
        record: records.get(sheet.name) ?? null,
      })),
    names: names.items
      .filter((name) => !marks.names.includes(name.name) && !isRecordName(name, records))
      .map((name) => ({ name: name.name, formula: withoutEquals(String(name.formula)), sheet: null })),
    tables: tables.items
      .filter((table) => !marks.sheets.has(table.worksheet.name))
      .map((table) => ({
        name: table.name,
        sheet: table.worksheet.name,
        hasHeader: table.showHeaders,
        hasTotals: table.showTotals,
      })),
    dateSystem: date.value === SERIAL_IN_1904_SYSTEM ? 1904 : 1900,
    isStructureProtected: protection.protected,
    marks,
    standing: isMarked ? { stamp: stampAmong(names.items) } : null,
  };
}

/** Also one whose sheet is gone; where names claim every sheet they are not ours. */
function isRecordName({ name, formula }: Excel.NamedItem, records: ReadonlyMap<string, string>): boolean {
  return name.startsWith(RECORD_NAME_PREFIX) && (records.size > 0 || sheetOfReference(String(formula)) === null);
}

/** A name's formula as a Snapshot holds it. */
export function withoutEquals(formula: string): string {
  return formula.startsWith('=') ? formula.slice(1) : formula;
}
