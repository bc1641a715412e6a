/** Writing and clearing a mark-up in the open workbook, all or nothing. */
import type { Markup } from '../../workbook/markup';
import { cellName } from '../../workbook/a1';
import type { Capabilities } from './capabilities';
import { ExcelError, excelErrorOf } from './excel-error';
import { findMarks, type FoundMarks } from './found-marks';
import { clearAllFlags, removeName, removeSheet } from './remove-marks';
import { restoreMarks } from './restore-marks';
import { retiredMark, retiredName, retireSteps } from './retire-reports';
import { runSteps, type Step } from './steps';
import { checkSteps, fillsOf, fillSteps, noteSteps } from './write-flags';
import { pivotSteps, reportSteps } from './write-report';

/**
 * Replaces our marks by these. When it rejects, the workbook is as it was: whatever Excel did of the write is undone.
 * @throws ExcelError
 */
export async function applyMarkup(
  context: Excel.RequestContext,
  markup: Markup,
  capabilities: Capabilities,
): Promise<void> {
  const before = await findMarks(context, capabilities);
  refuseProtected(before, markup.sheets.length > 0);
  await orRestore(context, before, markup, capabilities, [
    ...clearAllFlags(before),
    ...retireSteps(before),
    ...markup.sheets.flatMap(reportSteps),
    ...markup.sheets.flatMap(pivotSteps),
    ...flagSteps(markup, before, capabilities),
  ]);
  await removeRetired(context, before);
}

/**
 * Takes all our marks away. Up to the deletion of our sheets, which comes last, a failure leaves them as they were.
 * @throws ExcelError
 */
export async function clearMarks(context: Excel.RequestContext, capabilities: Capabilities): Promise<void> {
  const before = await findMarks(context, capabilities);
  refuseProtected(before, before.reports.length > 0);
  const nothing: Markup = { flags: [], sheets: [] };
  await orRestore(context, before, nothing, capabilities, [
    ...clearAllFlags(before),
    ...before.names.filter(({ name }) => !before.places.sheetMarks.has(name)).map(({ name }) => removeName(name)),
  ]);
  await runSteps(context, [
    ...before.reports.map(({ name }) => removeSheet(name)),
    ...[...before.places.sheetMarks].map((name) => removeName(name)),
  ]);
}

function flagSteps(markup: Markup, before: FoundMarks, { writesNotes }: Capabilities): readonly Step[] {
  return markup.flags.flatMap((flags, number) => {
    const noted = notesOfOthers(before, flags.sheet);
    const notes = flags.notes.filter(({ row, column }) => !noted.has(cellName(row, column)));
    return [
      ...fillSteps(flags.sheet, fillsOf(flags)),
      ...(flags.check ? checkSteps(flags.sheet, flags.check, number + 1) : []),
      ...(writesNotes ? noteSteps(flags.sheet, notes) : []),
    ];
  });
}

/** Cells whose note is somebody else's and stays. */
function notesOfOthers(before: FoundMarks, sheet: string): ReadonlySet<string> {
  const found = before.flags.find((flags) => flags.sheet === sheet);
  const ours = new Set(found?.notes.map(({ row, column }) => cellName(row, column)));
  return new Set([...(found?.notedCells ?? [])].filter((cell) => !ours.has(cell)));
}

function refuseProtected(before: FoundMarks, needsSheets: boolean): void {
  if (!before.isStructureProtected || !needsSheets) return;
  throw new ExcelError(
    'protectedStructure',
    'The structure of this workbook is protected, so no sheet can be added or removed. We never unprotect a workbook: ' +
      'save a copy and mark up the copy in file mode, or ask the owner to unprotect it. The workbook is as it was.',
  );
}

async function orRestore(
  context: Excel.RequestContext,
  before: FoundMarks,
  markup: Markup,
  capabilities: Capabilities,
  steps: readonly Step[],
): Promise<void> {
  try {
    await runSteps(context, steps);
  } catch (thrown) {
    await restoreOrTell(context, before, markup, capabilities, thrown);
    throw excelErrorOf(thrown);
  }
}

async function restoreOrTell(
  context: Excel.RequestContext,
  before: FoundMarks,
  markup: Markup,
  capabilities: Capabilities,
  cause: unknown,
): Promise<void> {
  try {
    await restoreMarks(context, before, markup.sheets, capabilities);
  } catch {
    throw new ExcelError(
      'notRestored',
      'Excel stopped half-way and then could not be asked to undo it. Your own cells are as they were, but some of our ' +
        'marks may be left: choose “Clear marks” when Excel answers again.',
      excelErrorOf(cause).details,
    );
  }
}

/**
 * The write has succeeded; a retired sheet that Excel will not delete now stays hidden and marked as ours, and goes with
 * the next mark-up or clearing.
 */
async function removeRetired(context: Excel.RequestContext, before: FoundMarks): Promise<void> {
  if (before.reports.length === 0) return;
  const steps = before.reports.flatMap(({ name }, number) => [
    removeSheet(retiredName(name)),
    removeName(retiredMark(number)),
  ]);
  try {
    await runSteps(context, steps);
  } catch {
    return;
  }
}
