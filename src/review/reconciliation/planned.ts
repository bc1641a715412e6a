/** What the agreement plans of an order, month by month, and what its year will come to. */
import { plannedToDate } from '../../agreement/commissions';
import { monthsIntoYear } from '../../agreement/financial-year';
import type { Agreement, Commission } from '../../agreement/model';
import { MONTHS_OF_YEAR } from '../../figures/order-cube';
import { addMonths, type IsoMonth } from '../../workbook/serial-date';
import { quarterDaysOf, roundHalfAway, type Pence } from '../../workbook/units';
import { priceOf } from './pricing';
import type { Amount, ForecastMethod } from './reconciliation';
import { amountOf, minus, NOTHING } from './sums';

export interface Plan {
  readonly commissioned: Amount;
  /** To the end of each month of the financial year. */
  readonly toDate: readonly Amount[];
  /** Of each month: the plan to its end less that to the end of the month before, so that months make the year. */
  readonly months: readonly Amount[];
}

/** `yearStart`: the first month of the financial year. */
export function planOf(agreement: Agreement, commission: Commission | null, rate: Pence, yearStart: IsoMonth): Plan {
  const toDate = Array.from({ length: MONTHS_OF_YEAR }, (_, at) => {
    if (!commission) return NOTHING;
    const days = plannedToDate(agreement, commission, addMonths(yearStart, at));
    return amountOf(days, priceOf(days, rate));
  });
  const days = quarterDaysOf(commission?.days ?? 0);
  return {
    commissioned: amountOf(days, priceOf(days, rate)),
    toDate,
    months: toDate.map((amount, at) => minus(amount, toDate[at - 1] ?? NOTHING)),
  };
}

/** The share of the year's days that the profile plans by the end of a month, from 0 to 1. */
export function profileShare(agreement: Agreement, { monthlyProfilePercent }: Commission, month: IsoMonth): number {
  const months = monthsIntoYear(agreement, month) + 1;
  if (monthlyProfilePercent === null) return months / MONTHS_OF_YEAR;
  return monthlyProfilePercent.slice(0, months).reduce((sum, percent) => sum + percent, 0) / 100;
}

export interface Forecast {
  readonly method: ForecastMethod;
  readonly amount: Amount;
}

/**
 * Days at the year's end, rounded to quarter-days once: delivered ÷ share of the profile planned by now, or where the
 * profile plans nothing by now, what is delivered and the whole profile. Without a profile nothing more is expected.
 */
export function forecastOf(delivered: number, commissioned: number, share: number | null, rate: Pence): Forecast {
  const method = share === null ? 'delivered' : share > 0 ? 'runRate' : 'plan';
  const days = { delivered, plan: delivered + commissioned, runRate: roundHalfAway(delivered / (share ?? 1), 0) };
  return { method, amount: amountOf(days[method], priceOf(days[method], rate)) };
}
