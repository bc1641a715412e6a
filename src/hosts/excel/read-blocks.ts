/** Blocks of cells, as many a request as Excel answers at once. */
import { areaName, type Area } from '../../workbook/a1';
import { isPayloadError } from './excel-error';
import { BLOCK_PROPERTIES, sizeOf, type RangeBlock } from './range-block';

/** Cells asked for at once: about 2 MB of answer for texts of the usual length. */
const CELLS_A_REQUEST = 60_000;

export interface BlockRequest {
  readonly sheet: string;
  readonly area: Area;
}

/** Reads blocks of rows, as many at once as the limit allows. */
export async function readBlocks(
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
export function blocksOf(area: Area): readonly Area[] {
  const width = area.right - area.left + 1;
  const height = Math.max(1, Math.floor(CELLS_A_REQUEST / width));
  const blocks: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += height) {
    blocks.push({ ...area, top, bottom: Math.min(area.bottom, top + height - 1) });
  }
  return blocks;
}
