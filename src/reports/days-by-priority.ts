/** The table of commissioned days that a committee reads. */
import { placeWordsOf, type PlaceWords } from '../agreement/place-words';
import { formatCount } from '../figures/format-figure';
import type { ActivitySummary, Checked } from '../figures/figures';
import { daysOf } from '../workbook/units';
import type { ReviewedFile } from './outcome';

export interface DaysRow {
  readonly label: string;
  readonly yearToDate: number | null;
  readonly month: number | null;
}

export interface DaysByPriority {
  readonly rows: readonly DaysRow[];
  readonly total: DaysRow;
  /** null where they could not be counted. */
  readonly schools: { readonly yearToDate: number | null; readonly month: number | null };
  /** "85 individual schools supported in the year to date. …", for papers; null where they could not be counted. */
  readonly supported: string | null;
  /** Why a column cannot be given, and rows that were left out. */
  readonly remarks: readonly string[];
}

/** The table of days that a committee reads: "1 - Excellent Education 1064", to a Grand Total. */
export function daysByPriority({ review, agreement }: ReviewedFile): DaysByPriority {
  const yearToDate = valueOf(review.yearToDate);
  const month = valueOf(review.month);
  const days = (summary: ActivitySummary | null, code: string): number | null => {
    const group = summary?.byPriority.get(code);
    return group ? daysOf(group.days) : summary && 0;
  };
  const rows = agreement.priorities.map(({ code, name }) => ({
    label: `${code} - ${name}`,
    yearToDate: days(yearToDate, code),
    month: days(month, code),
  }));
  const stray = {
    label: 'Priority not known',
    yearToDate: yearToDate && daysOf(yearToDate.unassignedPriority.days),
    month: month && daysOf(month.unassignedPriority.days),
  };
  return {
    rows: stray.yearToDate || stray.month ? [...rows, stray] : rows,
    total: {
      label: 'Grand Total',
      yearToDate: yearToDate && daysOf(yearToDate.total.days),
      month: month && daysOf(month.total.days),
    },
    schools: { yearToDate: schoolsOf(yearToDate), month: schoolsOf(month) },
    supported: supportedSentence(schoolsOf(yearToDate), placeWordsOf(agreement)),
    remarks: [
      ...notChecked('The year to date', review.yearToDate),
      ...notChecked('The month', review.month),
      ...schoolsNotChecked(yearToDate ?? month, placeWordsOf(agreement)),
      ...leftOut(yearToDate ?? month),
    ],
  };
}

function supportedSentence(count: number | null, { one, many, Many }: PlaceWords): string | null {
  if (count === null) return null;
  const places = formatCount(count, `individual ${one}`, `individual ${many}`);
  return `${places} supported in the year to date. ${Many} that only attended training events are not counted.`;
}

/** Distinct schools of a summary; null where they could not be counted. */
export function schoolsOf(summary: ActivitySummary | null): number | null {
  return summary?.schoolsNotChecked === null ? summary.total.schools : null;
}

function schoolsNotChecked(summary: ActivitySummary | null, { Many }: PlaceWords): readonly string[] {
  const reason = summary?.schoolsNotChecked ?? null;
  return reason === null ? [] : [`${Many} were not counted: ${reason}.`];
}

function valueOf<T>(checked: Checked<T>): T | null {
  return checked.isChecked ? checked.value : null;
}

function notChecked(what: string, checked: Checked<unknown>): readonly string[] {
  return checked.isChecked ? [] : [`${what} was not checked: ${checked.reason}.`];
}

function leftOut(summary: ActivitySummary | null): readonly string[] {
  const rows = summary?.unreadRows ?? 0;
  if (rows === 0) return [];
  const which = rows === 1 ? '1 activity row is' : `${String(rows)} activity rows are`;
  return [`${which} left out, because the days, the date or the funding could not be read.`];
}
