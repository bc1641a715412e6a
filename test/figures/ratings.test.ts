import type { Band } from '../../src/agreement/bands';
import type { Kpi } from '../../src/agreement/model';
import { figuresOf } from '../../src/figures';
import type { Rating } from '../../src/figures/figures';
import type { KpiRow, Return } from '../../src/reading/return';
import { shippedAgreement } from '../samples/shipped-agreement';
import {
  absent,
  activityTable,
  blank,
  cover,
  kpiRow,
  kpiTable,
  placeholder,
  smallReturn,
  unreadable,
} from './small-return';

const agreement = shippedAgreement();

function kpi(ref: string): Kpi {
  const found = agreement.kpis.find((one) => one.ref === ref);
  if (!found) throw new Error(`no KPI ${ref}`);
  return found;
}

function ratingIn(from: Return, ref: string, of = agreement, earlier: readonly Return[] = []): Rating {
  const rating = figuresOf({ return: from, agreement: of, earlier }).ratings.find((one) => one.kpi.ref === ref);
  if (!rating) throw new Error(`no rating of ${ref}`);
  return rating;
}

type RowParts = Parameters<typeof kpiRow>[1];

function rated(ref: string, parts: RowParts, month = '2014-07'): Rating {
  return ratingIn(smallReturn({ month, kpis: kpiTable([kpiRow(kpi(ref), parts)]) }), ref);
}

describe('the band of a stated actual', () => {
  it.each<[string, number, Band]>([
    // Higher is better: 90, 85, 75.
    ['A02-1', 90, 'good'],
    ['A02-1', 89.5, 'good'],
    ['A02-1', 89.4, 'approaching'],
    ['A02-1', 84.5, 'approaching'],
    ['A02-1', 84.49, 'requiresImprovement'],
    ['A02-1', 74.5, 'requiresImprovement'],
    ['A02-1', 74.4, 'inadequate'],
    // Lower is better: 10, 12, 15 working days, one decimal.
    ['A02-3', 10.04, 'good'],
    ['A02-3', 10.05, 'approaching'],
    ['A02-3', 12, 'approaching'],
    ['A02-3', 12.1, 'requiresImprovement'],
    ['A02-3', 15.1, 'inadequate'],
    // A range: 4 to 8, 3 to 10, 2 to 12.
    ['A06-3', 3.95, 'good'],
    ['A06-3', 8.04, 'good'],
    ['A06-3', 8.1, 'approaching'],
    ['A06-3', 3, 'approaching'],
    ['A06-3', 2.9, 'requiresImprovement'],
    ['A06-3', 11, 'requiresImprovement'],
    ['A06-3', 1.9, 'inadequate'],
    ['A06-3', 12.1, 'inadequate'],
    // Exact: 100, no Approaching band.
    ['A07-3', 100, 'good'],
    ['A07-3', 99.4, 'requiresImprovement'],
    ['A07-3', 94, 'inadequate'],
  ])('of %s, %d is %s', (ref, actual, band) => {
    expect(rated(ref, { actual })).toMatchObject({ band, reason: 'banded', reasonText: null });
  });

  it('rounds halves away from zero, before banding', () => {
    expect(rated('A08-2', { actual: -0.25 }, '2014-08').stated).toBe(-0.3);
    expect(rated('A06-3', { actual: 1.005 }).stated).toBe(1);
    expect(rated('A09-3', { actual: 62.505 })).toMatchObject({ stated: 62.51, band: 'approaching' });
  });

  it('is against the target in force on the last day of the month', () => {
    expect(['2014-08', '2014-09', '2015-01'].map((month) => rated('A01-1', { actual: 77 }, month).band)).toEqual([
      'good',
      'approaching',
      'approaching',
    ]);
    expect(rated('A06-2', { actual: 32 }, '2014-06')).toMatchObject({ target: 24, band: 'inadequate' });
    expect(rated('A06-2', { actual: 32 }, '2014-07')).toMatchObject({ target: 32, band: 'good' });
  });
});

describe('the recomputed value', () => {
  it('is numerator over denominator, in points for percentages and plain for the rest', () => {
    expect(rated('A02-1', { actual: 90, numerator: 17, denominator: 19 })).toMatchObject({
      stated: 90,
      recomputed: 89,
      band: 'good',
      recomputedBand: 'approaching',
    });
    expect(rated('A02-3', { actual: 11, numerator: 100, denominator: 9 }).recomputed).toBe(11.1);
    expect(rated('A09-3', { actual: 62, numerator: 1000, denominator: 16 }).recomputed).toBe(62.5);
  });

  it('of a count is its numerator, whatever stands beside it', () => {
    expect(rated('A01-4', { actual: 85, numerator: 80, denominator: 1 }).recomputed).toBe(80);
  });

  it('is not known without both parts or with nothing to divide by', () => {
    expect(rated('A02-1', { actual: 90, numerator: 9 }).recomputed).toBeNull();
    expect(rated('A03-2', { actual: 90, numerator: 0, denominator: 0 })).toMatchObject({ recomputed: null });
  });
});

