import { figuresOf, pastReturns, placeEarlier } from '../../src/figures';
import { shippedAgreement } from '../samples/shipped-agreement';
import { activityTable, cover, smallReturn } from './small-return';

const agreement = shippedAgreement();
const periodOf = (from: Parameters<typeof smallReturn>[0]) =>
  figuresOf({ return: smallReturn(from), agreement, earlier: [] }).period;

describe('the period', () => {
  it('is the cover’s month, with its days and financial year', () => {
    expect(periodOf({ month: '2015-02', activity: activityTable(agreement, [{ date: '2014-07-01' }]) })).toEqual({
      isChecked: true,
      value: {
        month: '2015-02',
        firstDay: '2015-02-01',
        lastDay: '2015-02-28',
        yearStart: '2014-04-01',
        financialYear: '2014-15',
        source: 'cover',
      },
    });
  });

  it('is the month of the latest activity where the cover has none, but for dates outside the agreement', () => {
    const lines = ['2014-05-31', '2014-06-30', '2014-05-01', '2041-07-01', null].map((date) => ({ date }));
    for (const front of [null, cover({})]) {
      expect(periodOf({ cover: front, activity: activityTable(agreement, lines) })).toMatchObject({
        value: { month: '2014-06', source: 'activity' },
      });
    }
  });

  it('is not known without either', () => {
    const undated = activityTable(agreement, [{ date: null }, { date: '2041-07-01' }]);
    expect(periodOf({ cover: cover({}), activity: undated })).toEqual({
      isChecked: false,
      reason: 'Cover gives no reporting month that could be read',
    });
    expect(periodOf({ cover: null })).toEqual({ isChecked: false, reason: 'the Cover table was not found' });
  });
});

describe('earlier returns', () => {
  const given = [
    smallReturn({ cover: cover({ month: '2014-06' }) }),
    smallReturn({ cover: cover({ month: '2014-06', version: 1 }) }),
    smallReturn({ cover: cover({ month: '2014-04' }) }),
    smallReturn({ cover: cover({ month: '2014-07' }) }),
    smallReturn({ cover: null }),
  ];

  it('are used where they are for an earlier month, the highest correction of each', () => {
    const placed = placeEarlier(periodOf({}), agreement, given);
    expect(placed.map(({ month, notUsed }) => [month, notUsed])).toEqual([
      ['2014-06', 'another return for June 2014 takes its place'],
      ['2014-06', null],
      ['2014-04', null],
      ['2014-07', 'it is for July 2014, which is not an earlier month'],
      [null, 'its month is not known'],
    ]);
    expect([...pastReturns(placed)]).toEqual([
      ['2014-04', given[2]],
      ['2014-06', given[1]],
    ]);
  });

  it('cannot be placed where the month under review is not known', () => {
    const placed = placeEarlier({ isChecked: false, reason: '' }, agreement, given);
    expect(new Set(placed.map(({ notUsed }) => notUsed))).toEqual(
      new Set(['the month of the return under review is not known']),
    );
  });
});

it('reckons each figure once', () => {
  const figures = figuresOf({
    return: smallReturn({ activity: activityTable(agreement, [{}]) }),
    agreement,
    earlier: [],
  });
  expect(figures.tieOuts).toBe(figures.tieOuts);
  expect(figures.ratings).toBe(figures.ratings);
  expect(figures.month).toBe(figures.month);
});
