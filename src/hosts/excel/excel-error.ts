/** What can go wrong with the open workbook, in words for people. */

export type ExcelErrorCode =
  | 'excelTooOld'
  | 'cellBeingEdited'
  | 'protectedSheet'
  | 'protectedStructure'
  | 'sessionLost'
  | 'changedMeanwhile'
  | 'cannotEdit'
  | 'tooLarge'
  | 'notRestored'
  | 'unexpected';

/** A failure a person can act on: `message` says what happened and what to do, `details` is for a support desk. */
export class ExcelError extends Error {
  override readonly name = 'ExcelError';

  constructor(
    readonly code: ExcelErrorCode,
    message: string,
    readonly details: string | null = null,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

const UNCHANGED = 'The workbook is as it was.';

/** Excel's error codes (learn.microsoft.com, "Excel JavaScript API error handling") and what they mean for the user. */
const MEANINGS: ReadonlyMap<string, readonly [ExcelErrorCode, string]> = new Map([
  [
    'InvalidOperationInCellEditMode',
    ['cellBeingEdited', 'A cell is being edited. Press Enter or Esc, then try again.'],
  ],
  [
    'AccessDenied',
    [
      'protectedSheet',
      'Excel refused the change because a sheet is protected. Ask the owner to unprotect it, or save a copy and check the copy in file mode.',
    ],
  ],
  ['ActivityLimitReached', ['sessionLost', 'Excel is too busy. Wait a moment, then try again.']],
  ['SessionNotFound', ['sessionLost', 'The connection to the workbook was lost. Reload the workbook, then try again.']],
  [
    'SessionNotFoundError',
    ['sessionLost', 'The connection to the workbook was lost. Reload the workbook, then try again.'],
  ],
  ['InvalidSession', ['sessionLost', 'The connection to the workbook was lost. Reload the workbook, then try again.']],
  ['Timeout', ['sessionLost', 'Excel did not answer in time. Wait a moment, then try again.']],
  [
    'ItemNotFound',
    [
      'changedMeanwhile',
      'A sheet or range has gone since the workbook was read; someone may have changed it. Check again.',
    ],
  ],
  [
    'RequestPayloadSizeLimitExceeded',
    [
      'tooLarge',
      'The workbook is too large for Excel to change in one go. Save a copy and check the copy in file mode.',
    ],
  ],
  [
    'ResponsePayloadSizeLimitExceeded',
    ['tooLarge', 'The workbook is too large for Excel to read in one go. Save a copy and check the copy in file mode.'],
  ],
]);

/** Turns whatever was thrown into an ExcelError. */
export function excelErrorOf(thrown: unknown): ExcelError {
  if (thrown instanceof ExcelError) return thrown;
  const code = officeCodeOf(thrown);
  const details = thrown instanceof Error ? `${code ?? thrown.name}: ${thrown.message}` : String(thrown);
  const meaning = code === null ? undefined : MEANINGS.get(code);
  if (meaning) return new ExcelError(meaning[0], `${meaning[1]} ${UNCHANGED}`, details, thrown);
  return new ExcelError('unexpected', `Excel reported an error that we did not expect. ${UNCHANGED}`, details, thrown);
}

/** What is told where Excel did some of a write and then answered no more; `left` says of what, and what to do. */
export function notRestored(left: string, cause: unknown, more: readonly string[] = []): ExcelError {
  const details = [excelErrorOf(cause).details ?? '', ...more].join('\n');
  const message = `Excel stopped half-way and then could not be asked to undo it. ${left}`;
  return new ExcelError('notRestored', message, details, cause);
}

/** The code of an Office.js error, or null for any other error. */
export function officeCodeOf(thrown: unknown): string | null {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return null;
  return typeof thrown.code === 'string' ? thrown.code : null;
}

/** Whether a request or its answer was over Excel's size limit, so that asking for less may work. */
export function isPayloadError(thrown: unknown): boolean {
  const code = officeCodeOf(thrown);
  return code === 'RequestPayloadSizeLimitExceeded' || code === 'ResponsePayloadSizeLimitExceeded';
}
