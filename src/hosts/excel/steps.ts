/**
 * A write as a list of steps, each a few queued calls, sent together: as many steps a request as Excel's size limit
 * takes, so a mark-up of the usual size is one request.
 */
import { Breath, turn } from './breath';
import { isPayloadError } from './excel-error';

export interface Step {
  /** About how many bytes the step adds to a request. */
  readonly bytes: number;
  queue(context: Excel.RequestContext): void;
  /** The same work in two, for a step that alone is over the limit. */
  readonly halves?: () => readonly [Step, Step];
}

/** Does nothing: where a long search for the next step can be interrupted, so that the page has its turn. */
export const REST: Step = { bytes: 0, queue: () => undefined };
/** Cells that are looked at between two rests. */
export const CELLS_A_REST = 10_000;

/** Excel on the web takes 5 MB; a third of it is left for what the library adds. */
const BYTES_A_REQUEST = 3_000_000;

/** Steps are made while they are sent, and the page has its turn in between: a long write never keeps the user waiting. */
export async function runSteps(context: Excel.RequestContext, steps: Iterable<Step>): Promise<void> {
  const breath = new Breath();
  let group: Step[] = [];
  let bytes = 0;
  for (const step of steps) {
    if (group.length > 0 && bytes + step.bytes > BYTES_A_REQUEST) {
      await sendGroup(context, group, breath);
      await turn();
      group = [];
      bytes = 0;
    }
    group.push(step);
    bytes += step.bytes;
    await breath.take();
  }
  if (group.length > 0) await sendGroup(context, group, breath);
}

async function sendGroup(context: Excel.RequestContext, group: readonly Step[], breath: Breath): Promise<void> {
  context.workbook.application.suspendApiCalculationUntilNextSync();
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
  for (const step of group) {
    step.queue(context);
    await breath.take();
  }
  try {
    await context.sync();
  } catch (thrown) {
    // A request over the limit is refused whole, before anything in it is done.
    const halves = isPayloadError(thrown) ? halvesOf(group) : null;
    if (!halves) throw thrown;
    await sendGroup(context, halves[0], breath);
    await sendGroup(context, halves[1], breath);
  }
}

function halvesOf(group: readonly Step[]): readonly [readonly Step[], readonly Step[]] | null {
  const [only] = group;
  if (group.length === 1) {
    const halves = only?.halves?.();
    return halves ? [[halves[0]], [halves[1]]] : null;
  }
  const middle = group.length >> 1;
  return [group.slice(0, middle), group.slice(middle)];
}

/** Bytes of a step that sets a few properties. */
export const SMALL_STEP = 400;
