/**
 * The second question that reading asks: the contents of every sheet, all together. The first rows of each sheet come
 * with the answer that tells how far the sheet reaches, so a return of the usual size needs no third question.
 */
import { areaName, parseArea, type Area } from '../../workbook/a1';
import type { DefinedName, Span, TableArea } from '../../workbook/snapshot';
import { withoutEquals, type BookOutline, type SheetOutline, type TableOutline } from './book-outline';
import type { Capabilities } from './capabilities';
import { isPayloadError } from './excel-error';
import { askTable, tableOf, type AskedTable } from './table-areas';
import { areaOfRange, BLOCK_PROPERTIES, sizeOf, splitAddress, type RangeBlock } from './range-block';

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
/** Cells asked for at once of a longer sheet: about 2 MB of answer for texts of the usual length. */
const CELLS_A_REQUEST = 60_000;

interface Asked {
  readonly outline: SheetOutline;
  readonly used: Excel.Range;
  readonly head: Excel.Range;
  readonly visible: Excel.RangeAreas;
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
  const missing = asked.map(({ outline: sheet, used }) => ({
    sheet: sheet.name,
    areas: blocksOf({ ...areaOfRange(used), top: Math.max(used.rowIndex, hasHeads ? HEAD_ROWS : 0) }),
  }));
  const rest = await readBlocks(
    context,
    missing.flatMap(({ sheet, areas }) => areas.map((area) => ({ sheet, area }))),
  );
  return asked.map((sheet) => ({
    outline: sheet.outline,
    used: areaOfRange(sheet.used),
    blocks: [...(hasHeads && !sheet.head.isNullObject ? [sheet.head] : []), ...(rest.get(sheet.outline.name) ?? [])],
    isProtected: sheet.protection.protected,
    ...hiddenOf(areaOfRange(sheet.used), sheet.visible),
    merges: sheet.merged && !sheet.merged.isNullObject ? areasOf(sheet.merged.address) : [],
    tables: sheet.tables.flatMap(tableOf),
    names: sheet.names.items.map((name) => ({
      name: name.name,
      formula: withoutEquals(String(name.formula)),
      sheet: sheet.outline.name,
    })),
  }));
}

/** Asks for everything with the heads; where that is over the payload limit, once more without them. */
async function askAll(
  context: Excel.RequestContext,
  outline: BookOutline,
  capabilities: Capabilities,
): Promise<{ readonly asked: readonly Asked[]; readonly hasHeads: boolean }> {
  const withHeads = outline.sheets.map((sheet) => {
    const asked = ask(context, sheet, outline.tables, capabilities);
    asked.head.load(BLOCK_PROPERTIES);
    return asked;
  });
  try {
    await context.sync();
    return { asked: withHeads, hasHeads: true };
  } catch (thrown) {
    if (!isPayloadError(thrown)) throw thrown;
  }
  const withoutHeads = outline.sheets.map((sheet) => ask(context, sheet, outline.tables, capabilities));
  await context.sync();
  return { asked: withoutHeads, hasHeads: false };
}

function ask(
  context: Excel.RequestContext,
  outline: SheetOutline,
  tables: readonly TableOutline[],
  capabilities: Capabilities,
): Asked {
  const sheet = context.workbook.worksheets.getItem(outline.name);
  // Of an empty sheet Excel gives A1, which is blank; asking for a null object instead would spoil the intersection.
  const used = sheet.getUsedRange(true).load('rowIndex,columnIndex,rowCount,columnCount');
  return {
    outline,
    used,
    head: sheet.getRange(`1:${String(HEAD_ROWS)}`).getIntersectionOrNullObject(used),
    visible: used.getSpecialCellsOrNullObject('Visible').load('address'),
    merged: capabilities.readsMerges ? used.getMergedAreasOrNullObject().load('address') : null,
    protection: sheet.protection.load('protected'),
    names: sheet.names.load('items/name,items/formula'),
    tables: tables.filter((table) => table.sheet === outline.name).map((table) => askTable(context, table)),
  };
}

interface BlockRequest {
  readonly sheet: string;
  readonly area: Area;
}

/** Reads blocks of rows, as many at once as the limit allows. */
async function readBlocks(
  context: Excel.RequestContext,
  requests: readonly BlockRequest[],
): Promise<ReadonlyMap<string, readonly RangeBlock[]>> {
  const bySheet = new Map<string, RangeBlock[]>();
  for (const group of groupsOf(requests)) {
    for (const { sheet, block } of await readGroup(context, group)) {
      const blocks = bySheet.get(sheet);
      if (blocks) blocks.push(block);
      else bySheet.set(sheet, [block]);
    }
  }
  return bySheet;
}

/** One request; where Excel says that it is too much, the group, and at last the block, is halved. */
async function readGroup(
  context: Excel.RequestContext,
  group: readonly BlockRequest[],
): Promise<readonly { readonly sheet: string; readonly block: RangeBlock }[]> {
  const asked = group.map(({ sheet, area }) => ({
    sheet,
    block: context.workbook.worksheets.getItem(sheet).getRange(areaName(area)).load(BLOCK_PROPERTIES),
  }));
  try {
    await context.sync();
    return asked;
  } catch (thrown) {
    const halves = isPayloadError(thrown) ? halvesOf(group) : null;
    if (!halves) throw thrown;
    return [...(await readGroup(context, halves[0])), ...(await readGroup(context, halves[1]))];
  }
}

function groupsOf(requests: readonly BlockRequest[]): BlockRequest[][] {
  const groups: BlockRequest[][] = [];
  let size = Infinity;
  for (const request of requests) {
    const cells = sizeOf(request.area);
    if (size + cells > CELLS_A_REQUEST) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(request);
    size += cells;
  }
  return groups;
}

function halvesOf(group: readonly BlockRequest[]): readonly [BlockRequest[], BlockRequest[]] | null {
  if (group.length > 1) {
    const middle = group.length >> 1;
    return [group.slice(0, middle), group.slice(middle)];
  }
  const [only] = group;
  if (!only || only.area.top === only.area.bottom) return null;
  const middle = (only.area.top + only.area.bottom) >> 1;
  return [
    [{ sheet: only.sheet, area: { ...only.area, bottom: middle } }],
    [{ sheet: only.sheet, area: { ...only.area, top: middle + 1 } }],
  ];
}

/** Cuts an area into blocks of whole rows; an area whose top is below its bottom has none. */
function blocksOf(area: Area): readonly Area[] {
  const width = area.right - area.left + 1;
  const height = Math.max(1, Math.floor(CELLS_A_REQUEST / width));
  const blocks: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += height) {
    blocks.push({ ...area, top, bottom: Math.min(area.bottom, top + height - 1) });
  }
  return blocks;
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
