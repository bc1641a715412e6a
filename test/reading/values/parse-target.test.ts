import { parseTarget } from '../../../src/reading/values/parse-target';

const plain = (text: string) => parseTarget(text, (same) => same);

describe('a target as text', () => {
  it.each([
    ['90', 90],
    ['>=90', 90],
    ['>= 90', 90],
    ['≥90', 90],
    ['<= 5', 5],
    ['=100', 100],
    ['at least 90', 90],
    ['No more than 5', 5],
    ['Minimum of 20', 20],
    ['90 or more', 90],
    ['90+', 90],
    ['10 or fewer', 10],
    ['-2', -2],
  ])('%j is %d', (text, value) => {
    expect(plain(text)).toEqual({ value, isPercent: false });
  });

  it.each([
    ['4 to 8', 4, 8],
    ['4-8', 4, 8],
    ['4 – 8', 4, 8],
    ['95-105', 95, 105],
    ['Between 4 and 8', 4, 8],
    ['from 4 to 8', 4, 8],
    ['-2 to 2', -2, 2],
    ['1,000 - 2,000', 1000, 2000],
  ])('%j is %d to %d', (text, low, high) => {
    expect(plain(text)).toEqual({ value: { low, high }, isPercent: false });
  });

  it('may carry percent signs', () => {
    expect(plain('90%')).toEqual({ value: 90, isPercent: true });
    expect(plain('90% to 95%')).toEqual({ value: { low: 90, high: 95 }, isPercent: true });
    expect(plain('90 to 95%')).toEqual({ value: { low: 90, high: 95 }, isPercent: true });
  });

  it.each(['', 'improving', '8 to 4', '4 to', 'to 8', '4-6-8', 'see note 3'])('%j is none', (text) => {
    expect(plain(text)).toBeNull();
  });
});
