import { isBare, PercentColumn, pointsOf, type WrittenPercent } from '../../../src/reading/values/percent';

const plain = (written: number): WrittenPercent => ({ written, form: 'plain' });
const inFormat = (written: number): WrittenPercent => ({ written, form: 'format' });

describe('a percentage', () => {
  it('is bare where it may as well be a fraction', () => {
    expect([0.95, 1, -0.5, 0.001].map((written) => isBare(plain(written)))).toEqual([true, true, true, true]);
    expect([0, 1.5, 95].map((written) => isBare(plain(written)))).toEqual([false, false, false]);
    expect(isBare(inFormat(0.5))).toBe(false);
    expect(isBare({ written: 0.5, form: 'sign' })).toBe(false);
  });

  it('loses nothing to binary fractions on its way to points', () => {
    expect([0.07, 0.29, 0.57, 0.955, 1.1].map(pointsOf)).toEqual([7, 29, 57, 95.5, 110]);
  });

  it('is settled by numerator and denominator before anything else', () => {
    const points = new PercentColumn([plain(0.95), plain(88), plain(91)]);
    expect(points.settle(plain(0.95), 95.2)).toEqual({ percent: 95, as: 'fraction' });
    const fractions = new PercentColumn([plain(0.95), inFormat(88)]);
    expect(fractions.settle(plain(0.95), 0.9)).toEqual({ percent: 0.95, as: 'written' });
    expect(fractions.settle(plain(1), 100)).toEqual({ percent: 100, as: 'fraction' });
  });

  it('is settled by the column’s other values where they agree', () => {
    expect(new PercentColumn([plain(0.95), plain(88)]).settle(plain(0.95), null)).toEqual({ percent: 0.95, as: 'written' });
    expect(new PercentColumn([plain(0.95), inFormat(88)]).settle(plain(0.95), null)).toEqual({ percent: 95, as: 'fraction' });
    expect(new PercentColumn([plain(0.95), plain(0.8), plain(0.7)]).settle(plain(0.95), null)).toEqual({ percent: 95, as: 'fraction' });
  }); // prettier-ignore

  it('stays open where they do not', () => {
    const open = { percent: 0.95, as: 'ambiguous' };
    expect(new PercentColumn([plain(0.95)]).settle(plain(0.95), null)).toEqual(open);
    expect(new PercentColumn([plain(0.95), plain(0.8)]).settle(plain(0.95), null)).toEqual(open);
    expect(new PercentColumn([plain(0.95), plain(0)]).settle(plain(0.95), null)).toEqual(open);
    expect(new PercentColumn([plain(0.95), plain(90), inFormat(88)]).settle(plain(0.95), null)).toEqual(open);
  });
});
