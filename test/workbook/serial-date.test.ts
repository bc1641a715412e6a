import fc from 'fast-check';
import {
  addMonths,
  dateLabel,
  dateOfDayNumber,
  dateOfSerial,
  dayNumber,
  firstDay,
  isoDate,
  lastDay,
  monthLabel,
  monthNumber,
  monthOf,
  parseIsoDate,
  parseIsoMonth,
  serialOfDate,
  type DateSystem,
  type IsoDate,
  type IsoMonth,
} from '../../src/workbook/serial-date';

function date(text: string): IsoDate {
  const parsed = parseIsoDate(text);
  if (!parsed) throw new Error(`${text} is no date`);
  return parsed;
}

function month(text: string): IsoMonth {
  const parsed = parseIsoMonth(text);
  if (!parsed) throw new Error(`${text} is no month`);
  return parsed;
}

describe('serials', () => {
  // As Excel shows these numbers under a date format.
  it.each<[number, DateSystem, string]>([
    [1, 1900, '1900-01-01'],
    [31, 1900, '1900-01-31'],
    [59, 1900, '1900-02-28'],
    [61, 1900, '1900-03-01'],
    [366, 1900, '1900-12-31'],
    [367, 1900, '1901-01-01'],
    [25_569, 1900, '1970-01-01'],
    [36_585, 1900, '2000-02-29'],
    [41_851, 1900, '2014-07-31'],
    [2_958_465, 1900, '9999-12-31'],
    [0, 1904, '1904-01-01'],
    [59, 1904, '1904-02-29'],
    [60, 1904, '1904-03-01'],
    [40_389, 1904, '2014-07-31'],
    [2_957_003, 1904, '9999-12-31'],
  ])('%i of the %i system is %s, and back', (serial, system, text) => {
    expect([dateOfSerial(serial, system), serialOfDate(date(text), system)]).toEqual([text, serial]);
  });

  it('drop the time of day', () => {
    expect([dateOfSerial(41_851.999_99, 1900), dateOfSerial(1.5, 1900), dateOfSerial(0.75, 1904)]).toEqual([
      '2014-07-31',
      '1900-01-01',
      '1904-01-01',
    ]);
  });

  it('name no date for the day that never was, its hours included, nor outside the range of Excel', () => {
    for (const serial of [60, 60.5, 0, 0.5, -1, 2_958_466, NaN, Infinity, -Infinity]) {
      expect([serial, dateOfSerial(serial, 1900)]).toEqual([serial, null]);
    }
    expect(dateOfSerial(2_958_465.9, 1900)).toBe('9999-12-31');
    for (const serial of [-0.5, -1, 2_957_004, NaN, Infinity]) {
      expect([serial, dateOfSerial(serial, 1904)]).toEqual([serial, null]);
    }
  });

  it('are none for dates before the first of their system', () => {
    expect([serialOfDate(date('1899-12-31'), 1900), serialOfDate(date('1903-12-31'), 1904)]).toEqual([null, null]);
    expect([serialOfDate(date('0001-01-01'), 1900), serialOfDate(date('0001-01-01'), 1904)]).toEqual([null, null]);
  });

  it('count every day once: 1,462 days apart between the systems, one more each day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1463, max: 2_958_464 }), (serial) => {
        const day = dateOfSerial(serial, 1900);
        expect(day && serialOfDate(day, 1900)).toBe(serial);
        expect(dateOfSerial(serial - 1462, 1904)).toBe(day);
        const next = dateOfSerial(serial + 1, 1900);
        expect(day && next && dayNumber(next) - dayNumber(day)).toBe(1);
      }),
    );
  });
});

describe('calendar dates', () => {
  it.each([
    [2014, 7, 31, '2014-07-31'],
    [2000, 2, 29, '2000-02-29'],
    [1, 1, 1, '0001-01-01'],
    [99, 12, 31, '0099-12-31'],
    [9999, 12, 31, '9999-12-31'],
  ])('%i, %i, %i is %s', (year, m, day, text) => {
    expect(isoDate(year, m, day)).toBe(text);
  });

  it.each([
    [2014, 2, 29], [1900, 2, 29], [2014, 4, 31], [2014, 13, 1], [2014, 0, 1], [2014, 1, 0], [2014, 1, 32],
    [0, 1, 1], [10_000, 1, 1], [2014.5, 1, 1], [2014, 1.5, 1], [2014, 1, 1.5], [NaN, 1, 1], [2014, NaN, 1], [2014, 1, NaN],
  ])('%d, %d, %d is no day', (year, m, day) => {
    expect(isoDate(year, m, day)).toBeNull();
  }); // prettier-ignore

  it.each(['2014-02-29', '2014-7-31', '14-07-31', '2014-07-31T00:00', '2014/07/31', '0000-01-01', '', ' 2014-07-31', '2014-07-31\n'])(
    'do not include %j',
    (text) => {
      expect(parseIsoDate(text)).toBeNull();
    },
  ); // prettier-ignore

  it('are counted from 1 January 1970, before it too', () => {
    expect([dayNumber(date('1970-01-01')), dayNumber(date('1969-12-31')), dayNumber(date('2014-07-31'))]).toEqual([
      0, -1, 16_282,
    ]);
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => dayNumber(dateOfDayNumber(day)) === day),
    );
  });

  it('are shown in British English', () => {
    expect([dateLabel(date('2014-07-01')), dateLabel(date('0099-12-31'))]).toEqual(['1 July 2014', '31 December 0099']);
  });
});

describe('months', () => {
  it.each(['2014-00', '2014-13', '2014-7', '2014', '2014-07-31', 'July 2014', ''])('do not include %j', (text) => {
    expect(parseIsoMonth(text)).toBeNull();
  });

  it.each([
    ['2014-07', 0, '2014-07'],
    ['2014-07', 5, '2014-12'],
    ['2014-07', 6, '2015-01'],
    ['2014-01', -1, '2013-12'],
    ['2014-12', -12, '2013-12'],
    ['2014-03', -15, '2012-12'],
    ['0999-12', 1, '1000-01'],
  ])('%s and %i months is %s', (from, count, to) => {
    expect(addMonths(month(from), count)).toBe(to);
  });

  it('have a first and a last day, in leap years too', () => {
    const days = ['2014-02', '2016-02', '1900-02', '2000-02', '2014-12', '2014-04'].map((text) => lastDay(month(text)));
    expect(days).toEqual(['2014-02-28', '2016-02-29', '1900-02-28', '2000-02-29', '2014-12-31', '2014-04-30']);
    expect([firstDay(month('2014-07')), lastDay(month('9999-12'))]).toEqual(['2014-07-01', '9999-12-31']);
    expect(monthOf(date('2014-07-31'))).toBe('2014-07');
  });

  it('are found by their names, whole or short, and by no other word', () => {
    const names = [
      'January',
      'feb',
      'MAR.',
      ' april ',
      'May',
      'june',
      'Jul',
      'AUG',
      'Sept',
      'October',
      'nov.',
      'December',
    ];
    expect(names.map(monthNumber)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(['Sep', 'sept.', 'September'].map(monthNumber)).toEqual([9, 9, 9]);
    expect(['', 'J', 'Ju', 'Janu', 'Mayor', '7', 'Juillet', 'Septem'].map(monthNumber)).toEqual(Array(8).fill(null));
  });

  it('are shown by name and year', () => {
    expect([monthLabel(month('2014-07')), monthLabel(month('2014-12'))]).toEqual(['July 2014', 'December 2014']);
  });
});
