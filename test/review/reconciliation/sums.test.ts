/** Whatever a return holds, the parts of its reconciliation make the whole, to the penny and the quarter-day. */
import fc from 'fast-check';
import type { Agreement } from '../../../src/agreement/model';
import type { ReconciledFigures, Reconciliation } from '../../../src/review/reconciliation/reconciliation';
import { shippedAgreement } from '../../agreement/shipped-agreement';
import { activityTable, daysRow, rowTable, smallReturn, type Line } from '../../figures/small-return';
import { reconciled } from './reconciled';

const AGREEMENT = shippedAgreement();
const ORDERS = AGREEMENT.commissions.slice(0, 4).map(({ order }) => order);

/** Rates that do not divide by four, and days that the profile does not divide. */
const agreements = fc
  .array(
    fc.record({
      rate: fc.integer({ min: 1, max: 90_000 }),
      quarters: fc.integer({ min: 0, max: 3_000 }),
      isEven: fc.boolean(),
    }),
    { minLength: 4, maxLength: 4 },
  )
  .map((terms): Agreement => ({
    ...AGREEMENT,
    commissions: AGREEMENT.commissions.slice(0, 4).map((commission, at) => ({
      ...commission,
      dayRatePounds: (terms[at]?.rate ?? 0) / 100,
      days: (terms[at]?.quarters ?? 0) / 4,
      monthlyProfilePercent: terms[at]?.isEven ? null : [10, 10, 12, 8, 0, 8, 10, 10, 8, 8, 8, 8],
    })),
  }));

const lines = fc.array(
  fc.record({
    date: fc.constantFrom(null, '2014-03-31', '2014-04-02', '2014-05-15', '2014-06-30', '2014-07-01', '2014-07-31', '2014-08-01'), // prettier-ignore
    service: fc.constantFrom(null, 'A01', 'A02', 'A03'),
    priority: fc.constantFrom(null, '1', '2', '5'),
    order: fc.constantFrom(null, '', 'ELSEWHERE-1', ...ORDERS),
    days: fc.oneof(
      fc.constant(null),
      fc.integer({ min: -4, max: 40 }).map((quarters) => quarters / 4),
    ),
    funding: fc.constantFrom('commissioned' as const, 'commissioned' as const, 'traded' as const, null),
  }),
  { maxLength: 60 },
);

const figure = fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4);
const daysRows = fc.array(
  fc.record({
    order: fc.constantFrom('ELSEWHERE-2', ...ORDERS),
    commissioned: figure,
    month: figure,
    toDate: figure,
    rate: figure,
    charged: figure,
    remaining: figure,
  }),
  { maxLength: 8 },
);

function sum<Part>(parts: readonly Part[], pick: (part: Part) => number | null | undefined): number {
  return parts.reduce((total, part) => total + (pick(part) ?? 0), 0);
}

const PICKS: Readonly<Record<string, (figures: ReconciledFigures) => number | null | undefined>> = {
  commissionedDays: ({ commissioned }) => commissioned.days,
  commissionedPence: ({ commissioned }) => commissioned.pence,
  plannedMonth: ({ plannedMonth }) => plannedMonth.days,
  plannedMonthPence: ({ plannedMonth }) => plannedMonth.pence,
  plannedToDate: ({ plannedToDate }) => plannedToDate.days,
  plannedToDatePence: ({ plannedToDate }) => plannedToDate.pence,
  deliveredMonth: ({ deliveredMonth }) => deliveredMonth.days,
  deliveredMonthPence: ({ deliveredMonth }) => deliveredMonth.pence,
  delivered: ({ deliveredToDate }) => deliveredToDate?.days,
  deliveredPence: ({ deliveredToDate }) => deliveredToDate?.pence,
  unpriced: ({ unpriced }) => unpriced,
  statedToDate: ({ stated }) => stated.deliveredToDate,
  statedRemaining: ({ stated }) => stated.remaining,
  charged: ({ stated }) => stated.charged,
  remaining: ({ remaining }) => remaining?.days,
  remainingPence: ({ remaining }) => remaining?.pence,
  forecast: ({ forecast }) => forecast?.days,
  forecastPence: ({ forecast }) => forecast?.pence,
};

function sumsOf(parts: readonly ReconciledFigures[]): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(PICKS).map(([name, pick]) => [name, sum(parts, pick)]));
}

/** What the rows come to, reckoned from the lines themselves. */
function quartersOf(given: readonly Line[], from: string, to: string): number {
  return sum(given, ({ date, days, funding }) =>
    typeof date === 'string' && date >= from && date <= to && typeof days === 'number' && funding === 'commissioned'
      ? days * 4
      : 0,
  );
}

describe('a reconciliation', () => {
  it('makes its wholes of its parts', () => {
    fc.assert(
      fc.property(agreements, lines, daysRows, (agreement, given, listed) => {
        const of = reconciled(
          agreement,
          smallReturn({
            activity: activityTable(agreement, [...given, { date: '2014-06-02', days: 0 }]),
            days: rowTable(
              'days',
              listed.map(({ order, ...row }) => daysRow(order, row)),
            ),
          }),
        );
        const total = sumsOf([of.total]);
        expect(sumsOf(of.orders)).toEqual(total);
        expect(sumsOf(of.services)).toEqual(total);
        expect(sumsOf(of.priorities)).toEqual(total);
        expectMonths(of);
        expect(of.total.deliveredToDate?.days).toBe(quartersOf(given, '2014-04-01', '2014-07-31'));
        expect(of.total.deliveredMonth.days).toBe(quartersOf(given, '2014-07-01', '2014-07-31'));
        expect(of.total.stated.charged ?? 0).toBe(Math.round(sum(listed, ({ charged }) => charged * 100)));
        expect(of.ties.filter(({ id }) => id.startsWith('reconciliation.')).map(({ agrees }) => agrees)).not.toContain(false); // prettier-ignore
        for (const order of of.orders) {
          const days = order.deliveredToDate?.days ?? 0;
          const pence = ((order.rate ?? 0) * Math.abs(days)) / 4;
          expect(Math.abs(order.deliveredToDate?.pence ?? 0)).toBe(Math.floor(pence + 0.5));
        }
      }),
      { numRuns: 200 },
    );
  });
});

function expectMonths(of: Reconciliation): void {
  const { total, months } = of;
  expect(sum(months, ({ planned }) => planned.days)).toBe(total.commissioned.days);
  expect(sum(months, ({ planned }) => planned.pence)).toBe(total.commissioned.pence);
  expect(sum(months, ({ delivered }) => delivered?.days)).toBe(total.deliveredToDate?.days);
  expect(sum(months, ({ delivered }) => delivered?.pence)).toBe(total.deliveredToDate?.pence);
  expect(months[3]?.plannedToDate).toEqual(total.plannedToDate);
  expect(months[3]?.deliveredToDate).toEqual(total.deliveredToDate);
}
