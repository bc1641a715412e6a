/** Writing and clearing a mark-up in the open workbook, all or nothing. */
import { cellName } from '../../workbook/a1';
import { RECORD_NAME_PREFIX } from '../../workbook/marks';
import type { Applied } from '../../workbook/host';
import type { Markup } from '../../workbook/markup';
import { roleOf, type RecordChange } from '../../workbook/records';
import { sheetNamed } from '../../workbook/snapshot';
import type { Capabilities } from './capabilities';
import { ExcelError, excelErrorOf } from './excel-error';
import { notesOfOthers } from './found-flags';
import { allMarks, findMarks, type FoundMarks } from './found-marks';
import { recordPlaces, type NameLike } from './marked-places';
import { refuseFilledColumn, refuseLockedMarks, refuseProtected, withoutProtected } from './refusals';
import { clearAllFlags, removeName, removeSheet } from './remove-marks';
import { settleAfterFailure, type WriteAttempt } from './restore-marks';
import { planRetirement, removeRetired, RETIRED, retireSteps, type Retirement } from './retirement';
import { StaleCheck, type ReadBook } from './stale-check';
import { runSteps, type Step } from './steps';
import { chartSteps } from './write-charts';
import { checkSteps, fillsOf, fillSteps, noteSteps, plannedChecks } from './write-flags';
import { pivotSteps } from './write-pivots';
import { recordSteps, reportSteps } from './write-report';

const NOTHING: Markup = { flags: [], sheets: [] };

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
  await orSettle(context, attempt, capabilities, steps, (now) => restOfRemoval(attempt.retirements, now));
  return { unmarked };
}

function* markupSteps({ markup, before, retirements }: WriteAttempt, capabilities: Capabilities): Generator<Step> {
  yield* clearAllFlags(before);
  yield* retireSteps(before, retirements);
  for (const sheet of markup.sheets) yield* reportSteps(sheet, markup.sheets, before.fontSize);
  for (const sheet of markup.sheets) yield* pivotSteps(sheet, markup.sheets);
  for (const sheet of markup.sheets) yield* chartSteps(sheet);
  yield* flagSteps(markup, before, capabilities);
  yield* removeRetired(retirements);
}

/**
 * Writes and removes record sheets; marks and other records stay. When it rejects, the workbook is as it was. `read` is
 * the workbook that the records speak of, null where none is: one whose sheets have gone or reach elsewhere is refused.
 * @throws ExcelError
 */
export async function writeRecords(
  context: Excel.RequestContext,
  changes: readonly RecordChange[],
  capabilities: Capabilities,
  read: ReadBook | null = null,
): Promise<void> {
  const byRole = new Map(changes.map((change) => [roleOf(change), change]));
  const sheets = [...byRole.values()].flatMap((change) => (change.kind === 'write' ? [change.sheet] : []));
  const isConcerned = (role: string): boolean => byRole.has(role) || role.startsWith(RETIRED);
  const scope = { placesOf: (names: readonly NameLike[]) => recordPlaces(names, isConcerned) };
  const stale = read && new StaleCheck(read, []);
  const before = await findMarks(context, capabilities, {
    ...scope,
    alsoAsk: (own) => {
      // Report sheets of ours are among them, and are no part of what was read.
      if (read) stale?.ask(own.filter(({ name }) => sheetNamed(read.snapshot, name)));
    },
  });
  stale?.refuse();
  refuseProtected(before, sheets.length + before.reports.length > 0);
  const retirements = planRetirement(before, RECORD_NAME_PREFIX);
  const steps = [
    ...retireSteps(before, retirements),
    ...sheets.flatMap((sheet) => [...recordSteps(sheet, before.fontSize)]),
    ...removeRetired(retirements),
  ];
  const attempt = { markup: { flags: [], sheets }, scope, before, retirements };
  await orSettle(context, attempt, capabilities, steps, (now) => restOfRemoval(retirements, now));
}

/** What is left to do once the first of the retired sheets is gone. */
function restOfRemoval(retirements: readonly Retirement[], now: FoundMarks): readonly Step[] {
  const marks = retirements.map(({ mark }) => mark);
  return [...removeRetired(retirements.filter(({ report }) => now.sheets.has(report.id))), ...deadMarks(now, marks)];
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
  const sheetMarks = [...before.places.sheetMarks];
  const steps = [
    ...clearAllFlags(before),
    ...before.names.filter(({ name }) => !before.places.sheetMarks.has(name)).map(({ name }) => removeName(name)),
    ...before.reports.map(({ name }) => removeSheet(name)),
    ...sheetMarks.map(removeName),
  ];
  await orSettle(context, attempt, capabilities, steps, (now) => [
    ...now.reports.map(({ name }) => removeSheet(name)),
    ...now.names.map(({ name }) => removeName(name)),
  ]);
}

/** Marks whose sheet is deleted already. */
function deadMarks(now: FoundMarks, marks: readonly string[]): readonly Step[] {
  return now.names
    .filter(({ name, formula }) => marks.includes(name) && formula.includes('#REF!'))
    .map(({ name }) => removeName(name));
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

async function orSettle(
  context: Excel.RequestContext,
  attempt: WriteAttempt,
  capabilities: Capabilities,
  steps: Iterable<Step>,
  rest: (now: FoundMarks) => readonly Step[],
): Promise<void> {
  try {
    await runSteps(context, steps);
  } catch (thrown) {
    const outcome = await settle(context, attempt, capabilities, rest, thrown);
    if (outcome === 'restored') throw excelErrorOf(thrown);
  }
}

async function settle(
  context: Excel.RequestContext,
  attempt: WriteAttempt,
  capabilities: Capabilities,
  rest: (now: FoundMarks) => readonly Step[],
  cause: unknown,
): Promise<'restored' | 'finished'> {
  try {
    return await settleAfterFailure(context, attempt, capabilities, rest);
  } catch {
    throw new ExcelError(
      'notRestored',
      'Excel stopped half-way and then could not be asked to undo it. Your own cells are as they were, but some of our ' +
        'marks may be left: choose “Clear marks” when Excel answers again.',
      excelErrorOf(cause).details,
    );
  }
}
