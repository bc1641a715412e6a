/** Writing and clearing a mark-up in the open workbook, all or nothing. */
import { cellName } from '../../workbook/a1';
import { RECORD_NAME_PREFIX } from '../../workbook/marks';
import type { Markup } from '../../workbook/markup';
import { roleOf, type RecordChange } from '../../workbook/records';
import type { Capabilities } from './capabilities';
import { ExcelError, excelErrorOf } from './excel-error';
import { notesOfOthers } from './found-flags';
import { allMarks, findMarks, type FoundMarks } from './found-marks';
import { recordPlaces, type NameLike } from './marked-places';
import { clearAllFlags, removeName, removeSheet } from './remove-marks';
import { settleAfterFailure, type WriteAttempt } from './restore-marks';
import { planRetirement, removeRetired, RETIRED, retireSteps, type Retirement } from './retirement';
import { runSteps, type Step } from './steps';
import { chartSteps } from './write-charts';
import { checkSteps, fillsOf, fillSteps, noteSteps, plannedChecks } from './write-flags';
import { pivotSteps } from './write-pivots';
import { recordSteps, reportSteps } from './write-report';

const NOTHING: Markup = { flags: [], sheets: [] };

/**
 * Replaces our marks by these. When it rejects, the workbook is as it was: whatever Excel did of the write is undone.
 * @throws ExcelError
 */
export async function applyMarkup(
  context: Excel.RequestContext,
  markup: Markup,
  capabilities: Capabilities,
): Promise<void> {
  const scope = allMarks(plannedChecks(markup));
  const before = await findMarks(context, capabilities, scope);
  refuseProtected(before, markup.sheets.length + before.reports.length > 0);
  refuseFilledColumn(before, markup);
  const attempt = { markup, scope, before, retirements: planRetirement(before) };
  const steps = [
    ...clearAllFlags(before),
    ...retireSteps(before, attempt.retirements),
    ...markup.sheets.flatMap((sheet) => reportSteps(sheet, markup.sheets, before.fontSize)),
    ...markup.sheets.flatMap((sheet) => pivotSteps(sheet, markup.sheets)),
    ...markup.sheets.flatMap(chartSteps),
    ...flagSteps(markup, before, capabilities),
    ...removeRetired(attempt.retirements),
  ];
  await orSettle(context, attempt, capabilities, steps, (now) => restOfRemoval(attempt.retirements, now));
}

/**
 * Writes and removes record sheets; marks and other records stay. When it rejects, the workbook is as it was.
 * @throws ExcelError
 */
export async function writeRecords(
  context: Excel.RequestContext,
  changes: readonly RecordChange[],
  capabilities: Capabilities,
): Promise<void> {
  const byRole = new Map(changes.map((change) => [roleOf(change), change]));
  const sheets = [...byRole.values()].flatMap((change) => (change.kind === 'write' ? [change.sheet] : []));
  const isConcerned = (role: string): boolean => byRole.has(role) || role.startsWith(RETIRED);
  const scope = { placesOf: (names: readonly NameLike[]) => recordPlaces(names, isConcerned) };
  const before = await findMarks(context, capabilities, scope);
  refuseProtected(before, sheets.length + before.reports.length > 0);
  const retirements = planRetirement(before, RECORD_NAME_PREFIX);
  const steps = [
    ...retireSteps(before, retirements),
    ...sheets.flatMap((sheet) => recordSteps(sheet, before.fontSize)),
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

function refuseProtected(before: FoundMarks, needsSheets: boolean): void {
  if (!before.isStructureProtected || !needsSheets) return;
  throw new ExcelError(
    'protectedStructure',
    'The structure of this workbook is protected, so no sheet can be added or removed. We never unprotect a workbook: ' +
      'save a copy and mark up the copy in file mode, or ask the owner to unprotect it. The workbook is as it was.',
  );
}

/** A check column was empty when the workbook was read; if it is not now, what stands in it is somebody's. */
function refuseFilledColumn(before: FoundMarks, markup: Markup): void {
  for (const { sheet, column } of plannedChecks(markup)) {
    const found = before.flags.find((flags) => flags.sheet === sheet);
    const isFilled = found?.columns.some((own) => own.column === column && !own.isEmpty) === true;
    if (!isFilled || found.check?.column === column) continue;
    throw new ExcelError(
      'changedMeanwhile',
      `Someone has written into the column of the sheet “${sheet}” that was to take the words of the check. ` +
        'Check the workbook again. The workbook is as it was.',
    );
  }
}

async function orSettle(
  context: Excel.RequestContext,
  attempt: WriteAttempt,
  capabilities: Capabilities,
  steps: readonly Step[],
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
