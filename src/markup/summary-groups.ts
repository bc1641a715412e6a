/** Groups of the month's and the year's activity, as the summary sheets show them. */
import type { PlaceWords } from '../agreement/place-words';
import type { ActivitySummary, Checked, Group } from '../figures/figures';
import { daysOf, quarterDaysOf } from '../workbook/units';
import { COUNT_FORMAT } from './tied-days';
import type { SheetWriter } from './sheet-writer';
import type { StyleName } from '../workbook/markup';

export type PickGroup = (summary: ActivitySummary) => Group;

const NONE: Group = { activities: 0, days: quarterDaysOf(0), schools: 0 };

/** Picks the group of a code; one without activity is a group of zeros. */
export function groupOf(groups: 'byPriority' | 'byService', code: string): PickGroup {
  return (summary) => summary[groups].get(code) ?? NONE;
}

/** Days as a decimal. */
export function daysIn(summary: Checked<ActivitySummary>, pick: PickGroup): Checked<number> {
  return summary.isChecked ? { isChecked: true, value: daysOf(pick(summary.value).days) } : summary;
}

/** Two cells from `column` on: activities and schools; blank where they could not be reckoned. */
export function writeCounts(
  sheet: SheetWriter,
  row: number,
  column: number,
  summary: Checked<ActivitySummary>,
  pick: PickGroup,
  style: StyleName = 'plain',
): void {
  const group = summary.isChecked ? pick(summary.value) : null;
  sheet
    .number(row, column, group?.activities ?? null, { style, numberFormat: COUNT_FORMAT })
    .number(row, column + 1, schoolsIn(summary, pick), { style, numberFormat: COUNT_FORMAT });
}

/** Distinct schools of a group; null where they could not be counted. */
export function schoolsIn(summary: Checked<ActivitySummary>, pick: PickGroup): number | null {
  return summary.isChecked && summary.value.schoolsNotChecked === null ? pick(summary.value).schools : null;
}

/** Why the schools of a table are blank although its days are not. */
export function schoolsNote(summary: Checked<ActivitySummary>, places: PlaceWords): readonly string[] {
  const reason = summary.isChecked ? summary.value.schoolsNotChecked : null;
  return reason === null ? [] : [`${places.Many} were not counted: ${reason}.`];
}

/** Whether any commissioned activity of the month or the year to date is in a group. */
export function hasActivity(summaries: readonly Checked<ActivitySummary>[], pick: PickGroup): boolean {
  return summaries.some((summary) => summary.isChecked && pick(summary.value).activities > 0);
}
