/**
 * The second question that reading asks: the contents of every sheet, all together. The first rows of each sheet come
 * with the answer that tells how far the sheet reaches, so a return of the usual size needs no third question.
 */
import { parseArea, type Area } from '../../workbook/a1';
import type { DefinedName, Span, TableArea } from '../../workbook/snapshot';
import { withoutEquals, type BookOutline, type SheetOutline, type TableOutline } from './book-outline';
import type { Capabilities } from './capabilities';
import { isPayloadError } from './excel-error';
import { askFormulas, formulaAreas, maySucceedWithout } from './formula-areas';
import { askTable, tableOf, type AskedTable } from './table-areas';
import { areaOfRange, BLOCK_PROPERTIES, splitAddress, type RangeBlock } from './range-block';
import { blocksOf, readBlocks } from './read-blocks';

export interface SheetContents {
  readonly outline: SheetOutline;
  /** The used area as Excel tells it, with a check column of ours. */
  readonly used: Area;
  readonly blocks: readonly RangeBlock[];
  readonly isProtected: boolean;
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  readonly merges: readonly Area[];
  readonly tables: readonly TableArea[];
  readonly names: readonly DefinedName[];
}

/** Rows that come with the second question; Excel on the web answers with 5 MB at most. */
const HEAD_ROWS = 2_500;

interface Asked {
  readonly outline: SheetOutline;
  readonly used: Excel.Range;
  readonly head: Excel.Range;
  readonly visible: Excel.RangeAreas;
  /** null where it was not asked. */
  readonly formulas: Excel.RangeAreas | null;
  readonly merged: Excel.RangeAreas | null;
  readonly protection: Excel.WorksheetProtection;
  readonly names: Excel.NamedItemCollection;
  readonly tables: readonly AskedTable[];
}

export async function readContents(
  context: Excel.RequestContext,
  outline: BookOutline,
  capabilities: Capabilities,
): Promise<readonly SheetContents[]> {
  const { asked, hasHeads } = await askAll(context, outline, capabilities);
  const missing = asked.map(({ outline: sheet, used, formulas, protection }) => ({
    sheet: sheet.name,
    areas: blocksOf({ ...areaOfRange(used), top: Math.max(used.rowIndex, hasHeads ? HEAD_ROWS : 0) }),
    formulas: formulaAreas(formulas, protection.protected),
  }));
  const rest = await readBlocks(
    context,
    missing.flatMap(({ sheet, areas, formulas }) =>
      areas.map((area) => ({ sheet, area, isPlain: formulas?.every((other) => !shareRows(area, other)) ?? false })),
    ),
  );
  return asked.map((sheet) => ({
    ...contentsOf(sheet),
    blocks: [...(hasHeads && !sheet.head.isNullObject ? [sheet.head] : []), ...(rest.get(sheet.outline.name) ?? [])],
  }));
}

/** What there is of every sheet besides its cells, in one question. */
export async function readTraits(
  context: Excel.RequestContext,
  outline: BookOutline,
  capabilities: Capabilities,
): Promise<readonly SheetContents[]> {
  const asked = outline.sheets.map((sheet) => ask(context, sheet, outline.tables, capabilities, TRAITS_ONLY));
  await context.sync();
  return asked.map(contentsOf);
}

function contentsOf(sheet: Asked): SheetContents {
  return {
    outline: sheet.outline,
    used: areaOfRange(sheet.used),
    blocks: [],
    isProtected: sheet.protection.protected,
    ...hiddenOf(areaOfRange(sheet.used), sheet.visible),
    merges: sheet.merged && !sheet.merged.isNullObject ? areasOf(sheet.merged.address) : [],
    tables: sheet.tables.flatMap(tableOf),
    names: sheet.names.items.map((name) => ({
      name: name.name,
      formula: withoutEquals(String(name.formula)),
      sheet: sheet.outline.name,
    })),
  };
}

/** What is asked besides the traits. */
interface Question {
  readonly heads: boolean;
  readonly formulas: boolean;
}

const TRAITS_ONLY: Question = { heads: false, formulas: false };

/** Asks for everything; where Excel cannot give that, once more for less. */
async function askAll(
  context: Excel.RequestContext,
  outline: BookOutline,
  capabilities: Capabilities,
  question: Question = { heads: true, formulas: true },
): Promise<{ readonly asked: readonly Asked[]; readonly hasHeads: boolean }> {
  const asked = outline.sheets.map((sheet) => ask(context, sheet, outline.tables, capabilities, question));
  for (const sheet of question.heads ? asked : []) sheet.head.load(BLOCK_PROPERTIES);
  try {
    await context.sync();
    return { asked, hasHeads: question.heads };
  } catch (thrown) {
    const less = lessThan(question, thrown);
    if (!less) throw thrown;
    return askAll(context, outline, capabilities, less);
  }
}

/** Where there are formulas may take more words than an answer has room for. */
function lessThan({ heads, formulas }: Question, thrown: unknown): Question | null {
  if (isPayloadError(thrown)) return heads ? { heads: false, formulas } : formulas ? TRAITS_ONLY : null;
  return formulas && maySucceedWithout(thrown) ? { heads, formulas: false } : null;
}

function ask(
  context: Excel.RequestContext,
  outline: SheetOutline,
  tables: readonly TableOutline[],
  capabilities: Capabilities,
  question: Question,
): Asked {
  const sheet = context.workbook.worksheets.getItem(outline.name);
  // Of an empty sheet Excel gives A1, which is blank; asking for a null object instead would spoil the intersection.
  const used = sheet.getUsedRange(true).load('rowIndex,columnIndex,rowCount,columnCount');
  return {
    outline,
    used,
    head: sheet.getRange(`1:${String(HEAD_ROWS)}`).getIntersectionOrNullObject(used),
    visible: used.getSpecialCellsOrNullObject('Visible').load('address'),
    formulas: question.formulas ? askFormulas(used) : null,
    merged: capabilities.readsMerges ? used.getMergedAreasOrNullObject().load('address') : null,
    protection: sheet.protection.load('protected'),
    names: sheet.names.load('items/name,items/formula'),
    tables: tables.filter((table) => table.sheet === outline.name).map((table) => askTable(context, table)),
  };
}

function shareRows(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom;
}

function areasOf(address: string): readonly Area[] {
  return splitAddress(address).flatMap((area) => parseArea(area) ?? []);
}

/** Hidden (or filtered) rows and hidden columns: those of the used area that no visible area has. */
function hiddenOf(
  used: Area,
  visible: Excel.RangeAreas,
): { readonly hiddenRows: readonly Span[]; readonly hiddenColumns: readonly Span[] } {
  const areas = visible.isNullObject ? [] : areasOf(visible.address);
  return {
    hiddenRows: gaps(
      areas.map((area) => ({ first: area.top, last: area.bottom })),
      { first: used.top, last: used.bottom },
    ),
    hiddenColumns: gaps(
      areas.map((area) => ({ first: area.left, last: area.right })),
      { first: used.left, last: used.right },
    ),
  };
}

/** The parts of a span that none of the others covers. */
function gaps(covers: readonly Span[], whole: Span): readonly Span[] {
  const found: Span[] = [];
  let next = whole.first;
  for (const cover of [...covers].sort((a, b) => a.first - b.first)) {
    if (cover.first > next) found.push({ first: next, last: Math.min(cover.first - 1, whole.last) });
    next = Math.max(next, cover.last + 1);
    if (next > whole.last) return found;
  }
  if (next <= whole.last) found.push({ first: next, last: whole.last });
  return found;
}
