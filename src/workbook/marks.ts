/**
 * How our own marks are known again in any host, after a save, a re-open or inserted rows: by workbook names that we
 * define (hidden), which Excel and LibreOffice move with what they name, and by words in formulas and notes that only we write.
 */

/** Start of the workbook names that mark our own sheets: `SDARC_sheet_findings` refers to a cell of the Findings sheet. */
export const SHEET_NAME_PREFIX = 'SDARC_sheet_';

/** Start of the workbook names that mark our check columns: `SDARC_check_1` refers to the whole column it fills. */
export const CHECK_NAME_PREFIX = 'SDARC_check_';

/**
 * Start of the workbook names that mark our record sheets, which are no marks and stay when marks are cleared:
 * `SDARC_record_waivers` refers to a cell of the sheet that holds the waivers.
 */
export const RECORD_NAME_PREFIX = 'SDARC_record_';

/**
 * Start of the role of a sheet that only a write that was stopped half-way leaves behind: an old one that was to go, or a
 * new one that was not finished. A record of such a role is read by nobody, and gone with the next record that is written.
 */
export const UNSETTLED = 'unsettled_';

/** What a new sheet of ours is called until it is marked as ours, so that one that never was is known all the same. */
export const UNMARKED_SHEET = 'SDARC_unmarked';

/**
 * The workbook name that says which review our marks are of: a text, and no reference. It is put on last and taken away
 * first, so that marks that say it are whole.
 */
export const STAMP_NAME = 'SDARC_review';

/** A stamp as the formula of its name, without "=". */
export function stampFormula(stamp: string): string {
  return `"${stamp}"`;
}

/** The stamp among a workbook's names, as they were read; null where there is none. */
export function stampAmong(names: readonly { readonly name: string; readonly formula: string }[]): string | null {
  const formula = names.find(({ name }) => name === STAMP_NAME)?.formula ?? '';
  return /^=?"([^"]*)"$/.exec(formula)?.[1] ?? null;
}

/** Stands in every conditional-format formula of ours; the formula is true for every cell of its areas. */
export const FLAG_MARKER = 'SDA Return Checker';

/**
 * First line of our notes, which each host puts before the note's own text. Excel lets no add-in choose a note's
 * author, so the heading and not the author tells our notes apart.
 */
export const NOTE_HEADING = 'SDA Return Checker';

/** Start of the names of our own native tables and pivot tables. */
export const OBJECT_PREFIX = 'SDARC_';
