import fc from 'fast-check';
import { figuresOf } from '../../src/figures';
import type { ActivitySummary, Checked, Group } from '../../src/figures/figures';
import { daysOf, quarterDaysOf } from '../../src/workbook/units';
import { shippedAgreement } from '../samples/shipped-agreement';
import { activityTable, month, smallReturn, USUAL_LINE, type Line } from './small-return';

const agreement = shippedAgreement();
const TRAINING = new Set(
  agreement.returnFormat.activityTypes.filter((type) => type.isTrainingEvent).map((type) => type.code),
);

function summaries(lines: readonly Line[], inMonth = '2014-07') {
  const figures = figuresOf({
    return: smallReturn({ month: inMonth, activity: activityTable(agreement, lines) }),
    agreement,
    earlier: [],
  });
  return { month: figures.month, yearToDate: figures.yearToDate };
}

function known(summary: Checked<ActivitySummary>): ActivitySummary {
  if (!summary.isChecked) throw new Error(summary.reason);
  return summary.value;
}

const JUNE: Line = { date: '2014-06-02', school: '8600001', days: 0.25 };

describe('activity totals', () => {
  it('adds commissioned days of the month and of the year to date', () => {
    const { month: july, yearToDate } = summaries([JUNE, { days: 2.5 }, { days: 1, type: 'training' }]);
    expect(known(july).total).toEqual({ activities: 2, days: quarterDaysOf(3.5), schools: 1 });
    expect(known(yearToDate).total).toEqual({ activities: 3, days: quarterDaysOf(3.75), schools: 2 });
    expect([known(july).from, known(yearToDate).from, known(yearToDate).to]).toEqual([
      '2014-07-01',
      '2014-04-01',
      '2014-07-31',
    ]);
  });

  it('does not count a school that only attended training or only bought its own', () => {
    const { month: july } = summaries([
      { school: '8600001', type: 'training' },
      { school: '8600002', type: 'network' },
      { school: '8600003', funding: 'traded' },
      { school: '8600004' },
      { school: '8600004', type: 'training' },
    ]);
    expect(known(july).total).toMatchObject({ activities: 4, schools: 1 });
    expect(known(july).traded).toEqual({ activities: 1, days: quarterDaysOf(1) });
  });

  it('counts a school once in each group that it is in', () => {
    const { yearToDate } = summaries([
      JUNE,
      { school: '8600001', service: 'A02', priority: '1' },
      { school: '8600001', service: 'A02', priority: '4' },
      { school: '8600002', service: 'A02', priority: '4' },
    ]);
    const of = known(yearToDate);
    expect(of.total.schools).toBe(2);
    expect([of.byPriority.get('1')?.schools, of.byPriority.get('4')?.schools]).toEqual([1, 2]);
    expect([of.byService.get('A01')?.schools, of.byService.get('A02')?.schools]).toEqual([1, 2]);
    expect(of.byPriorityAndService.get('4')?.get('A02')).toEqual({ activities: 2, days: quarterDaysOf(2), schools: 2 });
    expect([of.byMonth.get(month('2014-06'))?.schools, of.byMonth.get(month('2014-07'))?.schools]).toEqual([1, 2]);
  });

  it('lists every code and every month to date, and no pair without activity', () => {
    const of = known(summaries([JUNE]).yearToDate);
    expect([...of.byPriority.keys()]).toEqual(agreement.priorities.map(({ code }) => code));
    expect([...of.byService.keys()]).toEqual(agreement.services.map(({ code }) => code));
    expect([...of.byMonth.keys()]).toEqual(['2014-04', '2014-05', '2014-06', '2014-07']);
    expect([...of.byPriorityAndService].map(([code, services]) => [code, [...services.keys()]])).toEqual([
      ['1', ['A01']],
    ]);
  });

  it('leaves out rows of other years and of months to come', () => {
    const { yearToDate } = summaries([
      JUNE,
      { date: '2014-03-31' },
      { date: '2014-08-01' },
      { date: '2013-07-10' },
      { date: '2014-04-01' },
      { date: '2014-07-31' },
    ]);
    expect(known(yearToDate)).toMatchObject({ total: { activities: 3 }, unreadRows: 0 });
  });

  it('counts rows apart that could not be read, and rows whose codes could not', () => {
    const { month: july, yearToDate } = summaries([
      JUNE,
      { date: '2014-06-03', days: null },
      { days: null },
      { funding: null },
      { date: null },
      { priority: null, days: 0.5 },
      { service: null, days: 0.75 },
      { type: null, school: '8600009' },
      { school: null },
    ]);
    expect(known(july)).toMatchObject({ unreadRows: 3, total: { activities: 4, days: 13, schools: 2 } });
    expect(known(yearToDate)).toMatchObject({ unreadRows: 4, total: { activities: 5 } });
    expect(known(july).unassignedPriority).toEqual({ activities: 1, days: 2, schools: 1 });
    expect(known(july).unassignedService).toEqual({ activities: 1, days: 3, schools: 1 });
  });

  it('does not show zero where nothing could be read', () => {
    const { month: july } = summaries([JUNE, { funding: null }]);
    expect(july).toEqual({ isChecked: false, reason: expect.stringContaining('of no activity row') as string });
  });

  it('names the column that is not there', () => {
    const without = (field: 'date' | 'days' | 'funding' | 'schoolNumber' | 'activityType') =>
      figuresOf({
        return: smallReturn({ activity: activityTable(agreement, [JUNE, {}], [field]) }),
        agreement,
        earlier: [],
      });
    expect(without('days').month).toEqual({
      isChecked: false,
      reason: 'the column “Days” of Activity was not found',
    });
    expect(without('date').yearToDate.isChecked).toBe(false);
    expect(without('funding').yearToDate.isChecked).toBe(false);
    expect(known(without('schoolNumber').yearToDate)).toMatchObject({
      total: { activities: 2, schools: 0 },
      schoolsNotChecked: expect.stringContaining('School number') as string,
    });
    expect(known(without('activityType').month).schoolsNotChecked).not.toBeNull();
    expect(known(summaries([JUNE]).month).schoolsNotChecked).toBeNull();
  });

  it('knows a school by either of its numbers where the agreement keeps a register', () => {
    const withRegister = { ...agreement, schools: [{ laestab: '8601234', urn: '124001', name: 'A school' }] };
    const lines = [{ school: '8601234' }, { school: '124001' }];
    const count = (of: typeof agreement) =>
      known(
        figuresOf({ return: smallReturn({ activity: activityTable(of, lines) }), agreement: of, earlier: [] }).month,
      ).total.schools;
    expect([count(withRegister), count(agreement)]).toEqual([1, 2]);
  });

  it('follows a financial year that begins in another month', () => {
    const calendarYear = { ...agreement, financialYearStartMonth: 1 };
    const lines = [{ date: '2013-12-31' }, { date: '2014-01-01' }, { date: '2014-07-10' }];
    const { yearToDate } = figuresOf({
      return: smallReturn({ activity: activityTable(calendarYear, lines) }),
      agreement: calendarYear,
      earlier: [],
    });
    expect(known(yearToDate).total.activities).toBe(2);
    expect([...known(yearToDate).byMonth.keys()].at(0)).toBe('2014-01');
  });
});

