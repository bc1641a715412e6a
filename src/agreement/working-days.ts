/** Working days of the agreement's calendar, and when a return is due. */
import { oncePer } from '../workbook/once';
import type { IsoDate, IsoMonth } from '../workbook/serial-date';
import { addMonths, dateOfDayNumber, dayNumber, firstDay } from '../workbook/serial-date';
import type { Agreement } from './model';

type Calendar = Agreement['calendar'];

const holidaysOf = oncePer((calendar: Calendar): ReadonlySet<string> => new Set<string>(calendar.nonWorkingDays));

/** Whether a day is neither Saturday, Sunday nor one of the calendar's non-working days. */
export function isWorkingDay(agreement: Pick<Agreement, 'calendar'>, on: IsoDate): boolean {
  return !isWeekend(dayNumber(on)) && !holidaysOf(agreement.calendar).has(on);
}

/** Day 0, 1 January 1970, was a Thursday, so a week later counted from Saturday it is the sixth. */
function isWeekend(day: number): boolean {
  const sinceSaturday = (((day + 5) % 7) + 7) % 7;
  return sinceSaturday < 2;
}

/** The day by which the return of a month is due: so many working days after the month's end. */
export function submissionDeadline(agreement: Pick<Agreement, 'calendar'>, month: IsoMonth): IsoDate {
  let day = dayNumber(firstDay(addMonths(month, 1)));
  let left = agreement.calendar.submissionWorkingDay;
  for (;;) {
    const date = dateOfDayNumber(day);
    if (isWorkingDay(agreement, date)) left -= 1;
    if (left <= 0) return date;
    day += 1;
  }
}
