/** Readers of the kinds of value that a return's columns hold. */
import type { Vocabulary } from '../../agreement/lookup';
import type { Words } from '../../agreement/words';
import {
  dateOfSerial,
  firstDay,
  monthOf,
  type DateSystem,
  type IsoDate,
  type IsoMonth,
} from '../../workbook/serial-date';
import type { CellValue } from '../../workbook/snapshot';
import { daysOf, isInQuarters, penceOf, quarterDaysOf, type Pence, type QuarterDays } from '../../workbook/units';
import { cleanText } from './clean-text';
import { unreadable, valued, type CellReader, type Outcome, type WrittenCell } from './outcome';
import { parseDate, parseMonth } from './parse-date';
import { parseNumber } from './parse-number';
import { shownText } from './shown-text';

/** What readers need to know of the workbook and the agreement. */
export interface ReaderContext {
  readonly words: Vocabulary;
  readonly dateSystem: DateSystem;
}

/** A value that is there: neither blank, nor an error, nor a placeholder; its text is clean. */
export type Filled = Exclude<CellValue, { kind: 'blank' } | { kind: 'error' }>;

/** Takes blanks, error values and placeholders out of the way of `take`. */
export function cellReader<T>(
  { words }: ReaderContext,
  take: (value: Filled, cell: WrittenCell) => Outcome<T>,
): CellReader<T> {
  return (cell) => {
    const { value } = cell;
    if (value.kind === 'blank') return { state: 'blank' };
    if (value.kind === 'error') return unreadable({ kind: 'errorValue', code: value.code });
    if (value.kind !== 'text') return take(value, cell);
    const text = cleanText(value.value);
    if (text === '') return { state: 'blank' };
    const placeholder = words.placeholder.find(text);
    return placeholder === null ? take({ kind: 'text', value: text }, cell) : { state: 'placeholder', placeholder };
  };
}

/** Any value as words. */
export function textReader(context: ReaderContext): CellReader<string> {
  return cellReader(context, (_, cell) => valued(shownText(cell, context.dateSystem)));
}

/**
 * Numbers. A text may end in one of `units` ("12 days"). A percent sign is taken only where `percentSign` says so,
 * because elsewhere nobody can tell what it was meant to say.
 */
export function numberReader(
  context: ReaderContext,
  units: Words<unknown> | null = null,
  percentSign: 'refused' | 'dropped' = 'refused',
): CellReader<number> {
  return cellReader(context, (value) => {
    if (value.kind === 'number') return valued(value.value);
    const written = value.kind === 'text' ? parseNumber(withoutUnit(value.value, units)) : null;
    if (!written || (written.isPercent && percentSign === 'refused')) return unreadable({ kind: 'notANumber' });
    return valued(written.value, { kind: 'numberAsText', value: written.value });
  });
}

/** "12 days" without its unit. */
export function withoutUnit(text: string, units: Words<unknown> | null): string {
  const match = units && /^([-£(\d][-\d.,\s)]*)(?<=[\d)\s])\s*(\p{L}[\p{L}\s]*)$/u.exec(text);
  return match && units.has(match[2] ?? '') ? (match[1] ?? text) : text;
}

/** Days in whole quarters; anything between is counted as the nearest and said. */
export function daysReader(context: ReaderContext): CellReader<QuarterDays> {
  const read = numberReader(context, context.words.unit);
  return (cell) => {
    const outcome = read(cell);
    if (outcome.state !== 'value') return outcome;
    const counted = quarterDaysOf(outcome.value);
    if (isInQuarters(outcome.value)) return valued(counted, outcome.problem);
    return valued(counted, { kind: 'notInQuarters', days: outcome.value, counted: daysOf(counted) });
  };
}

/** Pounds as whole pence. */
export function moneyReader(context: ReaderContext): CellReader<Pence> {
  const read = numberReader(context);
  return (cell) => {
    const outcome = read(cell);
    return outcome.state === 'value' ? valued(penceOf(outcome.value), outcome.problem) : outcome;
  };
}

/** Serials outside these years are figures that strayed into a date column, not dates without a date format. */
const PLAUSIBLE = { from: '1990-01-01', to: '2099-12-31' } as const;

/** The date of a serial that no date format marks as one; null where it is not likely one. */
export function plausibleDate(serial: number, system: DateSystem): IsoDate | null {
  const date = dateOfSerial(serial, system);
  return date !== null && date >= PLAUSIBLE.from && date <= PLAUSIBLE.to ? date : null;
}

export function dateReader(context: ReaderContext): CellReader<IsoDate> {
  return cellReader(context, (value) => {
    if (value.kind === 'text') return dateFromText(value.value);
    const date = serialDate(value, context.dateSystem);
    return date === null ? unreadable({ kind: 'notADate' }) : valued(date);
  });
}

function serialDate(value: Filled, system: DateSystem): IsoDate | null {
  if (value.kind === 'date') return dateOfSerial(value.serial, system);
  return value.kind === 'number' ? plausibleDate(value.value, system) : null;
}

function dateFromText(text: string): Outcome<IsoDate> {
  const written = parseDate(text);
  if (!written) return unreadable({ kind: 'notADate' });
  if (written.kind === 'impossible') return unreadable({ kind: 'impossibleDate' });
  return valued(written.date, { kind: 'dateAsText', value: written.date });
}

/** A calendar month. A month's name is how people write one, so its text is not queried; a whole date as text is. */
export function monthReader(context: ReaderContext): CellReader<IsoMonth> {
  return cellReader(context, (value) => {
    if (value.kind === 'text') return monthFromText(value.value);
    const date = serialDate(value, context.dateSystem);
    return date === null ? unreadable({ kind: 'notAMonth' }) : valued(monthOf(date));
  });
}

function monthFromText(text: string): Outcome<IsoMonth> {
  const month = parseMonth(text);
  if (month !== null) {
    return valued(month, parseDate(text) ? { kind: 'dateAsText', value: firstDay(month) } : null);
  }
  return unreadable({ kind: parseDate(text)?.kind === 'impossible' ? 'impossibleDate' : 'notAMonth' });
}

/** One of the agreement's words, as its code. `of` names the kind for people ("service"). */
export function codeReader<Code extends string>(
  context: ReaderContext,
  words: Words<Code>,
  of: string,
): CellReader<Code> {
  return cellReader(context, (_, cell) => {
    const text = shownText(cell, context.dateSystem);
    const code = words.find(text);
    if (code !== null) return valued(code);
    const suggestion = words.nearest(text);
    return { state: 'unknown', suggestion, problem: { kind: 'unknownCode', of, suggestion } };
  });
}

export function yesNoReader(context: ReaderContext): CellReader<boolean> {
  return cellReader(context, (value, cell) => {
    if (value.kind === 'boolean') return valued(value.value);
    const word = context.words.yesNo.find(shownText(cell, context.dateSystem));
    return word === null ? unreadable({ kind: 'notYesOrNo' }) : valued(word === 'yes');
  });
}
