/**
 * Excel's serial dates: the only file that knows how they count.
 * In the 1900 system serial 1 is 1 January 1900 and serial 60 is 29 February 1900, a day that never was
 * (Excel keeps Lotus 1-2-3's fault); in the 1904 system serial 0 is 1 January 1904.
 */

export type DateSystem = 1900 | 1904;

/** A calendar date without a time zone, as "2014-07-31". */
export type IsoDate = string & { readonly __brand: 'IsoDate' };

/** A calendar month, as "2014-07". */
export type IsoMonth = string & { readonly __brand: 'IsoMonth' };

const DAY_MS = 86_400_000;
/** The day whose serial would be 0, counted so that serials from 61 on (1 March 1900) come out right. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const FALSE_LEAP_DAY = 60;
/** 31 December 9999, the last date Excel can show. */
const LAST_SERIAL_1900 = 2_958_465;
const LAST_SERIAL_1904 = 2_957_003;

/** The calendar date of a serial (a time of day is dropped); null for the 29 February 1900 that never was, and outside Excel's range. */
export function dateOfSerial(serial: number, system: DateSystem): IsoDate | null {
  const day = Math.floor(serial);
  if (system === 1904) {
    return day >= 0 && day <= LAST_SERIAL_1904 ? isoOf(EPOCH_1904 + day * DAY_MS) : null;
  }
  if (!(day >= 1 && day <= LAST_SERIAL_1900) || day === FALSE_LEAP_DAY) return null;
  return isoOf(EPOCH_1900 + (day < FALSE_LEAP_DAY ? day + 1 : day) * DAY_MS);
}

/** The serial of a calendar date; null for a date that the system cannot hold. */
export function serialOfDate(date: IsoDate, system: DateSystem): number | null {
  const ms = Date.parse(`${date}T00:00:00Z`);
  if (system === 1904) {
    const day = (ms - EPOCH_1904) / DAY_MS;
    return day >= 0 && day <= LAST_SERIAL_1904 ? day : null;
  }
  const day = (ms - EPOCH_1900) / DAY_MS;
  const serial = day <= FALSE_LEAP_DAY ? day - 1 : day;
  return serial >= 1 && serial <= LAST_SERIAL_1900 ? serial : null;
}

/** Days since 1 January 1970 of a calendar date: a number to sort and subtract. */
export function dayNumber(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** The calendar date of a count of days since 1 January 1970. */
export function dateOfDayNumber(day: number): IsoDate {
  return isoOf(day * DAY_MS);
}

/** A calendar date from its parts (month 1 to 12); null where there is no such day. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (!(year >= 1 && year <= 9999) || !Number.isInteger(year)) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? isoOf(date.getTime()) : null;
}

/** Reads "2014-07-31"; null where there is no such day. */
export function parseIsoDate(text: string): IsoDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? isoDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** Reads "2014-07"; null where there is no such month. */
export function parseIsoMonth(text: string): IsoMonth | null {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? (text as IsoMonth) : null;
}

/** The month of a date. */
export function monthOf(date: IsoDate): IsoMonth {
  return date.slice(0, 7) as IsoMonth;
}

/** The month `count` months later (or earlier, where negative). */
export function addMonths(month: IsoMonth, count: number): IsoMonth {
  const total = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}` as IsoMonth;
}

/** First day of a month. */
export function firstDay(month: IsoMonth): IsoDate {
  return `${month}-01` as IsoDate;
}

/** Last day of a month. */
export function lastDay(month: IsoMonth): IsoDate {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5));
  return (
    isoDate(year, number, 31) ?? isoDate(year, number, 30) ?? isoDate(year, number, 29) ?? (`${month}-28` as IsoDate)
  );
}

const MONTH_NAMES = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const; // prettier-ignore

/** "July 2014". */
export function monthLabel(month: IsoMonth): string {
  return `${MONTH_NAMES[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`;
}

/** "31 July 2014". */
export function dateLabel(date: IsoDate): string {
  return `${String(Number(date.slice(8)))} ${monthLabel(monthOf(date))}`;
}

/** Month number (1 to 12) of an English month name, whole or its first three letters ("Sept" too); null where it is none. */
export function monthNumber(name: string): number | null {
  const key = name.trim().toLowerCase().replace(/\.$/, '');
  if (key === 'sept') return 9;
  const index = MONTH_NAMES.findIndex((month) => {
    const whole = month.toLowerCase();
    return key === whole || key === whole.slice(0, 3);
  });
  return index < 0 ? null : index + 1;
}

function isoOf(ms: number): IsoDate {
  return new Date(ms).toISOString().slice(0, 10) as IsoDate;
}
