import fc from 'fast-check';
import type { ActivityMeasure } from '../../src/agreement/model';
import { figuresOf } from '../../src/figures';
import { derived } from '../../src/figures/measure';
import { shippedAgreement } from '../samples/shipped-agreement';
import { activityTable, smallReturn, USUAL_LINE, type Line } from './small-return';

const agreement = shippedAgreement();
const TRAINING = ['training', 'network'];

function figuresFor(lines: readonly Line[], absent: Parameters<typeof activityTable>[2] = []) {
  return figuresOf({
    return: smallReturn({ activity: activityTable(agreement, lines, absent) }),
    agreement,
    earlier: [],
  });
}

const one = { isChecked: true, value: 1 };

describe('a measure', () => {
  const lines: readonly Line[] = [
    { date: '2014-04-01', days: 2 },
    { days: 0.5, school: '8600002', type: 'training' },
    { days: 1.25, funding: 'traded', service: 'A02', priority: null, order: null },
  ];

  it('covers the month or the year to date', () => {
    const figures = figuresFor(lines);
    const measure: ActivityMeasure = { measure: 'days', filter: { funding: 'commissioned' } };
    expect(figures.measure(measure, 'month')).toEqual({ isChecked: true, value: 0.5 });
    expect(figures.measure(measure, 'yearToDate')).toEqual({ isChecked: true, value: 2.5 });
  });

  it('counts all funding where the filter names none', () => {
    const figures = figuresFor(lines);
    expect(figures.measure({ measure: 'days', filter: {} }, 'yearToDate')).toEqual({ isChecked: true, value: 3.75 });
    expect(figures.measure({ measure: 'count', filter: { services: ['A02', 'A03'] } }, 'month')).toEqual(one);
    expect(figures.measure({ measure: 'count', filter: { priorities: ['1'] } }, 'month')).toEqual(one);
  });

  it('tells training events from the rest', () => {
    const figures = figuresFor([...lines, { school: '8600003', type: null }]);
    const schools = (trainingEvents: 'only' | 'excluded') =>
      figures.measure(
        { measure: 'distinctSchools', filter: { funding: 'commissioned', trainingEvents } },
        'yearToDate',
      );
    expect(schools('only')).toEqual(one);
    expect(schools('excluded')).toEqual({ isChecked: true, value: 2 });
  });

  it('is not known without a column it needs, and is known without one it does not', () => {
    const reason = (figure: { isChecked: boolean; reason?: string }) => figure.reason;
    const withoutDays = figuresFor(lines, ['service']);
    expect(reason(withoutDays.measure({ measure: 'count', filter: { services: ['A02'] } }, 'month'))).toBe(
      'the column “Service” of Activity was not found',
    );
    expect(withoutDays.measure({ measure: 'count', filter: {} }, 'month')).toEqual({ isChecked: true, value: 2 });
  });

  it('is not zero where nothing it counts could be read', () => {
    const figures = figuresFor([{ school: null }, { date: '2014-04-01', school: null }]);
    expect(figures.measure({ measure: 'distinctSchools', filter: {} }, 'month').isChecked).toBe(false);
    expect(figures.measure({ measure: 'distinctSchools', filter: { funding: 'traded' } }, 'month')).toEqual({
      isChecked: true,
      value: 0,
    });
  });

  it('is not known where the year to date is not', () => {
    const figures = figuresFor([{}]);
    expect(figures.measure({ measure: 'count', filter: {} }, 'yearToDate')).toMatchObject({ isChecked: false });
  });
});

describe('a derivation', () => {
  const count: ActivityMeasure = { measure: 'count', filter: {} };
  const days: ActivityMeasure = { measure: 'days', filter: {} };
  const ratio = { kind: 'ratio', numerator: days, denominator: count } as const;
  const measured = (numerator: number, denominator: number) => (measure: ActivityMeasure) =>
    ({ isChecked: true, value: measure === days ? numerator : denominator }) as const;

  it('divides one measure by another, in points where the unit is percent', () => {
    expect(derived(ratio, false, measured(3, 4))).toEqual({ isChecked: true, value: 0.75 });
    expect(derived(ratio, true, measured(3, 4))).toEqual({ isChecked: true, value: 75 });
    expect(derived({ kind: 'measure', of: days }, true, measured(3, 4))).toEqual({ isChecked: true, value: 3 });
  });

  it('is not known where there is nothing to divide by', () => {
    expect(derived(ratio, false, measured(3, 0))).toEqual({
      isChecked: false,
      reason: 'there is no activity to divide by',
    });
  });
});

describe('a measure of any rows', () => {
  const line: fc.Arbitrary<Required<Line>> = fc.record({
    date: fc.constantFrom('2014-04-01', '2014-06-15', '2014-07-31', '2014-08-01'),
    school: fc.constantFrom('8600001', '8600002', '8600003'),
    service: fc.constantFrom('A01', 'A02', null),
    priority: fc.constantFrom('1', '2', null),
    type: fc.constantFrom('support', 'training', 'network', null),
    days: fc.integer({ min: 0, max: 40 }).map((quarters) => quarters / 4),
    order: fc.constant(null),
    funding: fc.constantFrom('commissioned', 'traded', null),
  });
  const filter = fc.record(
    {
      funding: fc.constantFrom('commissioned' as const, 'traded' as const),
      trainingEvents: fc.constantFrom('only' as const, 'excluded' as const),
      services: fc.subarray(['A01', 'A02', 'A03']),
      priorities: fc.subarray(['1', '2']),
      activityTypes: fc.subarray(['support', 'training']),
    },
    { requiredKeys: [] },
  );

  it('is what filtering a list gives', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 40 }),
        filter,
        fc.constantFrom('count' as const, 'days' as const, 'distinctSchools' as const),
        (some, wanted, measure) => {
          const lines = [{ ...USUAL_LINE, date: '2014-04-01' }, ...some];
          const kept = lines.filter((row) => {
            const isTraining = row.type !== null && TRAINING.includes(row.type);
            return (
              (row.date ?? '') <= '2014-07-31' &&
              (wanted.funding === undefined || row.funding === wanted.funding) &&
              (wanted.trainingEvents === undefined || isTraining === (wanted.trainingEvents === 'only')) &&
              (wanted.services === undefined || wanted.services.includes(row.service ?? '')) &&
              (wanted.priorities === undefined || wanted.priorities.includes(row.priority ?? '')) &&
              (wanted.activityTypes === undefined || wanted.activityTypes.includes(row.type ?? ''))
            );
          });
          const expected = {
            count: kept.length,
            days: kept.reduce((sum, { days }) => sum + (days ?? 0), 0),
            distinctSchools: new Set(kept.map(({ school }) => school)).size,
          };
          expect(figuresFor(lines).measure({ measure, filter: wanted }, 'yearToDate')).toEqual({
            isChecked: true,
            value: expected[measure],
          });
        },
      ),
    );
  });
});
