/** Numbers written as text. */
import { cleanText } from './clean-text';

export interface WrittenNumber {
  /** As written: 95 of "95%". */
  readonly value: number;
  readonly isPercent: boolean;
}

const DIGITS = /^(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)?(?:\.\d+)?$|^\d+\.$/;
const SCIENTIFIC = /^\d+(?:\.\d+)?E[+-]\d{1,3}$/i;
const MINUS = /^[-\u2010-\u2012\u2013\u2212] ?/;
const CURRENCY = /^£ ?/;

/**
 * Reads "1,234.50", "1 234", "£1,234", "95 %", "(12)", "-12" and "12-"; null where it is no number. Commas and spaces
 * must part thousands: "1,5" may be a decimal comma, so it is not guessed.
 */
export function parseNumber(text: string): WrittenNumber | null {
  const outer = withoutPercent(cleanText(text));
  const bracketed = /^(£ ?)?\((.+)\)$/.exec(outer.rest);
  const inner = bracketed ? withoutPercent((bracketed[2] ?? '').trim()) : outer;
  const signed = withoutSign(inner.rest);
  if (bracketed && signed.isNegative) return null;
  const digits = signed.rest;
  if (!/\d/.test(digits) || !(DIGITS.test(digits) || SCIENTIFIC.test(digits))) return null;
  const size = Number(digits.replace(/[, ]/g, ''));
  if (!Number.isFinite(size)) return null;
  const isNegative = bracketed !== null || signed.isNegative;
  return { value: isNegative && size !== 0 ? -size : size, isPercent: outer.isPercent || inner.isPercent };
}

function withoutPercent(text: string): { readonly rest: string; readonly isPercent: boolean } {
  return text.endsWith('%') ? { rest: text.slice(0, -1).trimEnd(), isPercent: true } : { rest: text, isPercent: false };
}

function withoutSign(text: string): { readonly rest: string; readonly isNegative: boolean } {
  const uncurrencied = text.replace(CURRENCY, '');
  const leading = uncurrencied.replace(MINUS, '');
  if (leading !== uncurrencied) return { rest: leading.replace(CURRENCY, ''), isNegative: true };
  // Accounting systems print the minus after the figure.
  const trailing = /^([^-]*\d) ?-$/.exec(uncurrencied);
  return trailing ? { rest: trailing[1] ?? '', isNegative: true } : { rest: uncurrencied, isNegative: false };
}
