import fc from 'fast-check';
import { bandOf } from '../../src/agreement/banding';
import { BANDS, type Band } from '../../src/agreement/bands';
import type { Kpi } from '../../src/agreement/model';
import { singularOf } from '../../src/figures/counted-words';
import { nextBandMove, nextBandText } from '../../src/figures/next-band';
import { periodOfMonth } from '../../src/figures/period';
import { quotient, rate, type MonthRating } from '../../src/figures/rating';
import { roundHalfAway } from '../../src/workbook/units';
import { shippedAgreement } from '../samples/shipped-agreement';
import { kpiRow, month, smallReturn } from './small-return';

const agreement = shippedAgreement();
const period = periodOfMonth(agreement, month('2014-07'), 'cover');

function kpi(ref: string): Kpi {
  const found = agreement.kpis.find((one) => one.ref === ref);
  if (!found) throw new Error(`no KPI ${ref}`);
  return found;
}

function rating(of: Kpi, parts: Parameters<typeof kpiRow>[1]): MonthRating {
  return rate(of, kpiRow(of, parts), { return: smallReturn({}), agreement, period, isNil: false });
}

/** Of a row whose actual is what its parts make. */
function consistent(of: Kpi, numerator: number, denominator: number): MonthRating {
  return rating(of, { actual: quotient(of, numerator, denominator) ?? 0, numerator, denominator });
}

const textOf = (one: MonthRating) => nextBandText(one, period.lastDay);

describe('what it takes to reach the next band, in words', () => {
  it.each<[string, number, number, string | null]>([
    ['A07-1', 17, 20, '1 more offered in time reaches Approaching target'],
    ['A07-1', 18, 20, '1 more offered in time reaches Good'],
    ['A02-1', 86, 100, '4 more ratings good or better reach Good'],
    ['A02-1', 50, 100, '25 more ratings good or better reach Requires improvement'],
    ['A02-1', 95, 100, null],
    ['A02-3', 110, 10, '10 fewer working days waited reach Good'],
    ['A06-3', 20, 8, '4 more days of support reach Approaching target'],
    ['A06-3', 70, 8, '6 fewer days of support reach Good'],
    ['A09-2', 117, 100, '7 fewer sessions delivered reach Approaching target'],
    // £650.04 over ten is £65.004, which rounds to the £65.00 of the band; a penny more does not.
    ['A09-3', 660, 10, '£9.96 less cost reaches Approaching target'],
    ['A07-3', 19, 20, '1 more referred in time reaches Good'],
    // One plan short of all: one more is a jump over Approaching.
    ['A01-3', 3, 4, '1 more plan agreed in time reaches Good'],
  ])('%s at %d of %d: %s', (ref, numerator, denominator, words) => {
    expect(textOf(consistent(kpi(ref), numerator, denominator))).toBe(words);
  });

  it('counts what a KPI without a denominator counts', () => {
    expect(textOf(rating(kpi('A05-3'), { actual: 2 }))).toBe('1 fewer complaint upheld reaches Approaching target');
    expect(textOf(rating(kpi('A01-4'), { actual: 72 }))).toBe('8 more schools supported reach Good');
  });

  it('speaks of the value where the parts are not given or do not bear it out', () => {
    expect(textOf(rating(kpi('A02-1'), { actual: 86 }))).toBe('4 percentage points higher reaches Good');
    expect(textOf(rating(kpi('A02-1'), { actual: 86, numerator: 95, denominator: 100 }))).toBe(
      '4 percentage points higher reaches Good',
    );
    expect(textOf(rating(kpi('A09-3'), { actual: 66 }))).toBe('£1.00 lower reaches Approaching target');
    expect(textOf(rating(kpi('A02-3'), { actual: 12.3 }))).toBe('0.3 working days lower reaches Approaching target');
    expect(textOf(rating(kpi('A08-2'), { actual: 8.3 }))).toBe(
      '0.3 percentage points lower reaches Approaching target',
    );
  });

  it('says nothing where the KPI is not rated', () => {
    expect(textOf(rating(kpi('A02-1'), {}))).toBeNull();
    expect(textOf(consistent(kpi('A02-1'), 3, 9))).toBeNull();
  });

  it('says nothing where no count can reach a better band', () => {
    const beyond = { ...kpi('A07-3'), bands: { ...kpi('A07-3').bands, good: { atLeast: 100.5, atMost: 100.7 } } };
    expect(textOf(consistent(beyond, 19, 20))).toBeNull();
    const below = { ...kpi('A05-3'), bands: { ...kpi('A05-3').bands, good: { atMost: -1 } } };
    expect(textOf(rating(below, { actual: 1 }))).toBeNull();
    // Half days of support for each pupil cannot make exactly 4.2 of five pupils at whole days: 21 can, 4.3 cannot.
    const exact = (edge: number): Kpi => ({
      ...kpi('A06-3'),
      direction: 'exact',
      bands: { good: { atLeast: edge, atMost: edge }, approaching: null, requiresImprovement: null },
    });
    expect(textOf(consistent(exact(4.2), 10, 5))).toBe('11 more days of support reach Good');
    expect(textOf(consistent(exact(4.3), 10, 5))).toBeNull();
  });
});

