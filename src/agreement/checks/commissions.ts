/** Orders of days: their year, days, profile, rate and tolerance. */
import { roundHalfAway, isInQuarters } from '../../workbook/units';
import {
  addMonths,
  firstDay,
  lastDay,
  monthOf,
  parseIsoMonth,
  type IsoDate,
  type IsoMonth,
} from '../../workbook/serial-date';
import { financialYearOf } from '../financial-year';
import type { Agreement, Commission } from '../model';
import type { Fault } from '../problem';
import type { Check } from './check';
import { overlap } from './dates';

type Found = Omit<Fault, 'at'> & { readonly member: keyof Commission };

export const checkCommissions: Check = (agreement, report) => {
  agreement.commissions.forEach((commission, index) => {
    for (const { member, ...fault } of [
      ...yearFaults(commission, agreement),
      ...daysFaults(commission),
      ...moneyFaults(commission),
    ]) {
      report({ ...fault, at: ['commissions', index, member] });
    }
  });
};

function yearFaults({ order, financialYear }: Commission, agreement: Agreement): Found[] {
  const year = yearOf(agreement, financialYear);
  if (year === null) {
    return [
      {
        severity: 'error',
        code: 'commission.impossible-year',
        member: 'financialYear',
        message: `There is no financial year ${financialYear} (order ${order}).`,
        remedy: 'Write the two calendar years of its first and last month, such as 2014-15.',
      },
    ];
  }
  if (overlap(year, agreement.effective)) return [];
  return [
    {
      severity: 'error',
      code: 'commission.other-year',
      member: 'financialYear',
      message: `Order ${order} is for ${financialYear}, in which the agreement is not in force.`,
      remedy: 'Mend the year, or take the order out.',
    },
  ];
}

/** First and last day of a financial year by its name; null where no year is called so. */
function yearOf(agreement: Agreement, name: string): { readonly from: IsoDate; readonly to: IsoDate } | null {
  const start = startOf(agreement, name);
  if (start === null || financialYearOf(agreement, firstDay(start)) !== name) return null;
  return { from: firstDay(start), to: lastDay(addMonths(start, 11)) };
}

function startOf(agreement: Agreement, name: string): IsoMonth | null {
  const month = parseIsoMonth(`${name.slice(0, 4)}-${String(agreement.financialYearStartMonth).padStart(2, '0')}`);
  return month === null ? null : monthOf(firstDay(month));
}

/** Percentages with a decimal or two add up to 100 but for the noise of binary fractions. */
const NOISE = 1e-6;

function daysFaults({ order, days, monthlyProfilePercent }: Commission): Found[] {
  const found: Found[] = [];
  if (days === 0) {
    found.push({
      severity: 'warning',
      code: 'commission.no-days',
      member: 'days',
      message: `Order ${order} has no days.`,
      remedy: 'Write its days for the year, or take it out.',
    });
  }
  if (!isInQuarters(days)) {
    found.push({
      severity: 'error',
      code: 'commission.not-in-quarters',
      member: 'days',
      message: `The ${String(days)} days of order ${order} are not whole quarter-days.`,
      remedy: 'Write them in steps of 0.25.',
    });
  }
  const total = (monthlyProfilePercent ?? [100]).reduce((sum, percent) => sum + percent, 0);
  if (Math.abs(total - 100) > NOISE) {
    found.push({
      severity: 'error',
      code: 'commission.profile-total',
      member: 'monthlyProfilePercent',
      message: `The monthly profile of order ${order} adds up to ${String(roundHalfAway(total, 6))}, not 100.`,
      remedy: 'Mend the twelve percentages, or write null for an even profile.',
    });
  }
  return found;
}

function moneyFaults({ order, dayRatePounds, tolerancePercent }: Commission): Found[] {
  const found: Found[] = [];
  if (dayRatePounds === 0) {
    found.push({
      severity: 'error',
      code: 'commission.no-rate',
      member: 'dayRatePounds',
      message: `Order ${order} has no day rate, so nothing charged to it could be checked.`,
      remedy: 'Write the pounds for one day.',
    });
  }
  if (roundHalfAway(dayRatePounds, 2) !== dayRatePounds) {
    found.push({
      severity: 'error',
      code: 'commission.rate-below-pence',
      member: 'dayRatePounds',
      message: `The day rate ${String(dayRatePounds)} of order ${order} is not whole pence.`,
      remedy: 'Write at most two decimals.',
    });
  }
  if (tolerancePercent > 100) {
    found.push({
      severity: 'warning',
      code: 'commission.wide-tolerance',
      member: 'tolerancePercent',
      message: `The tolerance of order ${order}, ${String(tolerancePercent)} per cent, lets its days double.`,
      remedy: 'Write a percentage of the order’s days, such as 5.',
    });
  }
  return found;
}
