/** An agreement moved back in time, to see how past returns would have fared under it. */
import { addMonths, isoDate, lastDay, type IsoDate, type IsoMonth } from '../workbook/serial-date';
import type { Agreement } from './model';

const MONTHS_A_YEAR = 12;

/**
 * The agreement as though it had begun early enough to be in force in the month: every date of it so many whole years
 * earlier that the month falls into its first year. An agreement that is in force by then is left as it is.
 */
export function asThoughInForce(agreement: Agreement, month: IsoMonth): Agreement {
  let years = 0;
  while (lastDay(addMonths(month, MONTHS_A_YEAR * years)) < agreement.effective.from) years += 1;
  return years === 0 ? agreement : movedBack(agreement, years);
}

function movedBack(agreement: Agreement, years: number): Agreement {
  const back = (date: IsoDate): IsoDate => earlier(date, years);
  const effective = ({ from, to }: Agreement['effective']): Agreement['effective'] => ({
    from: back(from),
    to: to === null ? null : back(to),
  });
  return {
    ...agreement,
    effective: effective(agreement.effective),
    calendar: { ...agreement.calendar, nonWorkingDays: agreement.calendar.nonWorkingDays.map(back) },
    kpis: agreement.kpis.map((kpi) => ({
      ...kpi,
      effective: effective(kpi.effective),
      targets: kpi.targets.map(({ from, value }) => ({ from: back(from), value })),
    })),
    commissions: agreement.commissions.map((commission) => ({
      ...commission,
      financialYear: earlierYear(commission.financialYear, years),
    })),
  };
}

/** The same day of an earlier year; 28 February for the 29th where there is none. */
function earlier(date: IsoDate, years: number): IsoDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return isoDate(year - years, month, day) ?? isoDate(year - years, month, day - 1) ?? date;
}

function earlierYear(financialYear: string, years: number): string {
  const [first = 0, last = 0] = financialYear.split('-').map(Number);
  return `${String(first - years)}-${String((last - years + 100) % 100).padStart(2, '0')}`;
}
