/** What Excel makes of a value that an add-in puts into a cell: the same as if a user typed it. */
import { isoDate, serialOfDate } from '../../../src/workbook/serial-date';
import { invalidArgument } from '../api-error';
import { ErrorValue, type CellModel, type Region } from '../workbook-model';

/** Excel's limit for the text of a cell. */
const MAX_TEXT = 32_767;
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d+)?%?$/;
/** Dates and times that Excel would read; which ones depends on the user's region, so any of these shapes counts. */
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';
const DATE = new RegExp(
  `^\\d{1,4}[-/.]\\d{1,2}(?:[-/.]\\d{1,4})?$|^\\d{1,2}[- ]?${MONTH}(?:[- ]?\\d{2,4})?$|^${MONTH}[- ]?\\d{1,4}$|^\\d{1,2}:\\d{2}`,
  'i',
);
const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

export function typed(value: unknown, cell: CellModel, region: Region): void {
  cell.formula = null;
  if (typeof value === 'number' || typeof value === 'boolean') {
    cell.value = value;
    return;
  }
  if (typeof value !== 'string') throw invalidArgument(`a value of type ${typeof value}`);
  if (value.length > MAX_TEXT) throw invalidArgument(`a text of ${String(value.length)} characters`);
  if (value.startsWith('=') && value.length > 1 && cell.format !== '@') {
    cell.formula = value;
    return;
  }
  cell.value = value === '' ? null : fromText(value, cell, region);
}

function fromText(text: string, cell: CellModel, region: Region): CellModel['value'] {
  const { format } = cell;
  if (text.startsWith("'")) return text.slice(1);
  if (format === '@') return text;
  if (/^(?:true|false)$/i.test(text)) return /^true$/i.test(text);
  if (ERROR.test(text)) return new ErrorValue(text);
  if (/\d/.test(text) && NUMBER.test(text)) {
    const number = Number(text.replaceAll(',', '').replace('%', ''));
    return text.endsWith('%') ? number / 100 : number;
  }
  const date = region === 'US' ? americanDate(text) : null;
  if (date !== null) {
    if (format === 'General') cell.format = 'm/d/yyyy';
    return date;
  }
  // Without a region, a text that some Excel would turn into a date is an error of the add-in.
  if (DATE.test(text)) throw invalidArgument(`“${text}” would be read as a date`);
  return text;
}

/** A serial of the 1900 date system. */
function americanDate(text: string): number | null {
  const [, month, day, year] = AMERICAN.exec(text) ?? [];
  const [, isoYear, isoMonth, isoDay] = ISO.exec(text) ?? [];
  const date = isoDate(Number(year ?? isoYear), Number(month ?? isoMonth), Number(day ?? isoDay));
  return date && serialOfDate(date, 1900);
}
