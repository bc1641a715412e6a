/** What a waiver must say, and how it is told what it lacks. */
import { judged } from '../../../src/review/waivers/judge';
import type { StatedWaiver } from '../../../src/review/waivers';
import { date } from '../../reports/reviews-in-memory';
import { FILE, stated } from './stated';

const today = date('2014-08-05');
const reasonsOf = (change: Partial<StatedWaiver>): readonly string[] => {
  const judgement = judged({ stated: stated(change), source: FILE }, today);
  return judgement.ok ? [] : judgement.reasons;
};

describe('a waiver', () => {
  it('that says all it must is one', () => {
    expect(judged({ stated: stated(), source: FILE }, today)).toEqual({
      ok: true,
      waiver: { ...stated(), source: FILE },
    });
  });

  it('may be of today, and expire on the same day', () => {
    expect(reasonsOf({ date: '2014-08-05', expires: '2014-08-05' })).toEqual([]);
  });

  it.each<[Partial<StatedWaiver>, string]>([
    [{ reason: '' }, 'it gives no reason'],
    [{ reason: ' \u00A0\n' }, 'it gives no reason'],
    [{ reason: 'x'.repeat(1_001) }, 'the reason has 1,001 letters, and 1,000 is the most'],
    [{ role: '' }, 'it does not say in which role it was accepted'],
    [{ date: '' }, 'it has no date'],
    [{ date: '5 August' }, 'its date, “5 August”, is no date; write it as 2014-10-31'],
    [{ date: '2014-02-30' }, 'its date, “2014-02-30”, is no date; write it as 2014-10-31'],
    [{ date: '2014-08-06' }, 'its date, 6 August 2014, is still to come'],
    [{ expires: '' }, 'it has no expiry'],
    [{ expires: '31/10/2014' }, 'its expiry, “31/10/2014”, is no date; write it as 2014-10-31'],
    [{ expires: '2014-07-31' }, 'it expires before its date'],
    [{ finding: 'R602' }, '“R602” is not the id of a finding'],
    [{ finding: '0123456789ABCDEF' }, '“0123456789ABCDEF” is not the id of a finding'],
    [{ facts: '' }, 'what it says under facts was changed or is missing'],
    [{ rule: '' }, 'it names no rule'],
  ])('with %j is refused', (change, reason) => {
    expect(reasonsOf(change)).toEqual([reason]);
  });

  it('is told everything that it lacks at once', () => {
    expect(reasonsOf({ reason: '', role: '', expires: '' })).toHaveLength(3);
  });
});
