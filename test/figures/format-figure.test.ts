import fc from 'fast-check';
import { formatCount, formatDays, formatFigure, formatList, formatPounds } from '../../src/figures/format-figure';
import { penceOf, quarterDaysOf } from '../../src/workbook/units';

describe('formatFigure', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [1524, '1,524'],
    [100, '100'],
    [1000, '1,000'],
    [1234567.25, '1,234,567.25'],
    [76.5, '76.5'],
    [-0.25, '-0.25'],
    [0.1 + 0.2, '0.3'],
    [-0.0000001, '0'],
    [999999.9999999, '1,000,000'],
    [1e21, '1e+21'],
    [Number.NaN, 'no number'],
  ])('writes %d as %s', (value, words) => {
    expect(formatFigure(value)).toBe(words);
  });

  it('reads back as the number it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4e9, max: 4e9 }), (quarters) => {
        expect(Number(formatFigure(quarters / 4).replaceAll(',', ''))).toBe(quarters / 4);
      }),
    );
  });

  it('keeps a text on one line, without characters that steer a terminal or turn the text round', () => {
    expect(formatFigure(' A\r\nB\u001B[31mC\u202ED ')).toBe('A B [31mC D');
  });

  it('shortens a long text without cutting a character in two', () => {
    const short = formatFigure('😀'.repeat(400));
    expect(short).toBe(`${'😀'.repeat(239)}…`);
    expect(formatFigure('x'.repeat(240))).toBe('x'.repeat(240));
  });
});

describe('days, pounds, counts and lists', () => {
  it('writes days in decimals', () => {
    expect([0.25, 1, 1524].map((days) => formatDays(quarterDaysOf(days)))).toEqual([
      '0.25 days',
      '1 day',
      '1,524 days',
    ]);
  });

  it('writes pounds with pence', () => {
    expect([1234.5, 0, -0.05].map((pounds) => formatPounds(penceOf(pounds)))).toEqual(['£1,234.50', '£0.00', '-£0.05']);
  });

  it('writes counts and lists', () => {
    expect([formatCount(1, 'error'), formatCount(0, 'error'), formatCount(3, 'query', 'queries')]).toEqual([
      '1 error',
      '0 errors',
      '3 queries',
    ]);
    expect([formatList([]), formatList(['a']), formatList(['a', 'b']), formatList(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });
});
