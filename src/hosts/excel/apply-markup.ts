/** Writing and clearing a mark-up in the open workbook, all or nothing. */
import { cellName } from '../../workbook/a1';
import type { Applied } from '../../workbook/host';
import { STAMP_NAME } from '../../workbook/marks';
import type { Markup } from '../../workbook/markup';
import type { Capabilities } from './capabilities';
import { notesOfOthers } from './found-flags';
import { allMarks, findMarks, type FoundMarks } from './found-marks';
import { refuseFilledColumn, refuseLockedMarks, refuseProtected, withoutProtected } from './refusals';
import { clearAllFlags, removeName, removeNames, removeSheet, unstampSteps } from './remove-marks';
import { writeOrRestore, type WriteAttempt } from './restore-marks';
import { planRetirement, removeRetired, restOfRemoval, retireSteps } from './retirement';
import { StaleCheck, type ReadBook } from './stale-check';
import type { Step } from './steps';
import { chartSteps } from './write-charts';
import { checkSteps, fillsOf, fillSteps, noteSteps, plannedChecks, stampSteps } from './write-flags';
import { pivotSteps } from './write-pivots';
import { reportSteps } from './write-report';

const NOTHING: Markup = { flags: [], sheets: [] };
const MARKS_LEFT =
  'Your own cells are as they were, but some of our marks may be left: choose “Clear marks” when Excel answers again.';

/**
 * Replaces our marks by these, but on protected sheets. When it rejects, the workbook is as it was: whatever Excel did of
 * the write is undone. `read` is the workbook as the mark-up's maker saw it, null where it is not known: a workbook that
 * somebody has changed since is refused.
 * @throws ExcelError
 */
export async function applyMarkup(
  context: Excel.RequestContext,
  wanted: Markup,
  capabilities: Capabilities,
  read: ReadBook | null = null,
): Promise<Applied> {
  const scope = allMarks(plannedChecks(wanted));
  const stale = read && new StaleCheck(read, wanted.flags);
  const before = await findMarks(
    context,
    capabilities,
    stale
      ? {
          ...scope,
          alsoAsk: (own) => {
            stale.ask(own);
          },
        }
      : scope,
  );
  stale?.refuse();
  refuseProtected(before, wanted.sheets.length + before.reports.length > 0);
  refuseLockedMarks(before);
  const { markup, unmarked } = withoutProtected(wanted, before);
  refuseFilledColumn(before, markup);
  const attempt = { markup, scope, before, retirements: planRetirement(before) };
  const steps = markupSteps(attempt, capabilities);
  await writeOrRestore(context, capabilities, attempt, steps, {
    rest: (now) => [...missingStamp(markup, now), ...restOfRemoval(attempt.retirements, now)],
    left: MARKS_LEFT,
  });
  return { unmarked };
}

function* markupSteps({ markup, before, retirements }: WriteAttempt, capabilities: Capabilities): Generator<Step> {
  yield* unstampSteps(before);
  yield* clearAllFlags(before);
  yield* retireSteps(retirements);
  yield* removeNames(before);
  for (const sheet of markup.sheets) yield* reportSteps(sheet, markup.sheets, before.fontSize);
  for (const sheet of markup.sheets) yield* pivotSteps(sheet, markup.sheets);
  for (const sheet of markup.sheets) yield* chartSteps(sheet);
  yield* flagSteps(markup, before, capabilities);
  yield* stampSteps(markup);
  yield* removeRetired(retirements);
}

/** A request that Excel called too large, but had done, is begun anew: that takes the stamp away, which is put on last. */
function missingStamp(markup: Markup, now: FoundMarks): readonly Step[] {
  return now.names.some(({ name }) => name === STAMP_NAME) ? [] : stampSteps(markup);
}

/**
 * Takes all our marks away. A failure leaves them as they were; once the first of our sheets is deleted, which comes
 * last, the rest is deleted too.
 * @throws ExcelError
 */
export async function clearMarks(context: Excel.RequestContext, capabilities: Capabilities): Promise<void> {
  const scope = allMarks([]);
  const before = await findMarks(context, capabilities, scope);
  refuseProtected(before, before.reports.length > 0);
  refuseLockedMarks(before);
  const attempt = { markup: NOTHING, scope, before, retirements: [] };
  const { sheetMarks } = before.places;
  const steps = [
    ...unstampSteps(before),
    ...clearAllFlags(before),
    ...removeNames(before, (name) => !sheetMarks.has(name)),
    ...before.reports.map(({ name }) => removeSheet(name)),
    ...[...sheetMarks].map(removeName),
  ];
  await writeOrRestore(context, capabilities, attempt, steps, {
    rest: (now) => [
      ...now.reports.map(({ name }) => removeSheet(name)),
      ...now.names.map(({ name }) => removeName(name)),
    ],
    left: MARKS_LEFT,
  });
}

function flagSteps(markup: Markup, before: FoundMarks, { writesNotes }: Capabilities): readonly Step[] {
  return markup.flags.flatMap((flags, number) => {
    const found = before.flags.find(({ sheet }) => sheet === flags.sheet);
    const noted = notesOfOthers(found);
    const notes = flags.notes.filter(({ row, column }) => !noted.has(cellName(row, column)));
    return [
      ...fillSteps(flags.sheet, fillsOf(flags)),
      ...(flags.check ? checkSteps(flags.sheet, flags.check, checkNumber(markup, number), found) : []),
      ...(writesNotes ? noteSteps(flags.sheet, notes) : []),
    ];
  });
}

/** Check columns are numbered by themselves, as in files. */
function checkNumber({ flags }: Markup, place: number): number {
  return flags.slice(0, place + 1).filter(({ check }) => check !== undefined).length;
}
