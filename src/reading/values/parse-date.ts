/** Dates and months written as text, the day before the month as in Britain. */
import { isoDate, monthNumber, monthOf, parseIsoMonth, type IsoDate, type IsoMonth } from '../../workbook/serial-date';
import { cleanText } from './clean-text';

/** A date, or the form of a date that no calendar has (31/06/2014). */
export type WrittenDate = { readonly kind: 'date'; readonly date: IsoDate } | { readonly kind: 'impossible' };

const TIME = /(?:,? (?:at )?|T)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m|Z)?$/i;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? /i;
/** Excel's own rule: a year of two digits up to 29 is in this century. */
const LAST_YEAR_OF_THIS_CENTURY = 29;

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{4}|\d{2})$/;
const DAY_AND_NAME = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)?[-/. ]*([a-z]{3,9})\.?,?[-/. ]*(\d{4}|\d{2})$/i;
const NAME_AND_DAY = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;

/**
 * Reads "03/06/2014" (3 June), "3-Jun-14", "3rd June 2014", "June 3, 2014" and "2014-06-03", with or without a weekday
 * before or a time after; null where it has not the form of a date.
 */
export function parseDate(text: string): WrittenDate | null {
  const day = cleanText(text).replace(TIME, '').replace(WEEKDAY, '');
  const yearFirst = YEAR_FIRST.exec(day);
  if (yearFirst) return dateOf(yearFirst[1], Number(yearFirst[2]), yearFirst[3]);
  const dayFirst = DAY_FIRST.exec(day);
  if (dayFirst) return dateOf(dayFirst[3], Number(dayFirst[2]), dayFirst[1]);
  const dayAndName = DAY_AND_NAME.exec(day);
  if (dayAndName) return dateOf(dayAndName[3], monthNumber(dayAndName[2] ?? ''), dayAndName[1]);
  const nameAndDay = NAME_AND_DAY.exec(day);
  if (nameAndDay) return dateOf(nameAndDay[3], monthNumber(nameAndDay[1] ?? ''), nameAndDay[2]);
  return null;
}

function dateOf(year = '', month: number | null, day = ''): WrittenDate | null {
  if (month === null) return null;
  const date = isoDate(wholeYear(year), month, Number(day));
  return date === null ? { kind: 'impossible' } : { kind: 'date', date };
}

function wholeYear(year: string): number {
  const number = Number(year);
  if (year.length > 2) return number;
  return number <= LAST_YEAR_OF_THIS_CENTURY ? 2000 + number : 1900 + number;
}

const NAME_AND_YEAR = /^([a-z]{3,9})\.?[-/., ]*(\d{4}|\d{2})$/i;
const YEAR_AND_NAME = /^(\d{4})[-/. ]*([a-z]{3,9})\.?$/i;
const NUMBER_AND_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const YEAR_AND_NUMBER = /^(\d{4})[-/.](\d{1,2})$/;

/** Reads "July 2014", "Jul-14", "07/2014", "2014-07", and a date as its month; null where it is neither. */
export function parseMonth(text: string): IsoMonth | null {
  const clean = cleanText(text);
  const nameAndYear = NAME_AND_YEAR.exec(clean);
  if (nameAndYear) return monthFrom(nameAndYear[2], monthNumber(nameAndYear[1] ?? ''));
  const yearAndName = YEAR_AND_NAME.exec(clean);
  if (yearAndName) return monthFrom(yearAndName[1], monthNumber(yearAndName[2] ?? ''));
  const numberAndYear = NUMBER_AND_YEAR.exec(clean);
  if (numberAndYear) return monthFrom(numberAndYear[2], Number(numberAndYear[1]));
  const yearAndNumber = YEAR_AND_NUMBER.exec(clean);
  if (yearAndNumber) return monthFrom(yearAndNumber[1], Number(yearAndNumber[2]));
  const date = parseDate(clean);
  return date?.kind === 'date' ? monthOf(date.date) : null;
}

function monthFrom(year = '', month: number | null): IsoMonth | null {
  if (month === null) return null;
  return parseIsoMonth(`${String(wholeYear(year)).padStart(4, '0')}-${String(month).padStart(2, '0')}`);
}
