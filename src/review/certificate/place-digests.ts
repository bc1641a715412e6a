/**
 * Short digests that say where a change is: one of each row and each column of a sheet. They are quick and not made to
 * withstand anybody; that there is a change is said by the sheet's SHA-256 alone.
 */

/** Bits of a short digest: four letters of base 64. Of 16 million changed rows one is overlooked. */
export const SHORT_BITS = 24;
const MASK = 2 ** SHORT_BITS - 1;
/** MurmurHash3's constants (Austin Appleby, public domain). */
const C1 = 0xcc9e2d51;
const C2 = 0x1b873593;
const N = 0xe6546b64;
const F1 = 0x85ebca6b;
const F2 = 0xc2b2ae35;

/** One step of the hash: takes 32 bits in. Two states, or two inputs, never come to the same. */
export function step(state: number, bits: number): number {
  const word = Math.imul(rotated(Math.imul(bits, C1), 15), C2);
  return (Math.imul(rotated(state ^ word, 13), 5) + N) | 0;
}

/** A state as a short digest, which is never zero: zero stands for blank. */
export function short(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 16), F1);
  mixed = Math.imul(mixed ^ (mixed >>> 13), F2);
  mixed ^= mixed >>> 16;
  return mixed & MASK || 1;
}

/** A text's 32 bits. */
export function bitsOfText(text: string): number {
  let state = text.length;
  for (let at = 0; at < text.length; at += 2) {
    state = step(state, text.charCodeAt(at) | ((at + 1 < text.length ? text.charCodeAt(at + 1) : 0) << 16));
  }
  return state;
}

function rotated(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}