const line: fc.Arbitrary<Required<Line>> = fc.record({
  date: fc.constantFrom(
    '2014-03-31',
    '2014-04-01',
    '2014-04-30',
    '2014-06-15',
    '2014-07-01',
    '2014-07-31',
    '2014-08-01',
    null,
  ),
  school: fc.constantFrom('8600001', '8600002', '8600003', '8600004', '8600005', null),
  service: fc.constantFrom('A01', 'A02', 'A10', null),
  priority: fc.constantFrom('1', '2', '5', null),
  type: fc.constantFrom('support', 'intervention', 'training', 'network', null),
  days: fc.oneof(
    fc.integer({ min: -4, max: 40 }).map((quarters) => quarters / 4),
    fc.constant(null),
  ),
  order: fc.constantFrom('SCC-A-14-001', 'SCC-A-14-002', null),
  funding: fc.constantFrom('commissioned', 'traded', null),
});

/** What a reader of the definitions would do with a list and a Set. */
function naive(lines: readonly Required<Line>[], keep: (line: Required<Line>) => boolean): Group {
  const rows = lines.filter((one) => one.days !== null && one.funding === 'commissioned' && keep(one));
  const supported = rows.filter(({ type }) => type === null || !TRAINING.has(type));
  return {
    activities: rows.length,
    days: quarterDaysOf(rows.reduce((sum, { days }) => sum + (days ?? 0), 0)),
    schools: new Set(supported.flatMap(({ school }) => (school === null ? [] : [school]))).size,
  };
}

