/**
 * The form in which words are compared: case, spacing, punctuation and accents are of no account, so that
 * "1 - Excellent Education", "1. excellent education" and "1–Excellent  Education" are one.
 */

const ASCII = /^[\x20-\x7e]*$/;
const APOSTROPHES = /['\u2018\u2019\u02bc`]/g;
const MARKS = /\p{M}/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
/** The same of a text in lower-case ASCII, as nearly all are: several times as fast. */
const NOT_ASCII_WORD = /[^a-z0-9]+/g;

/** Words in lower case with one space between them; of a text without letters or digits ("%", "£", "–"), its signs. */
export function spacedKey(text: string): string {
  const isAscii = ASCII.test(text);
  const plain = isAscii ? text : text.normalize('NFKD').replace(MARKS, '');
  const lower = plain.toLowerCase().replace(APOSTROPHES, '').replaceAll('&', ' and ');
  const words = lower.replace(isAscii ? NOT_ASCII_WORD : NOT_WORD, ' ').trim();
  return words === '' ? signsOf(plain) : words;
}

/** As `spacedKey`, without the spaces: "Sub-total", "Sub total" and "Subtotal" are one. */
export function matchKey(text: string): string {
  return spacedKey(text).replaceAll(' ', '');
}

/** A lone sign has a meaning of its own (a unit, or "no figure"); spaces of every kind do not. */
function signsOf(text: string): string {
  return text.replace(/[\s\p{Cf}]+/gu, '');
}
