/** Days as the return states them beside the days of its activity rows, with the difference, and its meaning in words. */
import type { Checked, TieOut } from '../figures/figures';
import type { Review } from '../review/review';
import { cellName, type CellRef } from '../workbook/a1';
import type { StyleName } from '../workbook/markup';
import { roundHalfAway } from '../workbook/units';
import type { CellLook, SheetWriter } from './sheet-writer';

export const DAYS_FORMAT = '#,##0.00';
export const COUNT_FORMAT = '#,##0';

/** A stated figure, in days, the one reckoned from the rows, and where the first stands. */
export interface TiedDays {
  readonly stated: Checked<number>;
  readonly computed: Checked<number>;
  readonly cell: CellRef | null;
}

const NOT_STATED: Checked<number> = { isChecked: false, reason: 'the return gives no such figure' };

/** The tie-out of an id; where the review has none, the computed figure stands alone. */
export function tiedDays(review: Review, id: string, computed: Checked<number>): TiedDays {
  const tieOut = review.tieOuts.find((candidate) => candidate.id === id);
  return tieOut ?? { stated: NOT_STATED, computed, cell: null };
}

/** Several stated figures as one: their sum, or why one of them is not known. */
export function sumStated(tieOuts: readonly TieOut[], computed: Checked<number>): TiedDays {
  let sum = 0;
  if (tieOuts.length === 0) return { stated: NOT_STATED, computed, cell: null };
  for (const { stated } of tieOuts) {
    if (!stated.isChecked) return { stated, computed, cell: null };
    sum += stated.value;
  }
  return { stated: { isChecked: true, value: sum }, computed, cell: null };
}

/**
 * Three cells from `column` on: stated (a click goes to its cell), computed, and stated less computed as a formula.
 * A figure that is not known stays blank; `resultOf` says why.
 */
export function writeTied(
  sheet: SheetWriter,
  row: number,
  column: number,
  tied: TiedDays,
  style: StyleName = 'plain',
): void {
  const look: CellLook = { style, numberFormat: DAYS_FORMAT };
  const { stated, computed, cell } = tied;
  sheet
    .number(row, column, valueOf(stated), stated.isChecked && cell ? { ...look, link: cell } : look)
    .number(row, column + 1, valueOf(computed), look);
  if (!stated.isChecked || !computed.isChecked) {
    sheet.blank(row, column + 2, look);
    return;
  }
  const formula = `${cellName(row, column)}-${cellName(row, column + 1)}`;
  sheet.formula(row, column + 2, formula, differenceOf(stated.value, computed.value), look);
}

export type TieResult = 'Agrees' | 'Differs' | 'Not checked';

const RESULT_STYLES: Readonly<Record<TieResult, StyleName>> = {
  Agrees: 'good',
  Differs: 'error',
  'Not checked': 'other',
};

/** The result of figures that are judged together, in words. */
export function writeResult(sheet: SheetWriter, row: number, column: number, tied: readonly TiedDays[]): void {
  const result = resultOf(tied);
  sheet.text(row, column, result, { style: RESULT_STYLES[result] });
}

/** One difference outweighs what could not be checked, and what could not be checked outweighs agreement. */
export function resultOf(tied: readonly TiedDays[]): TieResult {
  if (tied.some(({ stated, computed }) => stated.isChecked && computed.isChecked && differs(stated, computed))) {
    return 'Differs';
  }
  return reasonsOf(tied).length > 0 ? 'Not checked' : 'Agrees';
}

/** Why figures could not be held against one another, each reason once. */
export function reasonsOf(tied: readonly TiedDays[]): readonly string[] {
  const reasons = tied.flatMap(({ stated, computed }) =>
    !stated.isChecked ? [stated.reason] : !computed.isChecked ? [computed.reason] : [],
  );
  return [...new Set(reasons)];
}

function differs(stated: { readonly value: number }, computed: { readonly value: number }): boolean {
  return differenceOf(stated.value, computed.value) !== 0;
}

/** What differs by less than a millionth is noise of binary fractions. */
function differenceOf(stated: number, computed: number): number {
  return roundHalfAway(stated - computed, 6);
}

function valueOf(figure: Checked<number>): number | null {
  return figure.isChecked ? figure.value : null;
}