const inYear = ({ date }: Required<Line>): boolean => date !== null && date >= '2014-04-01' && date <= '2014-07-31';
const inJuly = ({ date }: Required<Line>): boolean => date !== null && date >= '2014-07-01' && date <= '2014-07-31';

describe('activity totals of any rows', () => {
  // A row of April makes the table one of the year to date, and one that is read makes both spans checked.
  const frame: readonly Required<Line>[] = [
    { ...USUAL_LINE, date: '2014-04-01' },
    { ...USUAL_LINE, date: '2014-07-01' },
  ];
  const rows = fc.array(line, { maxLength: 60 }).map((lines) => [...frame, ...lines]);

  it('are those of a plain list and a Set', () => {
    fc.assert(
      fc.property(rows, (lines) => {
        for (const [summary, within] of [
          [summaries(lines).month, inJuly],
          [summaries(lines).yearToDate, inYear],
        ] as const) {
          const of = known(summary);
          expect(of.total).toEqual(naive(lines, within));
          for (const [code, group] of of.byPriority) {
            expect(group).toEqual(naive(lines, (one) => within(one) && one.priority === code));
          }
          for (const [code, group] of of.byService) {
            expect(group).toEqual(naive(lines, (one) => within(one) && one.service === code));
          }
          for (const [at, group] of of.byMonth) {
            expect(group).toEqual(naive(lines, (one) => within(one) && (one.date ?? '').startsWith(at)));
          }
          for (const [priority, services] of of.byPriorityAndService) {
            for (const [service, group] of services) {
              expect(group).toEqual(
                naive(lines, (one) => within(one) && one.priority === priority && one.service === service),
              );
            }
          }
          expect(of.unassignedPriority).toEqual(naive(lines, (one) => within(one) && one.priority === null));
          expect(of.unassignedService).toEqual(naive(lines, (one) => within(one) && one.service === null));
        }
      }),
    );
  });

  it('add up: priorities, services and months each make the whole', () => {
    fc.assert(
      fc.property(rows, (lines) => {
        const of = known(summaries(lines).yearToDate);
        const daysIn = (groups: Iterable<Group>) => [...groups].reduce((sum, { days }) => sum + days, 0);
        expect(daysIn([...of.byPriority.values(), of.unassignedPriority])).toBe(of.total.days);
        expect(daysIn([...of.byService.values(), of.unassignedService])).toBe(of.total.days);
        expect(daysIn(of.byMonth.values())).toBe(of.total.days);
        const pairs = [...of.byPriorityAndService.values()].flatMap((services) => [...services.values()]);
        const paired = naive(lines, (one) => inYear(one) && one.priority !== null && one.service !== null);
        expect(daysIn(pairs)).toBe(paired.days);
      }),
    );
  });

  it('are the same in any order of rows', () => {
    fc.assert(
      fc.property(
        rows.chain((lines) => fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length }))),
        ([lines, shuffled]) => {
          expect(summaries(shuffled)).toEqual(summaries(lines));
        },
      ),
    );
  });
});

describe('the seed report’s July 2014', () => {
  it('keeps quarter-days whole: 1064 + 160 + 76.5 + 220.5 + 3 = 1524', () => {
    const days = { '1': 1064, '2': 160, '3': 76.5, '4': 220.5, '5': 3 };
    const lines = Object.entries(days).flatMap(([priority, total]) =>
      Array.from({ length: total * 4 }, () => ({ priority, days: 0.25 })),
    );
    const of = known(summaries([...lines, { date: '2014-04-01', days: 0 }]).yearToDate);
    expect(daysOf(of.total.days)).toBe(1524);
    expect([...of.byPriority].map(([code, group]) => [code, daysOf(group.days)])).toEqual(Object.entries(days));
  });
});
