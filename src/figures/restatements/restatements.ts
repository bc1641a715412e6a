/** Figures of past months that changed since the return that reported them. */
import type { Agreement } from '../../agreement/model';
import type { Return } from '../../reading/return';
import { dayNumber, type IsoMonth } from '../../workbook/serial-date';
import { unknown } from '../checked';
import { versionOf } from '../earlier-returns';
import type { Period, Restatements } from '../figures';
import { activityRestatements } from './activity-restatements';
import { pastActivityChanges } from './activity-sources';
import { movedDays } from './moved-days';
import { orderTermRestatements } from './order-terms';
import { previousMonthRestatements } from './previous-months';
import { yearToDateRestatements } from './year-to-date';

/** `reason`: why nothing can be compared. */
export function noRestatements(reason: string): Restatements {
  return { list: [], leftOut: 0, activity: unknown(reason) };
}

/** `past`: one return a month, earliest first. */
export function restatementsOf(
  from: Return,
  agreement: Agreement,
  period: Period,
  past: ReadonlyMap<IsoMonth, Return>,
): Restatements {
  const latest = [...past].at(-1);
  if (!latest) return noRestatements('no earlier returns were given');
  const [month, before] = latest;
  const reportedIn = { month, version: versionOf(before) };
  const activity = pastActivityChanges(from, agreement, period, past);
  const moved = activity.isChecked ? movedDays(agreement, activity.value, dayNumber(period.firstDay)) : null;
  const rows = activity.isChecked ? activityRestatements(agreement, activity.value) : { list: [], leftOut: 0 };
  return {
    list: [
      ...yearToDateRestatements(from, before, agreement, period, { reportedIn, moved }),
      ...orderTermRestatements(from, before, agreement, period, reportedIn),
      ...previousMonthRestatements(from, period.month, past),
      ...rows.list,
    ],
    leftOut: rows.leftOut,
    activity,
  };
}
