import type { Kpi } from '../../src/agreement/model';
import { figuresOf } from '../../src/figures';
import type { Return } from '../../src/reading/return';
import { shippedAgreement } from '../samples/shipped-agreement';
import { cover, kpiRow, kpiTable, smallReturn } from './small-return';

const agreement = shippedAgreement();

function kpi(ref: string): Kpi {
  const found = agreement.kpis.find((one) => one.ref === ref);
  if (!found) throw new Error(`no KPI ${ref}`);
  return found;
}

function returnFor(month: string, ref: string, actual: number | null, version = 0): Return {
  const rows = actual === null ? [] : [kpiRow(kpi(ref), { actual })];
  return smallReturn({ cover: cover({ month, version }), kpis: kpiTable(rows) });
}

function rating(ref: string, from: Return, earlier: readonly Return[]) {
  const found = figuresOf({ return: from, agreement, earlier }).ratings.find((one) => one.kpi.ref === ref);
  if (!found) throw new Error(`no rating of ${ref}`);
  return found;
}

// A02-1: Good from 90, Approaching from 85, Requires improvement from 75; two misses in a row escalate.
const [GOOD, APPROACHING, MISS, BAD] = [92, 86, 80, 50];

describe('the trend', () => {
  it('runs from the earliest month to this one, whatever the order given', () => {
    const july = returnFor('2014-07', 'A02-1', GOOD);
    const earlier = [returnFor('2014-06', 'A02-1', MISS), returnFor('2014-04', 'A02-1', APPROACHING)];
    expect(rating('A02-1', july, earlier).trend).toEqual([
      { month: '2014-04', value: 86, band: 'approaching' },
      { month: '2014-06', value: 80, band: 'requiresImprovement' },
      { month: '2014-07', value: 92, band: 'good' },
    ]);
  });

  it('has a correction in place of the original, and nothing of this month’s other versions or of later months', () => {
    const july = returnFor('2014-07', 'A02-1', GOOD);
    const earlier = [
      returnFor('2014-06', 'A02-1', APPROACHING, 2),
      returnFor('2014-06', 'A02-1', BAD, 1),
      returnFor('2014-07', 'A02-1', BAD),
      returnFor('2014-08', 'A02-1', BAD),
    ];
    expect(rating('A02-1', july, earlier).trend.map(({ month, value }) => [month, value])).toEqual([
      ['2014-06', 86],
      ['2014-07', 92],
    ]);
  });

  it('shows a due month without a figure, and leaves out months in which nothing was due', () => {
    const july = returnFor('2014-07', 'A02-2', 100);
    const earlier = [returnFor('2014-06', 'A02-2', null), returnFor('2014-05', 'A02-2', 95)];
    expect(rating('A02-2', july, earlier).trend.map(({ month }) => month)).toEqual(['2014-05', '2014-07']);
    const unreported = [returnFor('2014-06', 'A02-1', null)];
    expect(rating('A02-1', returnFor('2014-07', 'A02-1', GOOD), unreported).trend[0]).toEqual({
      month: '2014-06',
      value: null,
      band: 'other',
    });
  });

  it('rates each month against the target in force then', () => {
    const october = returnFor('2014-10', 'A01-1', 77);
    expect(rating('A01-1', october, [returnFor('2014-08', 'A01-1', 77)]).trend.map(({ band }) => band)).toEqual([
      'good',
      'approaching',
    ]);
  });
});

describe('consecutive misses', () => {
  const misses = (now: number | null, ...before: (number | null | 'no return')[]) => {
    const months = ['2014-06', '2014-05', '2014-04'];
    const earlier = before.flatMap((actual, at) =>
      actual === 'no return' ? [] : [returnFor(months[at] ?? '', 'A02-1', actual)],
    );
    const { consecutiveMisses, isRepeatFailure } = rating('A02-1', returnFor('2014-07', 'A02-1', now), earlier);
    return [consecutiveMisses, isRepeatFailure];
  };

  it.each([
    [[GOOD, BAD, BAD], 0, false],
    [[MISS], 1, false],
    [[MISS, APPROACHING, BAD], 1, false],
    [[MISS, BAD], 2, true],
    [[MISS, MISS, GOOD], 2, true],
    [[BAD, MISS, MISS], 3, true],
    [[MISS, null, BAD], 1, false],
    [[null, BAD, BAD], 0, false],
    [[MISS, 'no return' as const, BAD], 1, false],
  ])('of %j, latest first, are %d', ([now, ...before], count, isRepeat) => {
    expect(misses(now === 'no return' ? null : (now ?? null), ...before)).toEqual([count, isRepeat]);
  });

  it('goes from due month to due month', () => {
    // A02-2 is due in July, December and March: good at 100, a miss under 90.
    const march = returnFor('2015-03', 'A02-2', 85);
    const december = returnFor('2014-12', 'A02-2', 85);
    const between = returnFor('2015-01', 'A02-2', 100);
    expect(rating('A02-2', march, [december, between])).toMatchObject({ consecutiveMisses: 2, isRepeatFailure: true });
  });

  it('is none in a month in which the KPI is not due', () => {
    expect(rating('A02-2', returnFor('2014-06', 'A02-2', 50), [])).toMatchObject({
      band: 'inadequate',
      consecutiveMisses: 0,
    });
  });

  it('of one is a repeat failure where the rule says one', () => {
    expect(rating('A07-3', returnFor('2014-07', 'A07-3', 96), [])).toMatchObject({
      consecutiveMisses: 1,
      isRepeatFailure: true,
    });
  });
});
