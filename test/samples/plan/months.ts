/** The four months of the samples, and their working days. */
import { dateOfDayNumber, dayNumber, monthOf, type IsoDate, type IsoMonth } from '../../../src/workbook/serial-date';

export interface SampleMonth {
  readonly month: IsoMonth;
  readonly words: string;
  readonly preparedOn: IsoDate;
}

/** Prepared within ten working days of the month's end. */
export const MONTHS: readonly SampleMonth[] = [
  { month: '2014-04' as IsoMonth, words: 'April 2014', preparedOn: '2014-05-12' as IsoDate },
  { month: '2014-05' as IsoMonth, words: 'May 2014', preparedOn: '2014-06-10' as IsoDate },
  { month: '2014-06' as IsoMonth, words: 'June 2014', preparedOn: '2014-07-10' as IsoDate },
  { month: '2014-07' as IsoMonth, words: 'July 2014', preparedOn: '2014-08-11' as IsoDate },
];

/** Good Friday, Easter Monday and the two bank holidays of May 2014. */
const BANK_HOLIDAYS = new Set(['2014-04-18', '2014-04-21', '2014-05-05', '2014-05-26']);
/** School holidays, first and last day: little is done in them, though not nothing. */
const SCHOOL_HOLIDAYS = [
  ['2014-04-14', '2014-04-25'],
  ['2014-05-26', '2014-05-30'],
  ['2014-07-23', '2014-07-31'],
] as const;
const HOLIDAY_WEIGHT = 0.12;

/** Working days of a month, each with how much is done on it. */
export function workingDays(month: IsoMonth): readonly (readonly [date: IsoDate, weight: number])[] {
  const first = dayNumber(`${month}-01` as IsoDate);
  const dates = Array.from({ length: 31 }, (_, at) => dateOfDayNumber(first + at));
  return dates.flatMap((date) => {
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    if (monthOf(date) !== month || weekday === 0 || weekday === 6 || BANK_HOLIDAYS.has(date)) return [];
    const isHoliday = SCHOOL_HOLIDAYS.some(([from, to]) => from <= date && date <= to);
    return [[date, isHoliday ? HOLIDAY_WEIGHT : 1] as const];
  });
}
