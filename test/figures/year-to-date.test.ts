import { figuresOf } from '../../src/figures';
import type { Return } from '../../src/reading/return';
import { shippedAgreement } from '../samples/shipped-agreement';
import { activityTable, cover, smallReturn, type Line } from './small-return';

const agreement = shippedAgreement();

function returnFor(month: string, lines: readonly Line[] | null, nil = false, version = 0): Return {
  return smallReturn({
    cover: cover({ month, nil, version }),
    activity: lines && activityTable(agreement, lines),
  });
}

function yearToDate(from: Return, earlier: readonly Return[] = []) {
  const { yearToDate: summary } = figuresOf({ return: from, agreement, earlier });
  return summary.isChecked
    ? { activities: summary.value.total.activities, schools: summary.value.total.schools }
    : summary.reason;
}

const [APRIL, MAY, JUNE, JULY] = ['2014-04-08', '2014-05-08', '2014-06-10', '2014-07-10'].map((date) => ({ date }));
const lines = (...list: (Line | undefined)[]): readonly Line[] => list.map((one) => one ?? {});

describe('the year to date', () => {
  it('is what Activity lists where it lists earlier months', () => {
    expect(yearToDate(returnFor('2014-07', lines(APRIL, JULY)))).toEqual({ activities: 2, schools: 1 });
  });

  it('is the month in the first month of the financial year', () => {
    expect(yearToDate(returnFor('2014-04', lines(APRIL)))).toEqual({ activities: 1, schools: 1 });
  });

  it('is not known, and not the month, where only the month is listed', () => {
    const figures = figuresOf({ return: returnFor('2014-07', lines(JULY)), agreement, earlier: [] });
    expect(figures.month).toMatchObject({ isChecked: true, value: { total: { activities: 1 } } });
    expect(figures.yearToDate).toEqual({
      isChecked: false,
      reason: 'Activity lists nothing from April 2014 to June 2014, and no return for June 2014 was given',
    });
  });

  it('does not take a row of the year before for an earlier month', () => {
    expect(yearToDate(returnFor('2014-07', lines({ date: '2014-03-20' }, JULY)))).toContain('no return for June');
  });

  it('comes from earlier returns where they are given, with a school counted once', () => {
    const earlier = [
      returnFor('2014-06', lines({ ...JUNE, school: '8600002' }, { ...JUNE, school: '8600001' })),
      returnFor('2014-05', lines({ ...MAY, school: '8600001' })),
      returnFor('2014-04', lines({ ...APRIL, school: '8600001' })),
    ];
    const july = returnFor('2014-07', lines({ ...JULY, school: '8600001' }, { ...JULY, school: '8600003' }));
    expect(yearToDate(july, earlier)).toEqual({ activities: 6, schools: 3 });
    expect(yearToDate(july, earlier.slice(0, 2))).toBe(
      'of the return for June 2014, of the return for May 2014, Activity lists nothing for April 2014, and no return ' +
        'for April 2014 was given',
    );
    const { yearToDate: summary } = figuresOf({ return: july, agreement, earlier });
    expect(summary.isChecked && [...summary.value.byMonth.values()].map(({ activities }) => activities)).toEqual([
      1, 1, 2, 2,
    ]);
  });

  it('takes an earlier return’s own year to date, once', () => {
    const june = returnFor('2014-06', lines(APRIL, MAY, JUNE));
    const may = returnFor('2014-05', lines(APRIL, MAY));
    expect(yearToDate(returnFor('2014-07', lines(JULY)), [may, june])).toEqual({ activities: 4, schools: 1 });
  });

  it('takes a correction in place of the original, in whichever order they are given', () => {
    const original = returnFor('2014-06', lines(APRIL, JUNE));
    const correction = returnFor('2014-06', lines(APRIL, JUNE, JUNE), false, 1);
    const july = returnFor('2014-07', lines(JULY));
    expect(yearToDate(july, [original, correction])).toEqual({ activities: 4, schools: 1 });
    expect(yearToDate(july, [correction, original])).toEqual({ activities: 4, schools: 1 });
  });

  it('does not take rows of a table that could not be read', () => {
    const june = returnFor('2014-06', null);
    expect(yearToDate(returnFor('2014-07', lines(JULY)), [june])).toBe(
      'of the return for June 2014, the Activity table was not found',
    );
  });
});

describe('the year to date of a nil return', () => {
  it('carries over from earlier returns', () => {
    const june = returnFor('2014-06', lines(APRIL, JUNE));
    expect(yearToDate(returnFor('2014-07', null, true), [june])).toEqual({ activities: 2, schools: 1 });
    expect(yearToDate(returnFor('2014-07', [], true), [june])).toEqual({ activities: 2, schools: 1 });
  });

  it('carries over through a nil return', () => {
    const earlier = [returnFor('2014-05', lines(APRIL, MAY)), returnFor('2014-06', null, true)];
    expect(yearToDate(returnFor('2014-07', null, true), earlier)).toEqual({ activities: 2, schools: 1 });
  });

  it('is what the return lists of earlier months', () => {
    expect(yearToDate(returnFor('2014-07', lines(APRIL, JUNE), true))).toEqual({ activities: 2, schools: 1 });
  });

  it('is not known without either, but its month is known to be empty', () => {
    const figures = figuresOf({ return: returnFor('2014-07', null, true), agreement, earlier: [] });
    expect(figures.yearToDate).toMatchObject({ isChecked: false });
    expect(figures.month).toMatchObject({ isChecked: true, value: { total: { activities: 0, days: 0, schools: 0 } } });
  });

  it('is nothing in the first month', () => {
    expect(yearToDate(returnFor('2014-04', null, true))).toEqual({ activities: 0, schools: 0 });
  });
});
