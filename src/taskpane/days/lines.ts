/** The lines of the days tables, each with what its figures are made of. */
import type { Agreement } from '../../agreement/model';
import type { ActivitySummary, Checked, Group } from '../../figures/figures';
import type { TotalOf } from '../../figures/rows-behind';
import type { DaysRow } from '../../reports/days-by-priority';
import type { Review } from '../../review/review';
import { daysOf, quarterDaysOf } from '../../workbook/units';
import type { DaysDrill } from './drill';

const NO_DAYS = quarterDaysOf(0);

export interface DaysLine extends DaysRow {
  /** null for figures that are not a sum of days. */
  readonly group: TotalOf['group'] | null;
}

/** `rows`: one for each of the agreement's priorities, in its order, and perhaps one more for rows of none of them. */
export function priorityLines(rows: readonly DaysRow[], { priorities }: Agreement): readonly DaysLine[] {
  return rows.map((row, at) => ({ ...row, group: { by: 'priority', code: priorities[at]?.code ?? null } }));
}

/** One for each of the agreement's services, and one more for rows of none of them, where there are any. */
export function serviceLines(review: Review, { services }: Agreement): readonly DaysLine[] {
  const lines = services.map(({ code, name }) => lineOf(review, name, code, (summary) => summary.byService.get(code)));
  const stray = lineOf(review, 'Service not known', null, (summary) => summary.unassignedService);
  return stray.yearToDate || stray.month ? [...lines, stray] : lines;
}

function lineOf(
  review: Review,
  label: string,
  code: string | null,
  groupIn: (summary: ActivitySummary) => Group | undefined,
): DaysLine {
  const days = (summary: Checked<ActivitySummary>) =>
    summary.isChecked ? daysOf(groupIn(summary.value)?.days ?? NO_DAYS) : null;
  return { label, yearToDate: days(review.yearToDate), month: days(review.month), group: { by: 'service', code } };
}

/** The total whose rows are asked for; null where that stretch of time was not checked. */
export function totalOf({ stretch, group }: DaysDrill, review: Review): TotalOf | null {
  const summary = review[stretch];
  return summary.isChecked ? { from: summary.value.from, to: summary.value.to, group } : null;
}
