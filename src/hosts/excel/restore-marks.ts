/**
 * Brings our marks back to how they were found. It looks at what stands in the workbook now and not at what was tried,
 * since after a failed request Excel may have done any first part of it.
 */
import type { ReportSheet } from '../../workbook/markup';
import type { Capabilities } from './capabilities';
import { findMarks, type FoundFlags, type FoundMarks } from './found-marks';
import { addName, clearFlags, removeName, removeSheet } from './remove-marks';
import { retiredName } from './retire-reports';
import { runSteps, SMALL_STEP, type Step } from './steps';
import { fillSteps, noteSteps, wordsStep } from './write-flags';

export async function restoreMarks(
  context: Excel.RequestContext,
  before: FoundMarks,
  tried: readonly ReportSheet[],
  capabilities: Capabilities,
): Promise<void> {
  const now = await findMarks(context, capabilities);
  await runSteps(context, [
    ...removeNewSheets(before, now, tried),
    ...now.flags.flatMap((flags) => restoreFlags(flagsOf(before, flags.sheet), flags)),
    ...restoreReports(before, now),
    ...restoreNames(before, now),
  ]);
}

/** Sheets that the failed write added: those it meant to add and that were not there. */
function removeNewSheets(before: FoundMarks, now: FoundMarks, tried: readonly ReportSheet[]): readonly Step[] {
  const retired = new Set(before.reports.map((report) => report.name));
  return tried
    .filter(({ name }) => now.sheetNames.has(name) && (!before.sheetNames.has(name) || isRetired(retired, now, name)))
    .map(({ name }) => removeSheet(name));
}

/** Whether the sheet that had this name before stands under its retired name now, so that this one is new. */
function isRetired(reports: ReadonlySet<string>, now: FoundMarks, name: string): boolean {
  return reports.has(name) && now.sheetNames.has(retiredName(name));
}

function restoreReports(before: FoundMarks, now: FoundMarks): readonly Step[] {
  return before.reports
    .filter(({ name }) => now.sheetNames.has(retiredName(name)))
    .map(({ name, visibility }) => ({
      bytes: SMALL_STEP,
      queue: (context) => {
        const sheet = context.workbook.worksheets.getItem(retiredName(name));
        sheet.name = name;
        sheet.visibility = visibility === 'visible' ? 'Visible' : visibility === 'hidden' ? 'Hidden' : 'VeryHidden';
      },
    }));
}

function restoreFlags(before: FoundFlags | undefined, now: FoundFlags): readonly Step[] {
  if (!before) return [];
  const { sheet } = now;
  const lost = before.ours.filter(({ id }) => !now.formatIds.has(id)).map(({ fill }) => fill);
  return [
    ...clearFlags({
      ...now,
      // By what was not there and not by our marker, which a layer half made does not carry yet.
      layers: [...now.formatIds].filter((id) => !before.formatIds.has(id)),
      notes: now.notes.filter((note) => !before.notes.some((other) => isSameNote(note, other))),
    }),
    ...fillSteps(sheet, lost),
    ...(before.check ? [wordsStep(sheet, before.check.column, before.check.words)] : []),
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

function isSameNote(a: FoundFlags['notes'][number], b: FoundFlags['notes'][number]): boolean {
  return a.row === b.row && a.column === b.column && a.text === b.text;
}

function flagsOf(marks: FoundMarks, sheet: string): FoundFlags | undefined {
  return marks.flags.find((flags) => flags.sheet === sheet);
}
