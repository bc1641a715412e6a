/**
 * Which rows make up the month and the year to date. Activity lists the year to date; where a return lists its month
 * only, earlier returns supply the months before, and without them the year to date is not known, never zero.
 */
import type { Agreement } from '../agreement/model';
import { columnNotFound, tableName, tableNotFound } from '../agreement/table-names';
import type { ActivityTable, Return } from '../reading/return';
import type { IsoMonth } from '../workbook/serial-date';
import { addMonths, dateOfDayNumber, dayNumber, firstDay, lastDay, monthLabel, monthOf } from '../workbook/serial-date';
import { known, then, unknown } from './checked';
import type { Checked, Period } from './figures';
import { declaresNil, hasRowsDated } from './nil-return';

/** The rows of one table dated from one day to another, both inclusive, as days since 1 January 1970. */
export interface Stretch {
  readonly table: ActivityTable;
  readonly from: number;
  readonly to: number;
}

/** Stretches in order of time, without overlap; the last is of the return itself. Empty in a nil return. */
export interface ActivityScope {
  readonly month: Checked<readonly Stretch[]>;
  readonly yearToDate: Checked<readonly Stretch[]>;
}

/** `past`: earlier months' returns. */
export function activityScope(
  from: Return,
  agreement: Agreement,
  period: Period,
  past: ReadonlyMap<IsoMonth, Return>,
): ActivityScope {
  const search = { agreement, yearStart: dayNumber(period.yearStart), past };
  return { month: monthOnly(from, period.month, search), yearToDate: yearUpTo(from, period.month, search) };
}

interface Search {
  readonly agreement: Agreement;
  readonly yearStart: number;
  readonly past: ReadonlyMap<IsoMonth, Return>;
}

function monthOnly(from: Return, month: IsoMonth, { agreement }: Search): Checked<readonly Stretch[]> {
  const { activity } = from;
  if (!activity) return declaresNil(from) ? known([]) : unknown(tableNotFound(agreement, 'activity'));
  const missing = (['date', 'days', 'funding'] as const).find((field) => activity[field].column === null);
  if (missing && activity.count > 0) return unknown(columnNotFound(agreement, 'activity', missing));
  return known([{ table: activity, from: dayNumber(firstDay(month)), to: dayNumber(lastDay(month)) }]);
}

function yearUpTo(from: Return, month: IsoMonth, search: Search): Checked<readonly Stretch[]> {
  return then(monthOnly(from, month, search), (own) => {
    const isFirstMonth = dayNumber(firstDay(month)) === search.yearStart;
    if (isFirstMonth) return known(own);
    return listsEarlierMonths(from, month, search)
      ? known(own.map((stretch) => ({ ...stretch, from: search.yearStart })))
      : withPast(own, from, month, search);
  });
}

function listsEarlierMonths({ activity }: Return, month: IsoMonth, { yearStart }: Search): boolean {
  const dayBefore = dateOfDayNumber(dayNumber(firstDay(month)) - 1);
  return activity !== null && hasRowsDated(activity, dateOfDayNumber(yearStart), dayBefore);
}

function withPast(own: readonly Stretch[], from: Return, month: IsoMonth, search: Search): Checked<readonly Stretch[]> {
  const monthBefore = addMonths(month, -1);
  const before = search.past.get(monthBefore);
  if (!before) return unknown(nothingBefore(from, month, search));
  const stretches = yearUpTo(before, monthBefore, search);
  if (stretches.isChecked) return known([...stretches.value, ...own]);
  return unknown(`of the return for ${monthLabel(monthBefore)}, ${stretches.reason}`);
}

function nothingBefore({ activity }: Return, month: IsoMonth, { agreement, yearStart }: Search): string {
  const listed = activity ? `${tableName(agreement, 'activity')} lists nothing` : 'the nil return lists nothing';
  const start = monthLabel(monthOf(dateOfDayNumber(yearStart)));
  const before = monthLabel(addMonths(month, -1));
  const span = start === before ? `for ${start}` : `from ${start} to ${before}`;
  return `${listed} ${span}, and no return for ${before} was given`;
}
