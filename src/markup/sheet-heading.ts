/** The first rows of each of our sheets: what it is, and what it was checked against. */
import type { Review } from '../review/review';
import { monthLabel } from '../workbook/serial-date';
import type { SheetWriter } from './sheet-writer';

/** Rows that the heading takes, the blank one after it included. */
export const HEADING_ROWS = 5;

/** Title, one sentence, agreement and month, and how far the agreement is to be relied on. */
export function writeHeading(sheet: SheetWriter, title: string, sentence: string, review: Review): void {
  sheet
    .text(0, 0, title, { style: 'title' })
    .text(1, 0, sentence, { style: 'subtitle' })
    .text(2, 0, checkedAgainst(review), { style: 'muted' })
    .text(3, 0, standing(review), { style: 'muted' });
}

/** "July 2014", or why the month is not known. */
export function periodText({ period }: Review): string {
  return period.isChecked ? monthLabel(period.value.month) : `month not known: ${period.reason}`;
}

function checkedAgainst(review: Review): string {
  const { title, version, digest } = review.agreement;
  return `Return for ${periodText(review)}, checked against ${title}, version ${version} (digest ${digest.slice(0, 12)}).`;
}

function standing({ agreement }: Review): string {
  return agreement.status === 'illustrative'
    ? 'The agreement is a worked example: its targets, rates and most indicators are illustrative and not the council’s.'
    : 'Bands follow the Procurement Regulations 2024, reg. 39(5), as a convention.';
}
