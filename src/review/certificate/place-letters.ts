/** Short digests of rows or columns as text: four letters each, and how many are blank in brackets: "Ab3_(12)x-9Q". */
import { SHORT_BITS } from './place-digests';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LETTER_BITS = 6;
const EACH = SHORT_BITS / LETTER_BITS;
const LETTER_MASK = LETTERS.length - 1;
const PARTS = /\((\d{1,7})\)|[A-Za-z0-9_-]{4}/g;
const WHOLE = /^(?:\(\d{1,7}\)|[A-Za-z0-9_-]{4})*$/;
/** Excel has no more rows. */
const MOST = 1_048_576;

export function lettersOf(digests: Uint32Array): string {
  const parts: string[] = [];
  let blanks = 0;
  for (const digest of digests) {
    if (digest === 0) {
      blanks += 1;
      continue;
    }
    if (blanks > 0) parts.push(`(${String(blanks)})`);
    blanks = 0;
    parts.push(fourLetters(digest));
  }
  return parts.join('');
}

/** null of a text that no digests come to. */
export function digestsOf(letters: string): Uint32Array | null {
  if (!WHOLE.test(letters)) return null;
  let length = 0;
  for (const [, blanks] of letters.matchAll(PARTS)) length += blanks === undefined ? 1 : Number(blanks);
  if (length > MOST) return null;
  const digests = new Uint32Array(length);
  let at = 0;
  for (const [part, blanks] of letters.matchAll(PARTS)) {
    if (blanks === undefined) digests[at] = numberOf(part);
    at += blanks === undefined ? 1 : Number(blanks);
  }
  return digests;
}

function fourLetters(digest: number): string {
  let text = '';
  for (let place = EACH - 1; place >= 0; place -= 1)
    text += LETTERS[(digest >>> (place * LETTER_BITS)) & LETTER_MASK] ?? '';
  return text;
}

function numberOf(letters: string): number {
  let number = 0;
  for (const letter of letters) number = (number << LETTER_BITS) | LETTERS.indexOf(letter);
  return number;
}
