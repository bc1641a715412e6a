/** What stands in the way of a write: looked at before anything is written. */
import type { Markup } from '../../workbook/markup';
import { ExcelError } from './excel-error';
import type { FoundFlags } from './found-flags';
import type { FoundMarks } from './found-marks';
import { plannedChecks } from './write-flags';

export function refuseProtected(before: FoundMarks, needsSheets: boolean): void {
  if (!before.isStructureProtected || !needsSheets) return;
  throw new ExcelError(
    'protectedStructure',
    'The structure of this workbook is protected, so no sheet can be added or removed. We never unprotect a workbook: ' +
      'save a copy and mark up the copy in file mode, or ask the owner to unprotect it. The workbook is as it was.',
  );
}

/** Marks on a sheet that was protected after it was marked can be neither replaced nor removed. */
export function refuseLockedMarks({ flags }: FoundMarks): void {
  const locked = flags.find((found) => found.isProtected && hasMarks(found));
  if (!locked) return;
  throw new ExcelError(
    'protectedSheet',
    `The sheet “${locked.sheet}” has marks of an earlier check and has been protected since. We never unprotect a sheet: ` +
      'ask its owner to unprotect it, then try again. The workbook is as it was.',
  );
}

function hasMarks({ ours, check, notes }: FoundFlags): boolean {
  return ours.length > 0 || check !== null || notes.length > 0;
}

/** A check column was empty when the workbook was read; if it is not now, what stands in it is somebody's. */
export function refuseFilledColumn(before: FoundMarks, markup: Markup): void {
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

/** The mark-up without flags on protected sheets, and those sheets in tab order. */
export function withoutProtected(
  markup: Markup,
  before: FoundMarks,
): { readonly markup: Markup; readonly unmarked: readonly string[] } {
  const closed = before.flags.filter(({ isProtected }) => isProtected).map(({ sheet }) => sheet);
  const isClosed = ({ sheet }: { readonly sheet: string }): boolean => closed.includes(sheet);
  return {
    markup: { ...markup, flags: markup.flags.filter((flags) => !isClosed(flags)) },
    unmarked: closed.filter((sheet) => markup.flags.some((flags) => flags.sheet === sheet)),
  };
}
