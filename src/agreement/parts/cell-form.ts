/** How values of an agreement are written in a cell and read from one. Nothing is lost on the way there and back. */
import type { CellValue } from '../../workbook/snapshot';
import { dateOfSerial, isoDate, parseIsoDate, type DateSystem, type IsoDate } from '../../workbook/serial-date';
import { matchKey } from '../match-key';
import { nearestOf } from '../near-miss';

export type FormValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly date: IsoDate };

/** What a cell that is not blank was read as, or what is wrong with it and what to do. */
export type ReadCell =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string; readonly remedy: string };

export interface CellForm {
  /** Words to choose from; absent where anything may be written. */
  readonly choices?: readonly string[];
  /** The part whose first column lists what may be written. */
  readonly refersTo?: string;
  /** Excel's number format; "@" keeps what is typed as text. */
  readonly numberFormat: string;
  /** Of a value that is there: neither undefined nor null. */
  write(value: unknown): FormValue;
  read(cell: CellValue, dates: DateSystem): ReadCell;
}

export const BLANK_VALUE: FormValue = { kind: 'blank' };

export const textValue = (value: string): FormValue => ({ kind: 'text', value });
export const isRead = (value: unknown): ReadCell => ({ ok: true, value });
export const notRead = (message: string, remedy: string): ReadCell => ({ ok: false, message, remedy });

/** The words of a cell as someone sees them, for sentences and for reading. */
export function wordsOfCell(cell: CellValue): string {
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'number':
      return String(cell.value);
    case 'date':
      return dateOfSerial(cell.serial, 1900) ?? '';
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'error':
      return cell.code;
    case 'text':
      return cell.value;
  }
}

/** What typing would lose or Excel would change stands as a JSON string, in double quotes. */
const NEEDS_QUOTES = /^\s|\s$|^"|[^\P{Cc}\n]|\p{Cs}|[\ufffe\uffff]/u;

export function quotedWhereNeeded(text: string, alsoQuoted: RegExp | null = null): string {
  return NEEDS_QUOTES.test(text) || alsoQuoted?.test(text) === true ? JSON.stringify(text) : text;
}

/** The text that was meant: what stands in double quotes as JSON as it is, anything else without spaces round it. */
export function unquoted(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length < 2 || !trimmed.startsWith('"') || !trimmed.endsWith('"')) return trimmed;
  try {
    const parsed: unknown = JSON.parse(trimmed);
    return typeof parsed === 'string' ? parsed : trimmed;
  } catch {
    return trimmed;
  }
}

export const TEXT: CellForm = {
  numberFormat: '@',
  write: (value) => textValue(quotedWhereNeeded(String(value))),
  read: (cell) => {
    if (cell.kind === 'text' || cell.kind === 'number') return isRead(unquoted(wordsOfCell(cell)));
    return notRead(
      `Shows ${wordsOfCell(cell)}, and a text belongs here.`,
      'Format the cell as text and write it again.',
    );
  },
};

/** A code that another part lists in its first column. */
export function referenceTo(part: string): CellForm {
  return { ...TEXT, refersTo: part };
}

export function numberForm(numberFormat = 'General'): CellForm {
  return {
    numberFormat,
    write: (value) => (typeof value === 'number' ? { kind: 'number', value } : textValue(String(value))),
    read: (cell) => {
      if (cell.kind === 'number') return isRead(cell.value);
      const words = wordsOfCell(cell)
        .trim()
        .replace(/^£\s*/, '')
        .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
      if (cell.kind === 'text' && /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(words)) return isRead(Number(words));
      return notRead(`Shows “${wordsOfCell(cell)}”, and a number belongs here.`, 'Write the number alone, in digits.');
    },
  };
}

export const NUMBER = numberForm();

export const DATE: CellForm = {
  numberFormat: 'dd/mm/yyyy',
  // Excel knows no day before 1900, and takes 1900 for a leap year.
  write: (value) => {
    const date = parseIsoDate(String(value));
    return date !== null && date >= '1900-03-01' ? { kind: 'date', date } : textValue(String(value));
  },
  read: (cell, dates) => {
    const date =
      cell.kind === 'date' ? dateOfSerial(cell.serial, dates) : cell.kind === 'text' ? typedDate(cell.value) : null;
    return date === null
      ? notRead(`Shows “${wordsOfCell(cell)}”, and a date belongs here.`, 'Write it day first, such as 31/07/2014.')
      : isRead(date);
  },
};

/** "2014-07-31" or "31/07/2014". */
function typedDate(text: string): IsoDate | null {
  const words = text.trim();
  const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(words);
  if (!dayFirst) return parseIsoDate(words);
  return isoDate(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
}

/** One of a few codes, each shown in plain words; the code itself is understood too. */
export function choiceOf(words: Readonly<Record<string, string>>): CellForm {
  const codes = new Map<unknown, string>(Object.entries(words));
  const known = new Map(
    Object.entries(words).flatMap(([code, label]) => [
      [matchKey(label), code],
      [matchKey(code), code],
    ]),
  );
  const choices = [...codes.values()];
  return {
    choices,
    numberFormat: '@',
    write: (value) => textValue(codes.get(value) ?? String(value)),
    read: (cell) => {
      const key = matchKey(wordsOfCell(cell));
      const code = known.get(key);
      if (code !== undefined) return isRead(code);
      const meant = nearestOf(
        key,
        [...known].map(([word, code]) => [word, words[code] ?? code] as const),
      );
      return notRead(
        `Shows “${wordsOfCell(cell)}”, which is none of the choices.`,
        meant === null ? `Choose from the list: ${choices.join(', ')}.` : `Did you mean “${meant}”?`,
      );
    },
  };
}

const YES = new Set(['yes', 'y', 'true', '1']);
const NO = new Set(['no', 'n', 'false', '0']);

export const YES_NO: CellForm = {
  choices: ['yes', 'no'],
  numberFormat: '@',
  write: (value) => textValue(value === true ? 'yes' : 'no'),
  read: (cell) => {
    const key = matchKey(wordsOfCell(cell));
    if (YES.has(key)) return isRead(true);
    if (NO.has(key)) return isRead(false);
    return notRead(`Shows “${wordsOfCell(cell)}”, and yes or no belongs here.`, 'Choose yes or no from the list.');
  },
};
