import fc from 'fast-check';
import Papa from 'papaparse';
import { findingsAsCsv } from '../../src/reports/csv';
import { finding, reviewed, withFindings } from './reviews-in-memory';

function rowsOf(csv: string): readonly (readonly string[])[] {
  return Papa.parse<string[]>(csv.replace(/^\uFEFF/, '').replace(/\r\n$/, ''), { newline: '\r\n' }).data;
}

function messageIn(message: string): string | undefined {
  return rowsOf(findingsAsCsv([reviewed(withFindings([finding({ message })]))]))[1]?.[6];
}

describe('findings as CSV', () => {
  it('has a byte order mark, a heading, CRLF and one row a finding', () => {
    const csv = findingsAsCsv([reviewed(withFindings([finding(), finding({ cell: null, difference: -2 })]))]);
    expect(csv.startsWith('\uFEFFFile,Severity,Rule,')).toBe(true);
    expect(csv.match(/\r\n/g)).toHaveLength(3);
    expect(rowsOf(csv).slice(1)).toEqual([
      [
        '2014-07.xlsx', 'error', 'R602', 'actual-differs', 'KPIs', 'H7',
        'A01-2 states 97%, but 95 of 100 positive comments give 95%.',
        'Correct the actual, or the numerator and denominator behind it.',
        'A01-2 actual', '95', '97', '2', 'KPIs!F7', 'f00dfeed', '', '', '', '',
      ],
      expect.arrayContaining(['', '-2']),
    ]); // prettier-ignore
  });

  it.each(['=cmd|" /C calc"!A0', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1+1', '=1\n+2', '\u200B=1', '＝1'])(
    'keeps %j from being a formula',
    (message) => {
      expect(messageIn(message)).toBe(`'${message}`);
    },
  );

  it('keeps any text whole: quotes, commas, line breaks', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const message = `Says: ${text}`;
        expect(messageIn(message)).toBe(message);
      }),
    );
  });

  it('tells of a file that could not be checked, since no row would look like no finding', () => {
    const csv = findingsAsCsv([{ isReviewed: false, file: 'bad.xlsx', reason: 'It is damaged.' }, reviewed()]);
    const [heads, row, ...others] = rowsOf(csv);
    expect(row?.slice(0, 2)).toEqual(['bad.xlsx', 'not checked']);
    expect(row?.[6]).toBe('It is damaged.');
    expect(row).toHaveLength(heads?.length ?? 0);
    expect(others).toEqual([]);
  });
});
