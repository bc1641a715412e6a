/** Blocks of cells, as many a request as Excel answers at once. */
import { areaName, type Area } from '../../workbook/a1';
import { isPayloadError } from './excel-error';
import { BLOCK_PROPERTIES, mayHoldErrors, PLAIN_PROPERTIES, plainBlock, sizeOf, type RangeBlock } from './range-block';

/** Cells asked for at once, twice as many of constants: about 2.5 MB of answer for texts of the usual length. */
const CELLS_A_REQUEST = 60_000;

export interface BlockRequest {
  readonly sheet: string;
  readonly area: Area;
  /** Whether there is no formula in it, so that half as much has to be asked. */
  readonly isPlain?: boolean;
}

/** Reads blocks of rows, as many at once as the limit allows. */
export async function readBlocks(
  context: Excel.RequestContext,
  requests: readonly BlockRequest[],
): Promise<ReadonlyMap<string, readonly RangeBlock[]>> {
  const bySheet = new Map<string, RangeBlock[]>();
  for (const { request, block } of await readSure(context, requests)) {
    const blocks = bySheet.get(request.sheet);
    if (blocks) blocks.push(block);
    else bySheet.set(request.sheet, [block]);
  }
  return bySheet;
}

/** Blocks of constants in which a text may be an error value are asked for again, with the types. */
async function readSure(
  context: Excel.RequestContext,
  requests: readonly BlockRequest[],
): Promise<readonly ReadRequest[]> {
  const read: ReadRequest[] = [];
  for (const group of groupsOf(requests)) read.push(...(await readGroup(context, group)));
  const isDoubtful = ({ request, block }: ReadRequest): boolean => request.isPlain === true && mayHoldErrors(block);
  const doubtful = read.filter(isDoubtful).map(({ request }) => ({ ...request, isPlain: false }));
  if (doubtful.length === 0) return read;
  const sure = await readSure(context, doubtful);
  // In row order, as cells are added fastest.
  return [...read.filter((one) => !isDoubtful(one)), ...sure].sort((a, b) => a.block.rowIndex - b.block.rowIndex);
}

interface ReadRequest {
  readonly request: BlockRequest;
  readonly block: RangeBlock;
}

/** One request; where Excel says that it is too much, the group, and at last the block, is halved. */
async function readGroup(
  context: Excel.RequestContext,
  group: readonly BlockRequest[],
): Promise<readonly ReadRequest[]> {
  const asked = group.map((request) => ({
    request,
    range: context.workbook.worksheets
      .getItem(request.sheet)
      .getRange(areaName(request.area))
      .load(request.isPlain === true ? PLAIN_PROPERTIES : BLOCK_PROPERTIES),
  }));
  try {
    await context.sync();
    return asked.map(({ request, range }) => ({
      request,
      block: request.isPlain === true ? plainBlock(range) : range,
    }));
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
    const cells = sizeOf(request.area) / (request.isPlain === true ? 2 : 1);
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
    [{ ...only, area: { ...only.area, bottom: middle } }],
    [{ ...only, area: { ...only.area, top: middle + 1 } }],
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
