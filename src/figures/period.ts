/** The month that a return is for: from its cover, or from the dates of its activity where the cover has none. */
import { financialYearOf, yearStart } from '../agreement/financial-year';
import type { Agreement } from '../agreement/model';
import { headingName, tableName, tableNotFound } from '../agreement/table-names';
import type { ActivityTable, Return } from '../reading/return';
import { ReadState } from '../reading/return';
import { dateOfDayNumber, dayNumber, firstDay, lastDay, monthOf } from '../workbook/serial-date';
import type { IsoMonth } from '../workbook/serial-date';
import { known, unknown } from './checked';
import type { Checked, Period } from './figures';

/** The month of a return and what that settles. */
export function periodOf(from: Return, agreement: Agreement): Checked<Period> {
  const stated = from.cover?.month;
  if (stated?.state === 'value') return known(periodOfMonth(agreement, stated.value, 'cover'));
  const latest = from.activity ? latestMonth(from.activity, agreement) : null;
  if (latest !== null) return known(periodOfMonth(agreement, latest, 'activity'));
  return unknown(
    from.cover === null
      ? tableNotFound(agreement, 'cover')
      : `${tableName(agreement, 'cover')} gives no ${headingName(agreement, 'cover', 'month').toLowerCase()} that could be read`,
  );
}

/** What a month settles. */
export function periodOfMonth(agreement: Agreement, month: IsoMonth, source: Period['source']): Period {
  const first = firstDay(month);
  return {
    month,
    firstDay: first,
    lastDay: lastDay(month),
    yearStart: yearStart(agreement, first),
    financialYear: financialYearOf(agreement, first),
    source,
  };
}

/** A mistyped year must not name the month: only days on which the agreement is in force are looked at. */
function latestMonth(activity: ActivityTable, { effective }: Agreement): IsoMonth | null {
  const from = dayNumber(effective.from);
  const to = effective.to === null ? Infinity : dayNumber(effective.to);
  const { states, values } = activity.date;
  let latest = -Infinity;
  for (let at = 0; at < activity.count; at += 1) {
    const day = values[at] ?? 0;
    if (states[at] === ReadState.value && day > latest && day >= from && day <= to) latest = day;
  }
  return latest === -Infinity ? null : monthOf(dateOfDayNumber(latest));
}
