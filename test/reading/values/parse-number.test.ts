import fc from 'fast-check';
import { parseNumber } from '../../../src/reading/values/parse-number';

describe('a number as text', () => {
  it.each([
    ['95', 95],
    ['1,234', 1234],
    ['1,234,567.25', 1234567.25],
    ['1 234', 1234],
    ['1\u00a0234.5', 1234.5],
    ['1\u202f234', 1234],
    [' 12 ', 12],
    ['£1,234.50', 1234.5],
    ['£ 12', 12],
    ['-12', -12],
    ['\u221212', -12],
    ['\u201312', -12],
    ['12-', -12],
    ['-£5', -5],
    ['£-5', -5],
    ['(12)', -12],
    ['(£1,200.50)', -1200.5],
    ['£(5)', -5],
    ['.5', 0.5],
    ['5.', 5],
    ['0', 0],
    ['(0)', 0],
    ['1.5E+03', 1500],
    ['12\u200b', 12],
  ])('%j is %d', (text, value) => {
    expect(parseNumber(text)).toEqual({ value, isPercent: false });
  });

  it.each([
    ['95%', 95],
    ['95 %', 95],
    ['95\u00a0%', 95],
    ['0.5%', 0.5],
    ['(3%)', -3],
    ['(3)%', -3],
  ])('%j is %d with a percent sign', (text, value) => {
    expect(parseNumber(text)).toEqual({ value, isPercent: true });
  });

  it.each([
    '', ' ', '-', '£', '%', '1,5', '1,23,456', '12 34', '1.2.3', 'ninety', '12 days', '1e5', '3/4', '12a', '(-5)', '--5',
    '0x10', 'Infinity', 'NaN', '١٢',
  ])('%j is none', (text) => {
    expect(parseNumber(text)).toBeNull();
  }); // prettier-ignore

  it('is read back however it was written', () => {
    const style = fc.record({
      group: fc.constantFrom('', ',', ' ', '\u00a0'),
      sign: fc.constantFrom('-', '\u2212', '()'),
      currency: fc.constantFrom('', '£'),
      percent: fc.constantFrom('', '%', ' %'),
    });
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), style, (hundredths, { group, sign, currency, percent }) => {
        const whole = String(Math.floor(Math.abs(hundredths) / 100)).replace(/\B(?=(\d{3})+$)/g, group);
        const digits = `${currency}${whole}.${String(Math.abs(hundredths) % 100).padStart(2, '0')}${percent}`;
        const text = hundredths >= 0 ? digits : sign === '()' ? `(${digits})` : sign + digits;
        expect(parseNumber(text)).toEqual({ value: hundredths / 100, isPercent: percent !== '' });
      }),
    );
  });
});
