/** One way to talk to Excel: waits for a cell being edited, hints when it waits, and turns errors into words. */
import { excelErrorOf } from './excel-error';

/** Told when Excel keeps the user waiting, nearly always because a cell is being edited; told false when it goes on (also where it never waited). */
export type WaitingHint = (isWaiting: boolean) => void;

const HINT_AFTER_MS = 1000;

/**
 * Runs a batch in Excel. With `delayForCellEdit` Excel holds the batch until the user leaves the cell, so the hint
 * says why nothing happens. Rejects with an ExcelError.
 */
export async function inExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>, hint: WaitingHint): Promise<T> {
  const timer = setTimeout(() => {
    hint(true);
  }, HINT_AFTER_MS);
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => batch(context));
  } catch (thrown) {
    throw excelErrorOf(thrown);
  } finally {
    clearTimeout(timer);
    hint(false);
  }
}

/** Runs a batch at once. Rejects with an ExcelError, `cellBeingEdited` where the user is at work on a cell. */
export async function inExcelNow<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(async (context) => batch(context));
  } catch (thrown) {
    throw excelErrorOf(thrown);
  }
}
