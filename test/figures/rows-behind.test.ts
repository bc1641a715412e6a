import fc from 'fast-check';
import { figuresOf } from '../../src/figures';
import { rowsBehind } from '../../src/figures/rows-behind';
import type { Group } from '../../src/figures/figures';
import { shippedAgreement } from '../agreement/shipped-agreement';
import { activityTable, day, smallReturn, type Line } from './small-return';

const agreement = shippedAgreement();
const JULY = { from: day('2014-07-01'), to: day('2014-07-31') };

function placesOf(lines: readonly Line[], group: Parameters<typeof rowsBehind>[1]['group']): readonly number[] {
  return [...rowsBehind(activityTable(agreement, lines), { ...JULY, group }).places];
}

describe('the rows behind a figure', () => {
  it('are those of its time, first and last day included', () => {
    const dates = ['2014-06-30', '2014-07-01', '2014-07-31', '2014-08-01'];
    expect(
      placesOf(
        dates.map((date) => ({ date })),
        { by: 'all' },
      ),
    ).toEqual([1, 2]);
  });

  it('are commissioned rows whose date, days and funding were read', () => {
    const lines: readonly Line[] = [
      {},
      { funding: 'traded' },
      { funding: null },
      { days: null },
      { date: null },
      { school: null },
    ];
    expect(placesOf(lines, { by: 'all' })).toEqual([0, 5]);
  });

  it('are those of a priority or service, or those of none that is known', () => {
    const lines: readonly Line[] = [
      { priority: '1', service: 'A02' },
      { priority: '2', service: 'A01' },
      { priority: null },
    ];
    expect(placesOf(lines, { by: 'priority', code: '2' })).toEqual([1]);
    expect(placesOf(lines, { by: 'service', code: 'A02' })).toEqual([0]);
    expect(placesOf(lines, { by: 'priority', code: null })).toEqual([2]);
    expect(placesOf(lines, { by: 'priority', code: 'no such' })).toEqual([]);
  });

  it('add up to the figure, whatever the rows', () => {
    const line = fc.record({
      date: fc.constantFrom('2014-04-01', '2014-06-30', '2014-07-01', '2014-07-31', '2014-08-01', null),
      priority: fc.constantFrom('1', '2', '3', null),
      service: fc.constantFrom('A01', 'A02', 'A03', null),
      days: fc.option(fc.integer({ min: -8, max: 40 }).map((quarters) => quarters / 4)),
      funding: fc.constantFrom('commissioned', 'traded', null),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
        const activity = activityTable(agreement, [{ date: '2014-05-01' }, {}, ...lines]);
        const figures = figuresOf({ return: smallReturn({ month: '2014-07', activity }), agreement, earlier: [] });
        for (const summary of [figures.month, figures.yearToDate]) {
          if (!summary.isChecked) throw new Error(summary.reason);
          const { from, to, total, byPriority, byService, unassignedPriority, unassignedService } = summary.value;
          const made = (group: Parameters<typeof rowsBehind>[1]['group']) => rowsBehind(activity, { from, to, group });
          const same = (group: Parameters<typeof rowsBehind>[1]['group'], figure: Group) => {
            const { places, quarterDays } = made(group);
            expect([places.length, quarterDays]).toEqual([figure.activities, figure.days]);
          };
          same({ by: 'all' }, total);
          for (const [code, group] of byPriority) same({ by: 'priority', code }, group);
          for (const [code, group] of byService) same({ by: 'service', code }, group);
          same({ by: 'priority', code: null }, unassignedPriority);
          same({ by: 'service', code: null }, unassignedService);
        }
      }),
    );
  });
});
