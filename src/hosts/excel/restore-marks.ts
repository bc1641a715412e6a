/**
 * Brings our marks back to how they were found. It looks at what stands in the workbook now and not at what was tried,
 * since after a failed request Excel may have done any first part of it.
 */
import { UNMARKED_SHEET } from '../../workbook/marks';
import type { Markup } from '../../workbook/markup';
import type { Capabilities } from './capabilities';
import { excelErrorOf, notRestored } from './excel-error';
import type { FoundFlags } from './found-flags';
import { findMarks, type FoundMarks, type MarkScope } from './found-marks';
import { addName, clearFlags, removeName, removeSheet, setWidth } from './remove-marks';
import { unretireSteps, type Retirement } from './retirement';
import { runSteps, type Step } from './steps';
import { fillSteps, noteSteps, wordsStep } from './write-flags';

/** What a write set out from and meant to do. */
export interface WriteAttempt {
  readonly markup: Markup;
  readonly scope: MarkScope;
  readonly before: FoundMarks;
  readonly retirements: readonly Retirement[];
}

/** What a write that failed still has to know. */
export interface Aftermath {
  /** What is left to do once one of our old sheets is deleted. */
  readonly rest: (now: FoundMarks) => readonly Step[];
  /** What is said of the workbook where Excel cannot be asked to undo what it did, and what to do. */
  readonly left: string;
}

/**
 * Does all the steps or none.
 * @throws ExcelError `notRestored` where Excel did some of them and then answered no more.
 */
export async function writeOrRestore(
  context: Excel.RequestContext,
  capabilities: Capabilities,
  attempt: WriteAttempt,
  steps: Iterable<Step>,
  { rest, left }: Aftermath,
): Promise<void> {
  try {
    await runSteps(context, steps);
  } catch (thrown) {
    const outcome = await settleAfterFailure(context, capabilities, attempt, rest).catch(() => {
      throw notRestored(left, thrown);
    });
    if (outcome === 'restored') throw excelErrorOf(thrown);
  }
}

/**
 * After a failed write: the marks as they were, or, where one of our old sheets is deleted already and cannot come back,
 * what is left of the write done to its end.
 */
async function settleAfterFailure(
  context: Excel.RequestContext,
  capabilities: Capabilities,
  attempt: WriteAttempt,
  rest: (now: FoundMarks) => readonly Step[],
): Promise<'restored' | 'finished'> {
  const { before, markup, scope, retirements } = attempt;
  const now = await findMarks(context, capabilities, scope);
  if (before.reports.some(({ id }) => !now.sheets.has(id))) {
    await runSteps(context, rest(now));
    return 'finished';
  }
  await runSteps(context, [
    ...removeNewSheets(before, now, markup),
    ...now.flags.flatMap((flags) => restoreFlags(flagsOf(before, flags.sheet), flags)),
    ...unretireSteps(now, retirements),
    ...restoreNames(before, now),
  ]);
  return 'restored';
}

/** Sheets that the failed write added: those it meant to add and that were not there. */
function removeNewSheets(before: FoundMarks, now: FoundMarks, { sheets }: Markup): readonly Step[] {
  const meant = new Set([UNMARKED_SHEET, ...sheets.map(({ name }) => name)]);
  return [...now.sheets]
    .filter(([id, name]) => !before.sheets.has(id) && meant.has(name))
    .map(([, name]) => removeSheet(name));
}

function restoreFlags(before: FoundFlags | undefined, now: FoundFlags): readonly Step[] {
  if (!before) return [];
  const { sheet } = now;
  const isLost = before.ours.some(({ id }) => !now.formatIds.has(id));
  const ours = new Set(before.ours.map(({ id }) => id));
  const cleared = isSameCheck(before.check, now.check) ? null : now.check;
  return [
    ...clearFlags({
      ...now,
      check: cleared,
      // By what was not there and not by our marker, which a layer half made does not carry yet; where one of ours is
      // lost all come anew, so that they stand in their order.
      layers: [...now.formatIds].filter((id) => !before.formatIds.has(id) || (isLost && ours.has(id))),
      notes: now.notes.filter((note) => !before.notes.some((other) => isSameNote(note, other))),
    }),
    ...(isLost
      ? fillSteps(
          sheet,
          before.ours.flatMap(({ fill }) => fill ?? []),
        )
      : []),
    ...(before.check && !isSameCheck(before.check, now.check)
      ? [wordsStep(sheet, before.check.column, before.check.words)]
      : []),
    // Only what differs is touched: a sheet that refused the write as protected would refuse this too.
    ...before.columns
      .filter(({ column, width }) => {
        const isSame = now.columns.some((own) => own.column === column && own.width === width);
        // Clearing the words narrows their column.
        return !isSame || cleared?.column === column;
      })
      .map(({ column, width }) => setWidth(sheet, column, width)),
    ...noteSteps(
      sheet,
      before.notes.filter((note) => !now.notes.some((other) => isSameNote(note, other))),
    ),
  ];
}

/** All anew: a name may point at a sheet that has just been removed, and still read as before. */
function restoreNames(before: FoundMarks, now: FoundMarks): readonly Step[] {
  return [...now.names.map(({ name }) => removeName(name)), ...before.names.map(addName)];
}

function isSameCheck(before: FoundFlags['check'], now: FoundFlags['check']): boolean {
  if (!before || !now) return before === now;
  if (before.column !== now.column || before.words.size !== now.words.size) return false;
  return [...before.words].every(([row, word]) => now.words.get(row) === word);
}

function isSameNote(a: FoundFlags['notes'][number], b: FoundFlags['notes'][number]): boolean {
  return a.row === b.row && a.column === b.column && a.text === b.text;
}

function flagsOf(marks: FoundMarks, sheet: string): FoundFlags | undefined {
  return marks.flags.find((flags) => flags.sheet === sheet);
}
