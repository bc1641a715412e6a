/** Which marks of ours stand in the workbook now, with all that is needed to put them back. */
import { cellName, MAX_COLUMNS, MAX_ROWS } from '../../workbook/a1';
import type { Visibility } from '../../workbook/snapshot';
import type { Capabilities } from './capabilities';
import { askDetails, askFlags, asksMore, foundFlags, type FoundFlags } from './found-flags';
import { markedPlaces, recordRoles, VISIBILITIES, type MarkedPlaces, type NameLike } from './marked-places';

/** A report sheet of ours. */
export interface FoundReport {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly tables: readonly string[];
  readonly pivots: readonly string[];
}

export interface FoundMarks {
  readonly isStructureProtected: boolean;
  /** Points of the workbook's own font. */
  readonly fontSize: number;
  /** Every sheet's name by its id, which stays when the sheet is renamed. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly tableNames: ReadonlySet<string>;
  readonly places: MarkedPlaces;
  /** Our names with what they refer to. */
  readonly names: readonly NameLike[];
  readonly reports: readonly FoundReport[];
  readonly flags: readonly FoundFlags[];
}

/** A column of one of the supplier's sheets that is to become a check column. */
export interface PlannedCheck {
  readonly sheet: string;
  readonly column: number;
}

/** Which sheets of ours are asked for, and whether flags on the supplier's sheets are too. */
export interface MarkScope {
  readonly placesOf: (names: readonly NameLike[]) => MarkedPlaces;
  /** Absent where flags do not matter. */
  readonly checks?: readonly PlannedCheck[];
  /** Told the return's own sheets while the second question is put, to add to it. */
  readonly alsoAsk?: (own: readonly Excel.Worksheet[]) => void;
}

/** All marks, with the columns that are to become check columns. */
export function allMarks(checks: readonly PlannedCheck[]): MarkScope {
  return { placesOf: markedPlaces, checks };
}

/** The last cell of the grid: nobody formats it, so it has the workbook's own font in every language of Excel. */
const UNTOUCHED_CELL = cellName(MAX_ROWS - 1, MAX_COLUMNS - 1);
const USUAL_FONT_SIZE = 11;

/** Two questions to Excel, a third where there are flags or notes. */
export async function findMarks(
  context: Excel.RequestContext,
  capabilities: Capabilities,
  { placesOf, checks, alsoAsk }: MarkScope,
): Promise<FoundMarks> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/id,items/name,items/visibility');
  const names = workbook.names.load('items/name,items/formula');
  const tables = workbook.tables.load('items/name');
  const protection = workbook.protection.load('protected');
  const font = workbook.worksheets.getFirst().getRange(UNTOUCHED_CELL).format.font.load('size');
  await context.sync();

  const places = placesOf(names.items);
  const records = recordRoles(names.items, sheets.items.length);
  const reports = sheets.items
    .filter((sheet) => places.sheets.has(sheet.name))
    .map((sheet) => ({
      sheet,
      tables: sheet.tables.load('items/name'),
      pivots: sheet.pivotTables.load('items/name'),
    }));
  const own = sheets.items.filter((sheet) => !places.sheets.has(sheet.name) && !records.has(sheet.name));
  const asked = (checks ? own : []).map((sheet) => {
    const others = (checks ?? []).filter((check) => check.sheet === sheet.name).map(({ column }) => column);
    return askFlags(sheet, places.checkColumns.get(sheet.name), others, capabilities);
  });
  alsoAsk?.(own);
  await context.sync();

  const details = asked.map((flags) => askDetails(context, flags));
  if (details.some(asksMore)) await context.sync();
  return {
    isStructureProtected: protection.protected,
    fontSize: typeof font.size === 'number' && font.size > 0 ? font.size : USUAL_FONT_SIZE,
    sheets: new Map(sheets.items.map(({ id, name }) => [id, name])),
    tableNames: new Set(tables.items.map(({ name }) => name)),
    places,
    names: names.items
      .filter((name) => places.names.includes(name.name))
      .map((name) => ({ name: name.name, formula: String(name.formula) })),
    reports: reports.map(({ sheet, tables: ownTables, pivots }) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: VISIBILITIES.get(sheet.visibility) ?? 'visible',
      tables: ownTables.items.map(({ name }) => name),
      pivots: pivots.items.map(({ name }) => name),
    })),
    flags: details.map(foundFlags),
  };
}