describe('what it takes, applied', () => {
  const rank = (band: Band): number => BANDS.indexOf(band);
  const quotients = agreement.kpis.filter((one) => one.denominator !== null);

  it('reaches the band it names with so many, and no better band with fewer', () => {
    let moves = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...quotients),
        fc.integer({ min: 30, max: 900 }),
        fc.double({ min: 0, max: 1.4, noNaN: true }),
        (of, denominator, share) => {
          const scale = of.unit === 'percent' ? 1 : typeof of.targets[0]?.value === 'number' ? of.targets[0].value : 10;
          const numerator = Math.round(denominator * share * scale);
          if (of.unit === 'percent' && of.direction !== 'range' && numerator > denominator) return;
          const before = consistent(of, numerator, denominator);
          const move = nextBandMove(before, period.lastDay);
          const after = (amount: number): Band => {
            const sign = move?.direction === 'fewer' ? -1 : 1;
            const value = quotient(of, roundHalfAway(numerator + sign * amount, 6), denominator);
            return bandOf(of, value ?? Number.NaN, period.lastDay);
          };
          if (!move) {
            expect(before.band).toBe('good');
            return;
          }
          moves += 1;
          expect(move.of).toBe('numerator');
          expect(rank(move.band)).toBeLessThan(rank(before.band));
          expect(after(move.amount)).toBe(move.band);
          const step = of.unit === 'pounds' ? 0.01 : 1;
          expect(rank(after(roundHalfAway(move.amount - step, 6)))).toBeGreaterThanOrEqual(rank(before.band));
        },
      ),
      { numRuns: 1500 },
    );
    expect(moves).toBeGreaterThan(300);
  });

  it('reaches the band it names by so much of the value, and none with one step less', () => {
    let moves = 0;
    fc.assert(
      fc.property(fc.constantFrom(...agreement.kpis), fc.integer({ min: 0, max: 12_000 }), (of, hundredths) => {
        const before = rating(of, { actual: hundredths / 100 });
        const move = nextBandMove(before, period.lastDay);
        if (!move || before.stated === null) return;
        moves += 1;
        const sign = move.direction === 'fewer' ? -1 : 1;
        const at = (amount: number): Band =>
          bandOf(of, roundHalfAway((before.stated ?? 0) + sign * amount, 6), period.lastDay);
        expect(at(move.amount)).toBe(move.band);
        expect(rank(at(move.amount - 10 ** -of.decimals))).toBeGreaterThanOrEqual(rank(before.band));
      }),
      { numRuns: 1500 },
    );
    expect(moves).toBeGreaterThan(300);
  });
});

describe('one of what a numerator counts', () => {
  it.each([
    ['plans agreed in time', 'plan agreed in time'],
    ['positive comments', 'positive comment'],
    ['governing bodies', 'governing body'],
    ['children placed', 'child placed'],
    ['filled in time', 'filled in time'],
    ['working days waited', 'working day waited'],
    ['addresses of schools', 'address of schools'],
    ['progress', 'progress'],
  ])('of %s is %s', (plural, singular) => {
    expect(singularOf(plural)).toBe(singular);
  });
});
