/** Non-working days and the day by which a return is due. */
import { dateLabel, dayNumber } from '../../workbook/serial-date';
import type { Agreement } from '../model';
import { isWorkingDay } from '../working-days';
import type { Check } from './check';

/** No month has more working days. */
const MOST_WORKING_DAYS = 23;

export const checkCalendar: Check = ({ calendar, effective }, report) => {
  const at = ['calendar', 'nonWorkingDays'];
  const seen = new Set<string>();
  calendar.nonWorkingDays.forEach((day, index) => {
    const again = seen.has(day);
    seen.add(day);
    if (again || !isWeekday(day)) {
      report({
        severity: 'warning',
        code: again ? 'calendar.repeated-day' : 'calendar.weekend-day',
        at: [...at, index],
        message: again
          ? `${dateLabel(day)} is listed twice.`
          : `${dateLabel(day)} is a Saturday or Sunday, which is never a working day.`,
        remedy: again ? 'Take one out.' : 'Take it out, or write the weekday that is kept instead.',
      });
    }
  });
  if (!calendar.nonWorkingDays.some((day) => day >= effective.from && (effective.to === null || day <= effective.to))) {
    report({
      severity: 'warning',
      code: 'calendar.no-holidays',
      at,
      message:
        'No non-working day lies within the agreement’s effective dates, so bank holidays count as working days.',
      remedy: 'List the bank holidays of the year and of the month after it.',
    });
  }
  if (calendar.submissionWorkingDay > MOST_WORKING_DAYS) {
    report({
      severity: 'error',
      code: 'calendar.late-deadline',
      at: ['calendar', 'submissionWorkingDay'],
      message: `Working day ${String(calendar.submissionWorkingDay)} is not in the month after; no month has more than ${String(MOST_WORKING_DAYS)}.`,
      remedy: `Write a working day from 1 to ${String(MOST_WORKING_DAYS)}.`,
    });
  }
};

const WEEKENDS_ONLY: Pick<Agreement, 'calendar'> = { calendar: { submissionWorkingDay: 1, nonWorkingDays: [] } };

/** A day that does not exist is another check's business. */
function isWeekday(day: Agreement['calendar']['nonWorkingDays'][number]): boolean {
  return Number.isNaN(dayNumber(day)) || isWorkingDay(WEEKENDS_ONLY, day);
}
