/** Which earlier returns list the past months that the Activity table lists again. */
import type { Agreement } from '../../agreement/model';
import { columnNotFound, tableName } from '../../agreement/table-names';
import type { ActivityTable, Return } from '../../reading/return';
import type { IsoMonth } from '../../workbook/serial-date';
import { dateOfDayNumber, dayNumber, firstDay, lastDay, monthLabel } from '../../workbook/serial-date';
import { known, then, unknown } from '../checked';
import { versionOf } from '../earlier-returns';
import type { Checked, Period } from '../figures';
import { hasRowsDated } from '../nil-return';
import { activityChanges, type ActivityChanges, type ActivitySource } from './activity-changes';

/** Rows of past months against the returns that reported them. */
export function pastActivityChanges(
  from: Return,
  agreement: Agreement,
  period: Period,
  past: ReadonlyMap<IsoMonth, Return>,
): Checked<ActivityChanges> {
  return then(tableListingPast(from, agreement, period), (now) => {
    const sources = sourcesOf(past, period);
    if (sources.length > 0) return known(activityChanges(now, sources));
    return unknown('no earlier return of the financial year lists activity with references');
  });
}

function tableListingPast({ activity }: Return, agreement: Agreement, period: Period): Checked<ActivityTable> {
  const name = tableName(agreement, 'activity');
  if (!activity) return unknown(`the ${name} table was not found`);
  const missing = (['reference', 'date'] as const).find((field) => activity[field].column === null);
  if (missing) return unknown(columnNotFound(agreement, 'activity', missing));
  const dayBefore = dateOfDayNumber(dayNumber(period.firstDay) - 1);
  if (hasRowsDated(activity, period.yearStart, dayBefore)) return known(activity);
  return unknown(`${name} lists nothing before ${monthLabel(period.month)}`);
}

/** From the latest back, as far as a return that lists its year to date: that one has all the months before it. */
function sourcesOf(past: ReadonlyMap<IsoMonth, Return>, period: Period): readonly ActivitySource[] {
  const sources: ActivitySource[] = [];
  const yearStart = dayNumber(period.yearStart);
  for (const [month, given] of [...past].reverse()) {
    const { activity } = given;
    if (dayNumber(firstDay(month)) < yearStart) break;
    if (!activity || hasNoReferences(activity)) continue;
    const monthStart = dayNumber(firstDay(month));
    const isYearToDate = hasRowsDated(activity, period.yearStart, dateOfDayNumber(monthStart - 1));
    sources.push({
      table: activity,
      reportedIn: { month, version: versionOf(given) },
      from: isYearToDate ? yearStart : monthStart,
      to: dayNumber(lastDay(month)),
    });
    if (isYearToDate) break;
  }
  return sources;
}

function hasNoReferences({ reference, date }: ActivityTable): boolean {
  return reference.column === null || date.column === null;
}
