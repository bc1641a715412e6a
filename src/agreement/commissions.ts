/** Orders of days: which one a reference names in a year, and how many of its days the profile plans by a month. */
import { oncePer } from '../workbook/once';
import type { IsoMonth } from '../workbook/serial-date';
import { firstDay } from '../workbook/serial-date';
import type { QuarterDays } from '../workbook/units';
import { quarterDaysOf } from '../workbook/units';
import { financialYearOf, monthsIntoYear } from './financial-year';
import type { Agreement, Commission } from './model';
import { Words } from './words';

const ordersByYear = oncePer((commissions: Agreement['commissions']): ReadonlyMap<string, Words<Commission>> => {
  const years = new Map<string, Words<Commission>>();
  for (const commission of commissions) {
    const words = years.get(commission.financialYear) ?? new Words<Commission>();
    years.set(commission.financialYear, words.add(commission, [commission.order]));
  }
  return years;
});

/** The commission that an order reference names in a financial year such as "2014-15"; null where there is none. */
export function commissionOf(agreement: Agreement, order: string, financialYear: string): Commission | null {
  return ordersByYear(agreement.commissions).get(financialYear)?.find(order) ?? null;
}

/** Commissions of a financial year, in the agreement's order. */
export function commissionsOf(agreement: Agreement, financialYear: string): readonly Commission[] {
  return agreement.commissions.filter((commission) => commission.financialYear === financialYear);
}

/**
 * Days that the monthly profile plans from the start of the commission's year to the end of a month: none before that
 * year, all of them after it. Rounded to quarter-days once, at the end, so that months' rounding does not add up.
 */
export function plannedToDate(agreement: Agreement, commission: Commission, month: IsoMonth): QuarterDays {
  const year = financialYearOf(agreement, firstDay(month));
  if (year < commission.financialYear) return quarterDaysOf(0);
  const months = year > commission.financialYear ? 12 : monthsIntoYear(agreement, month) + 1;
  return quarterDaysOf(commission.days * shareOf(commission.monthlyProfilePercent, months));
}

function shareOf(profile: readonly number[] | null, months: number): number {
  if (profile === null) return months / 12;
  return profile.slice(0, months).reduce((sum, percent) => sum + percent, 0) / 100;
}
