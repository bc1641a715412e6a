/** What Excel makes of a value that an add-in puts into a cell: the same as if a user typed it. */
import { invalidArgument } from '../api-error';
import { ErrorValue, type CellModel } from '../workbook-model';

/** Excel's limit for the text of a cell. */
const MAX_TEXT = 32_767;
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d+)?%?$/;
/** Dates and times that Excel would read; which ones depends on the user's region, so any of these shapes counts. */
const DATE =
  /^\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?$|^\d{1,2}[- ]?[A-Za-z]{3}(?:[- ]?\d{2,4})?$|^[A-Za-z]{3}[- ]?\d{1,4}$|^\d{1,2}:\d{2}/;

export function typed(value: unknown, cell: CellModel): void {
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
  cell.value = value === '' ? null : fromText(value, cell.format);
}

function fromText(text: string, format: string): CellModel['value'] {
  if (text.startsWith("'")) return text.slice(1);
  if (format === '@') return text;
  if (/^(?:true|false)$/i.test(text)) return /^true$/i.test(text);
  if (ERROR.test(text)) return new ErrorValue(text);
  if (/\d/.test(text) && NUMBER.test(text)) {
    const number = Number(text.replaceAll(',', '').replace('%', ''));
    return text.endsWith('%') ? number / 100 : number;
  }
  // The test Excel does not guess a region: a text that some Excel would turn into a date is an error of the add-in.
  if (DATE.test(text)) throw invalidArgument(`“${text}” would be read as a date`);
  return text;
}