describe('Other, with its reason', () => {
  const reasonOf = ({ band, reason, reasonText }: Rating) => ({ band, reason, reasonText });

  it('says that a due KPI is not reported', () => {
    expect(reasonOf(ratingIn(smallReturn({ kpis: kpiTable([]) }), 'A02-1'))).toEqual({
      band: 'other',
      reason: 'notReported',
      reasonText: 'not reported, though due in July 2014',
    });
    expect(reasonOf(ratingIn(smallReturn({}), 'A02-1')).reasonText).toBe(
      'not reported, though due in July 2014: the KPIs table was not found',
    );
  });

  it.each([blank<number>(), absent, placeholder<number>('n/a')])('lets a KPI that is not due be empty', (actual) => {
    expect(reasonOf(rated('A08-2', { actual, denominator: -1 }))).toEqual({
      band: 'other',
      reason: 'notDue',
      reasonText: 'not due in July 2014',
    });
  });

  it('lets a KPI that is not due be left out', () => {
    expect(ratingIn(smallReturn({ kpis: kpiTable([]) }), 'A08-2')).toMatchObject({ isDue: false, reason: 'notDue' });
  });

  it('rates a KPI that is given although it is not due', () => {
    expect(rated('A08-2', { actual: 5 })).toMatchObject({ isDue: false, band: 'good', reason: 'banded' });
  });

  it('says that a due KPI has no actual, but still what its parts make', () => {
    expect(rated('A02-1', { numerator: 18, denominator: 20 })).toMatchObject({
      band: 'other',
      reason: 'noActual',
      reasonText: 'no actual is given',
      recomputed: 90,
      recomputedBand: 'good',
    });
    expect(reasonOf(rated('A02-1', { actual: placeholder('TBC') })).reasonText).toBe('no actual is given, only “TBC”');
  });

  it('says that an actual could not be read', () => {
    expect(reasonOf(rated('A02-1', { actual: unreadable('#DIV/0!') }))).toEqual({
      band: 'other',
      reason: 'unreadableActual',
      reasonText: 'the actual “#DIV/0!” could not be read',
    });
  });

  it('says that there are too few to rate, from the minimum denominator on', () => {
    expect(rated('A02-1', { actual: 100, numerator: 9, denominator: 9 })).toMatchObject({
      band: 'other',
      reason: 'tooFewToRate',
      reasonText: 'too few to rate: 9 ratings received, at least 10 needed',
      recomputedBand: null,
      nextBand: null,
    });
    expect(rated('A07-1', { actual: blank(), denominator: 1 }).reasonText).toBe(
      'too few to rate: 1 family newly registered, at least 3 needed',
    );
    expect(rated('A02-1', { actual: 100, numerator: 10, denominator: 10 }).band).toBe('good');
  });

  it('says that provisional figures are not allowed, by the row or by the cover', () => {
    const ofCover = smallReturn({
      cover: cover({ month: '2014-07', status: 'provisional' }),
      kpis: kpiTable([
        kpiRow(kpi('A05-1'), { actual: 96 }),
        kpiRow(kpi('A02-1'), { actual: 96 }),
        kpiRow(kpi('A09-1'), { actual: 96, status: 'final' }),
      ]),
    });
    expect(['A05-1', 'A02-1', 'A09-1'].map((ref) => ratingIn(ofCover, ref).reason)).toEqual([
      'provisionalNotAllowed',
      'banded',
      'banded',
    ]);
    expect(rated('A05-1', { actual: 96, status: 'provisional' })).toMatchObject({
      band: 'other',
      recomputedBand: null,
    });
  });

  it('says that no target is in force', () => {
    const later = {
      ...kpi('A02-1'),
      targets: [{ from: kpi('A01-1').targets.at(-1)?.from ?? kpi('A02-1').effective.from, value: 90 }],
    };
    const of = { ...agreement, kpis: [later] };
    const from = smallReturn({ kpis: kpiTable([kpiRow(later, { actual: 95 })]) });
    expect(reasonOf(ratingIn(from, 'A02-1', of))).toEqual({
      band: 'other',
      reason: 'noTarget',
      reasonText: 'no target is in force in July 2014',
    });
  });

  it('rates nothing in a nil return, unless activity in the month contradicts it', () => {
    const nil = cover({ month: '2014-07', nil: true });
    const kpis = kpiTable([kpiRow(kpi('A02-1'), { actual: 95 })]);
    const legitimate = figuresOf({
      return: smallReturn({ cover: nil, kpis, activity: activityTable(agreement, [{ date: '2014-06-30' }]) }),
      agreement,
      earlier: [],
    });
    expect(legitimate.isNilReturn).toBe(true);
    expect(new Set(legitimate.ratings.map(({ reasonText }) => reasonText))).toEqual(new Set(['nil return']));
    expect(legitimate.ratings).toHaveLength(agreement.kpis.length);
    const contradicted = smallReturn({ cover: nil, kpis, activity: activityTable(agreement, [{}]) });
    expect(ratingIn(contradicted, 'A02-1').band).toBe('good');
  });
});

describe('which KPIs are rated', () => {
  it('is one rating for each KPI in force in the month, in the agreement’s order', () => {
    const [first, second, ...rest] = agreement.kpis;
    if (!first || !second) throw new Error('too few KPIs');
    const ended = { ...first, effective: { ...first.effective, to: second.effective.from } };
    const { ratings } = figuresOf({
      return: smallReturn({}),
      agreement: { ...agreement, kpis: [ended, second, ...rest] },
      earlier: [],
    });
    expect(ratings.map((rating) => rating.kpi.ref)).toEqual([second, ...rest].map(({ ref }) => ref));
  });

  it('takes the first of two rows of one KPI', () => {
    const rows: readonly KpiRow[] = [kpiRow(kpi('A02-1'), { actual: 95 }), kpiRow(kpi('A02-1'), { actual: 10 })];
    expect(ratingIn(smallReturn({ kpis: kpiTable(rows) }), 'A02-1').stated).toBe(95);
  });

  it('is none where the month is not known', () => {
    const figures = figuresOf({ return: smallReturn({ cover: null }), agreement, earlier: [] });
    expect(figures.ratings).toEqual([]);
    expect(figures.period).toEqual({ isChecked: false, reason: 'the Cover table was not found' });
  });
});
