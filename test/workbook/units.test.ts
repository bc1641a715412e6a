import fc from 'fast-check';
import { daysOf, isInQuarters, penceOf, poundsOf, quarterDaysOf, roundHalfAway } from '../../src/workbook/units';

describe('roundHalfAway', () => {
  // What Excel's ROUND gives.
  it.each([
    [0.5, 0, 1],
    [1.5, 0, 2],
    [2.5, 0, 3],
    [-0.5, 0, -1],
    [-2.5, 0, -3],
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [2.675, 2, 2.68],
    [1.45, 1, 1.5],
    [8.345, 2, 8.35],
    [0.285, 2, 0.29],
    [1.004999, 2, 1],
    [94.95, 1, 95],
    [94.949999, 1, 94.9],
    [76.5, 0, 77],
    [1524, 2, 1524],
    [0, 2, 0],
    [123456789.125, 2, 123456789.13],
    [1e15, 2, 1e15],
  ])('takes %d to %i decimals as %d', (value, decimals, expected) => {
    expect(roundHalfAway(value, decimals)).toBe(expected);
  });

  it('gives no negative zero', () => {
    expect(Object.is(roundHalfAway(-0.001, 2), 0)).toBe(true);
    expect(Object.is(roundHalfAway(-0, 2), 0)).toBe(true);
  });

  it('is the decimal itself where there is nothing to round, and at most half a step away otherwise', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(4), (whole, decimals) => {
        expect(roundHalfAway(whole / 10 ** decimals, decimals)).toBe(whole === 0 ? 0 : whole / 10 ** decimals);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.nat(4), (value, decimals) => {
        const rounded = roundHalfAway(value, decimals);
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 / 10 ** decimals + 1e-6);
        expect(roundHalfAway(-value, decimals)).toBe(rounded === 0 ? 0 : -rounded);
      }),
    );
  });

  it('rounds every half away from zero, however binary fractions hold it', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), (hundredths) => {
        const value = Number(`${String(Math.floor(hundredths / 100))}.${String(hundredths % 100).padStart(2, '0')}5`);
        const expected = Number(`${String(hundredths + 1)}e-2`);
        expect(roundHalfAway(value, 2)).toBe(expected);
      }),
    );
  });
});

describe('money', () => {
  it('is whole pence, rounded as Excel rounds', () => {
    expect([425, 0.1 + 0.2, 1.005, -1.005, 19.99, 647_700].map(penceOf)).toEqual([
      42_500, 30, 101, -101, 1999, 64_770_000,
    ]);
    expect(poundsOf(penceOf(19.99))).toBe(19.99);
  });

  it('comes back to the penny', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (pence) => {
        expect(penceOf(pence / 100)).toBe(pence === 0 ? 0 : pence);
      }),
    );
  });
});

describe('days', () => {
  it('are whole quarters', () => {
    expect([76.5, 0.25, 220.5, 0.1, 0.13, -0.25, 3].map(quarterDaysOf)).toEqual([306, 1, 882, 0, 1, -1, 12]);
    expect(daysOf(quarterDaysOf(76.5))).toBe(76.5);
  });

  it('are in quarters but for the noise of sums', () => {
    expect([0.25, 76.5, -3.75, 0, 1524, 0.1 + 0.15].map(isInQuarters)).toEqual(Array(6).fill(true));
    expect([0.1, 0.3, 0.26, 0.2499, 1 / 3, NaN].map(isInQuarters)).toEqual(Array(6).fill(false));
  });
});
