/** What stands at the head of a review: the month, the agreement and how far it may be relied on. */
import type { ActivitySummary, Checked } from '../figures/figures';
import { formatList } from '../figures/format-figure';
import type { Review } from '../review/review';
import { dateLabel, monthLabel } from '../workbook/serial-date';
import type { ReviewedFile } from './outcome';

/** "1 April 2014 to 31 July 2014". */
export function stretchLabel(summary: Checked<ActivitySummary>): string {
  return summary.isChecked ? `${dateLabel(summary.value.from)} to ${dateLabel(summary.value.to)}` : 'year to date';
}

/** "July 2014", or why the month is not known. */
export function periodLabel({ period }: Review): string {
  return period.isChecked ? monthLabel(period.value.month) : `not known: ${period.reason}`;
}

/** The head of a column of the month's figures: "July 2014". */
export function monthHeading({ period }: Review): string {
  return period.isChecked ? monthLabel(period.value.month) : 'Month';
}

/** What must be said of the agreement while it is not a signed one; null where it is. */
export function statusLine({ agreement }: Review): string | null {
  switch (agreement.status) {
    case 'agreed':
      return null;
    case 'seed':
      return 'Taken from a published report, not from the signed agreement.';
    case 'illustrative':
      return 'A worked example: KPIs, targets and rates are illustrative, not the council’s.';
  }
}

/** The earlier returns that were used and those that were not, one sentence a line; empty where none was given. */
export function earlierReturns({ review, earlier }: ReviewedFile): readonly string[] {
  const named = review.earlier.map((workbook, at) => ({ ...workbook, file: earlier[at] ?? 'An earlier return' }));
  const used = named.filter((workbook) => workbook.isUsed && !workbook.isCorrected);
  const corrected = named.filter((workbook) => workbook.isCorrected);
  const months = used.map(({ month, file }) => (month ? monthLabel(month) : file));
  return [
    ...(months.length > 0 ? [formatList(months)] : []),
    ...corrected.map(({ file }) => `${file} is the return that this one corrects.`),
    ...named
      .filter((workbook) => !workbook.isUsed)
      .map(({ file, reason }) => `${file} was not used: ${reason ?? 'no reason given'}.`),
  ];
}
