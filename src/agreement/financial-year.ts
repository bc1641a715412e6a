/** Financial years, which begin in the month that the agreement says. */
import type { IsoDate, IsoMonth } from '../workbook/serial-date';
import { addMonths, firstDay, monthOf } from '../workbook/serial-date';
import type { Agreement } from './model';

type YearStart = Pick<Agreement, 'financialYearStartMonth'>;

/** Months from the financial year's first to this one: 0 to 11. */
export function monthsIntoYear(agreement: YearStart, month: IsoMonth): number {
  return (Number(month.slice(5)) - agreement.financialYearStartMonth + 12) % 12;
}

/** First day of the financial year that a day is in. */
export function yearStart(agreement: YearStart, on: IsoDate): IsoDate {
  const month = monthOf(on);
  return firstDay(addMonths(month, -monthsIntoYear(agreement, month)));
}

/** "2014-15": the calendar years of its first and last month ("2014-14" where it begins in January). */
export function financialYearOf(agreement: YearStart, on: IsoDate): string {
  const start = monthOf(yearStart(agreement, on));
  return `${start.slice(0, 4)}-${addMonths(start, 11).slice(2, 4)}`;
}
