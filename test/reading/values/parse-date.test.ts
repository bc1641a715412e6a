import fc from 'fast-check';
import { parseDate, parseMonth } from '../../../src/reading/values/parse-date';
import { dateLabel, dateOfDayNumber, monthLabel, monthOf } from '../../../src/workbook/serial-date';

describe('a date as text', () => {
  it.each([
    '03/06/2014', '3/6/2014', '3/6/14', '03-06-2014', '03.06.2014', '2014-06-03', '2014/06/03', '3 June 2014',
    '3 Jun 2014', '3-Jun-14', '03-Jun-2014', '3rd June 2014', '3rd of June, 2014', '3 June, 2014', 'June 3, 2014',
    'Tuesday 3 June 2014', 'Tue, 3 Jun 2014', ' 3\u00a0June\u00a02014 ', '03/06/2014 00:00', '03/06/2014 14:30:00',
    '2014-06-03T09:15:00Z', '3 JUNE 2014', '03 / 06 / 2014',
  ])('%j is 3 June 2014', (text) => {
    expect(parseDate(text)).toEqual({ kind: 'date', date: '2014-06-03' });
  }); // prettier-ignore

  it.each(['31/06/2014', '29/02/2014', '06/13/2014', '0/1/2014', '2014-02-30', '31 June 2014', '32-Jan-14'])(
    '%j is no day of any calendar',
    (text) => {
      expect(parseDate(text)).toEqual({ kind: 'impossible' });
    },
  );

  it.each(['', 'June 2014', 'TBC', '03/06', '3 Juneteenth 2014', '41793', '2014', 'w/c 3 June 2014', '1/2/3/2014'])(
    '%j has not the form of a date',
    (text) => {
      expect(parseDate(text)).toBeNull();
    },
  );

  it('takes years of two digits as Excel does', () => {
    expect(parseDate('1/1/29')).toEqual({ kind: 'date', date: '2029-01-01' });
    expect(parseDate('1/1/30')).toEqual({ kind: 'date', date: '1930-01-01' });
  });

  it('is read back however it was written, day first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (day) => {
        const date = dateOfDayNumber(day);
        const [year = '', month = '', dayOfMonth = ''] = date.split('-');
        const forms = [date, `${dayOfMonth}/${month}/${year}`, `${String(Number(dayOfMonth))}.${String(Number(month))}.${year}`, dateLabel(date)];
        for (const form of forms) expect(parseDate(form)).toEqual({ kind: 'date', date });
      }),
    );
  }); // prettier-ignore
});

describe('a month as text', () => {
  it.each([
    'July 2014', 'JULY 2014', 'Jul 2014', 'Jul-14', 'Jul 14', 'July, 2014', '07/2014', '7/2014', '2014-07', '2014/7',
    '2014 July', '31/07/2014', '1 July 2014', 'July\u00a02014',
  ])('%j is July 2014', (text) => {
    expect(parseMonth(text)).toBe('2014-07');
  }); // prettier-ignore

  it.each(['July', '2014', '13/2014', '2014-00', 'Quarter 2 2014', '', '31/06/2014'])('%j is none', (text) => {
    expect(parseMonth(text)).toBeNull();
  });

  it('knows "Sept" and is read back from its label', () => {
    expect(parseMonth('Sept 2014')).toBe('2014-09');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (day) => {
        const month = monthOf(dateOfDayNumber(day));
        expect(parseMonth(monthLabel(month))).toBe(month);
      }),
    );
  });
});
