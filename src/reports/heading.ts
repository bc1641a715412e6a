/** What stands at the head of a review: the month, the agreement and how far it may be relied on. */
import type { ActivitySummary, Checked } from '../figures/figures';
import type { Review } from '../review/review';
import { dateLabel, monthLabel } from '../workbook/serial-date';

/** "1 April 2014 to 31 July 2014". */
export function stretchLabel(summary: Checked<ActivitySummary>): string {
  return summary.isChecked ? `${dateLabel(summary.value.from)} to ${dateLabel(summary.value.to)}` : 'year to date';
}

/** "July 2014", or why the month is not known. */
export function periodLabel({ period }: Review): string {
  return period.isChecked ? monthLabel(period.value.month) : `not known: ${period.reason}`;
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
