import {
  commissionOf,
  commissionsOf,
  financialYearOf,
  isDue,
  isWorkingDay,
  kpisInForce,
  monthsIntoYear,
  plannedToDate,
  submissionDeadline,
  targetInForce,
  yearStart,
} from '../../src/agreement/in-force';
import type { Commission } from '../../src/agreement/model';
import { daysOf } from '../../src/workbook/units';
import { agreementWith, day, entry, kpiOf, month, shippedAgreement } from './shipped-agreement';

const agreement = shippedAgreement();

function order(name: string): Commission {
  return entry(agreement.commissions, (commission) => commission.order === name);
}

describe('kpisInForce', () => {
  it('counts both ends of the effective dates', () => {
    const changed = agreementWith((input) => {
      const [first] = input.kpis;
      if (first) first.effective.to = '2014-06-30';
    });
    const firstOn = (date: string) => kpisInForce(changed, day(date))[0]?.ref;
    expect(kpisInForce(changed, day('2014-03-31'))).toEqual([]);
    expect(firstOn('2014-04-01')).toBe('A01-1');
    expect(firstOn('2014-06-30')).toBe('A01-1');
    expect(firstOn('2014-07-01')).toBe('A01-2');
  });
});

describe('targetInForce', () => {
  it('is the last entry that has begun', () => {
    const kpi = kpiOf(agreement, 'A01-1');
    const targets = ['2014-03-31', '2014-04-01', '2014-08-31', '2014-09-01', '2014-12-31', '2015-01-01', '2020-01-01'];
    expect(targets.map((date) => targetInForce(kpi, day(date)))).toEqual([null, 75, 75, 78, 78, 80, 80]);
  });

  it('follows a monthly profile, and gives ranges whole', () => {
    expect(targetInForce(kpiOf(agreement, 'A06-2'), day('2014-08-31'))).toBe(32);
    expect(targetInForce(kpiOf(agreement, 'A06-2'), day('2015-03-31'))).toBe(100);
    expect(targetInForce(kpiOf(agreement, 'A06-3'), day('2014-07-31'))).toEqual({ low: 4, high: 8 });
  });
});

describe('isDue', () => {
  it('is every month for a monthly KPI, and only its due months for others', () => {
    const due = (ref: string) =>
      ['2014-04', '2014-07', '2014-08', '2014-12', '2015-03'].filter((name) =>
        isDue(kpiOf(agreement, ref), month(name)),
      );
    expect(due('A01-1')).toHaveLength(5);
    expect(due('A02-2')).toEqual(['2014-07', '2014-12', '2015-03']);
    expect(due('A08-2')).toEqual(['2014-08']);
  });
});

describe('financial years', () => {
  it('begin in the agreement’s month', () => {
    expect(financialYearOf(agreement, day('2014-03-31'))).toBe('2013-14');
    expect(financialYearOf(agreement, day('2014-04-01'))).toBe('2014-15');
    expect(financialYearOf(agreement, day('2015-03-31'))).toBe('2014-15');
    expect(financialYearOf(agreement, day('1999-12-31'))).toBe('1999-00');
    expect(yearStart(agreement, day('2015-02-28'))).toBe('2014-04-01');
    expect(yearStart(agreement, day('2014-04-30'))).toBe('2014-04-01');
    expect(
      [month('2014-04'), month('2014-12'), month('2015-03')].map((name) => monthsIntoYear(agreement, name)),
    ).toEqual([0, 8, 11]);
  });

  it('may be calendar or school years', () => {
    expect(financialYearOf({ financialYearStartMonth: 1 }, day('2014-12-31'))).toBe('2014-14');
    expect(yearStart({ financialYearStartMonth: 1 }, day('2014-12-31'))).toBe('2014-01-01');
    expect(financialYearOf({ financialYearStartMonth: 9 }, day('2015-08-31'))).toBe('2014-15');
  });
});

describe('working days', () => {
  it('leave out weekends and the calendar’s days', () => {
    const week = ['2014-04-17', '2014-04-18', '2014-04-19', '2014-04-20', '2014-04-21', '2014-04-22'];
    expect(week.filter((date) => isWorkingDay(agreement, day(date)))).toEqual(['2014-04-17', '2014-04-22']);
    expect(isWorkingDay(agreement, day('1969-12-27'))).toBe(false);
    expect(isWorkingDay(agreement, day('1969-12-29'))).toBe(true);
  });

  it.each([
    ['2014-03', '2014-04-14'],
    // 5 May is a bank holiday.
    ['2014-04', '2014-05-15'],
    ['2014-07', '2014-08-14'],
    // 1 January is none, and the year turns.
    ['2014-12', '2015-01-15'],
    // Good Friday 3 April and Easter Monday 6 April.
    ['2015-03', '2015-04-16'],
  ])('put the deadline of %s on %s', (reported, due) => {
    expect(submissionDeadline(agreement, month(reported))).toBe(due);
  });

  it('may make the first working day the deadline', () => {
    const early = agreementWith((input) => {
      input.calendar.submissionWorkingDay = 1;
    });
    // 1 February 2015 is a Sunday.
    expect(submissionDeadline(early, month('2015-01'))).toBe('2015-02-02');
  });
});

describe('commissions', () => {
  it('are found by order and financial year, however the reference is written', () => {
    expect(commissionOf(agreement, 'scc a 14 005', '2014-15')?.days).toBe(420);
    expect(commissionOf(agreement, 'SCC-A-14-005', '2013-14')).toBeNull();
    expect(commissionOf(agreement, 'SCC-A-14-999', '2014-15')).toBeNull();
    expect(commissionsOf(agreement, '2014-15')).toHaveLength(20);
    expect(commissionsOf(agreement, '2015-16')).toHaveLength(0);
  });

  it('plan an even profile month by month', () => {
    const planned = (name: string) => daysOf(plannedToDate(agreement, order('SCC-A-14-001'), month(name)));
    expect(['2014-03', '2014-04', '2014-07', '2015-03', '2015-04'].map(planned)).toEqual([0, 125, 500, 1500, 1500]);
  });

  it('plan a profile of percentages, August nothing', () => {
    const planned = (name: string) => daysOf(plannedToDate(agreement, order('SCC-A-14-005'), month(name)));
    expect(['2014-04', '2014-07', '2014-08', '2014-09', '2015-03'].map(planned)).toEqual([42, 168, 168, 201.5, 420]);
  });

  it('round to quarter-days once, not each month', () => {
    // 130 days evenly: 10.83 a month. Rounded each month, ten months would be 107.5 or 110.
    expect(daysOf(plannedToDate(agreement, order('SCC-A-14-016'), month('2015-01')))).toBe(108.25);
  });
});
