import fc from 'fast-check';
import { bandLimits, bandOf, limitsOf, reachesOverHundred, roundForBanding } from '../../src/agreement/banding';
import type { Band } from '../../src/agreement/bands';
import type { Kpi } from '../../src/agreement/model';
import { day, kpiOf, shippedAgreement } from './shipped-agreement';

const agreement = shippedAgreement();
const JULY = day('2014-07-31');

function bands(ref: string, values: readonly number[], on = JULY): Band[] {
  return values.map((value) => bandOf(kpiOf(agreement, ref), value, on));
}

describe('bandOf', () => {
  it('rates higher is better by inclusive edges', () => {
    // A01-2: 90, 85, 75, no decimals.
    expect(bands('A01-2', [100, 90, 89, 85, 84, 75, 74, 0])).toEqual([
      'good', 'good', 'approaching', 'approaching', 'requiresImprovement', 'requiresImprovement', 'inadequate', 'inadequate',
    ]); // prettier-ignore
  });

  it('rates lower is better by inclusive edges', () => {
    // A02-3: 10, 12, 15, one decimal.
    expect(bands('A02-3', [0, 10, 10.1, 12, 12.1, 15, 15.1])).toEqual([
      'good', 'good', 'approaching', 'approaching', 'requiresImprovement', 'requiresImprovement', 'inadequate',
    ]); // prettier-ignore
  });

  it('rates a target of nothing: zero complaints is Good, and only zero', () => {
    expect(bands('A05-3', [0, 1, 2, 3, 4])).toEqual([
      'good', 'approaching', 'requiresImprovement', 'requiresImprovement', 'inadequate',
    ]); // prettier-ignore
  });

  it('rates a range on both sides', () => {
    // A06-3: 4 to 8, 3 to 10, 2 to 12, one decimal.
    expect(bands('A06-3', [1.9, 2, 2.9, 3, 3.9, 4, 8, 8.1, 10, 10.1, 12, 12.1])).toEqual([
      'inadequate', 'requiresImprovement', 'requiresImprovement', 'approaching', 'approaching', 'good',
      'good', 'approaching', 'approaching', 'requiresImprovement', 'requiresImprovement', 'inadequate',
    ]); // prettier-ignore
  });

  it('rates an exact target without an Approaching band', () => {
    expect(bands('A07-3', [100, 99, 95, 94])).toEqual([
      'good', 'requiresImprovement', 'requiresImprovement', 'inadequate',
    ]); // prettier-ignore
  });

  it('rates against the target in force on the day', () => {
    const on = (date: string) => bands('A01-1', [75, 72, 67, 66], day(date));
    expect(on('2014-08-31')).toEqual(['good', 'approaching', 'requiresImprovement', 'inadequate']);
    expect(on('2014-09-01')).toEqual(['approaching', 'requiresImprovement', 'inadequate', 'inadequate']);
    // The seed's 78 % of July 2014 exceeds the target of that month; the same figure is short of 2015's.
    expect(bands('A01-1', [78], day('2014-07-31'))).toEqual(['good']);
    expect(bands('A01-1', [78], day('2015-01-31'))).toEqual(['approaching']);
  });

  it('rounds before banding, halves away from zero', () => {
    expect(bands('A01-2', [89.5, 89.49, 84.5, 84.499])).toEqual([
      'good',
      'approaching',
      'approaching',
      'requiresImprovement',
    ]);
    expect(bands('A02-3', [10.04, 10.05])).toEqual(['good', 'approaching']);
    // 62.505 is held as a shade less; Excel's ROUND and ours give 62.51, over the edge of 62.50.
    expect(bands('A09-3', [62.504, 62.505])).toEqual(['good', 'approaching']);
  });

  it('lets a value meet an edge that binary fractions would put a shade beyond it', () => {
    const kpi: Kpi = {
      ...kpiOf(agreement, 'A01-4'),
      targets: [{ from: day('2014-04-01'), value: 50 }],
      bands: { good: { atLeast: { times: 1.1 } }, approaching: null, requiresImprovement: null },
    };
    expect(50 * 1.1).toBeGreaterThan(55);
    expect(bandLimits(kpi, 'good', JULY)).toEqual({ atLeast: 55, atMost: null });
    expect(bandOf(kpi, 55, JULY)).toBe('good');
    expect(bandOf(kpi, 54, JULY)).toBe('inadequate');
  });

  it('does not round an edge to the decimals of the values', () => {
    // April: 8 × 1.1 is 8.8, so 9 is not within it.
    expect(bands('A06-2', [8, 9, 10, 11], day('2014-04-30'))).toEqual([
      'good', 'requiresImprovement', 'requiresImprovement', 'inadequate',
    ]); // prettier-ignore
  });

  it('is Other before the first target and for what is no number', () => {
    expect(bands('A01-2', [95], day('2014-03-31'))).toEqual(['other']);
    expect(bands('A01-2', [Number.NaN, Number.POSITIVE_INFINITY])).toEqual(['other', 'other']);
  });

  it('gives every finite value one of the four bands, and never a better one to a worse value', () => {
    const rank: Record<Band, number> = { good: 0, approaching: 1, requiresImprovement: 2, inadequate: 3, other: 9 };
    const oneWay = agreement.kpis.filter((kpi) => kpi.direction === 'higher' || kpi.direction === 'lower');
    const value = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.double({ min: -10, max: 130, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...oneWay), value, value, (kpi, left, right) => {
        const [low, high] = left < right ? [left, right] : [right, left];
        const [better, worse] = kpi.direction === 'higher' ? [high, low] : [low, high];
        const [best, next] = [rank[bandOf(kpi, better, JULY)], rank[bandOf(kpi, worse, JULY)]];
        return best <= next && next <= 3;
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees with the limits it shows, for every KPI and every direction', () => {
    fc.assert(
      fc.property(fc.constantFrom(...agreement.kpis), fc.double({ min: -10, max: 130, noNaN: true }), (kpi, value) => {
        const rounded = roundForBanding(kpi, value);
        const holding = (['good', 'approaching', 'requiresImprovement'] as const).filter((band) => {
          const limits = bandLimits(kpi, band, JULY);
          return (
            limits !== null &&
            rounded >= (limits.atLeast ?? Number.NEGATIVE_INFINITY) &&
            rounded <= (limits.atMost ?? Number.POSITIVE_INFINITY)
          );
        });
        expect(bandOf(kpi, value, JULY)).toBe(holding[0] ?? 'inadequate');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('bandLimits', () => {
  it('resolves edges from the target in force', () => {
    const kpi = kpiOf(agreement, 'A01-4');
    expect(bandLimits(kpi, 'good', JULY)).toEqual({ atLeast: 80, atMost: null });
    expect(bandLimits(kpi, 'approaching', JULY)).toEqual({ atLeast: 72, atMost: null });
    expect(bandLimits(kpi, 'requiresImprovement', day('2014-06-30'))).toEqual({ atLeast: 45, atMost: null });
  });

  it('is null for a band that the KPI has not, and where no target is in force', () => {
    expect(bandLimits(kpiOf(agreement, 'A07-3'), 'approaching', JULY)).toBeNull();
    expect(bandLimits(kpiOf(agreement, 'A01-4'), 'good', day('2014-03-31'))).toBeNull();
  });

  it('takes the low end of a target range for the lower edge and the high end for the upper', () => {
    expect(limitsOf({ atLeast: { plus: -1 }, atMost: { times: 2 } }, { low: 4, high: 8 })).toEqual({
      atLeast: 3,
      atMost: 16,
    });
  });
});

describe('reachesOverHundred', () => {
  it('is so only of a KPI whose own figures do', () => {
    const reaching = agreement.kpis.filter((kpi) => kpi.unit === 'percent' && reachesOverHundred(kpi));
    expect(reaching.map((kpi) => kpi.ref)).toEqual(['A09-2']);
  });
});
