/** The encodings in which a part may be written (ECMA-376 part 2: UTF-8 or UTF-16). */
import { damaged } from './file-error';

export type PartEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The encoding of an XML part, from its byte order mark or, without one, from how its first "<" is written. */
export function encodingOf(bytes: Uint8Array): PartEncoding {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

/** The text of a part without its byte order mark; throws a FileError where bytes are no text of that encoding. */
export function decodeText(part: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw notText(part);
  }
}

/** A text in UTF-8 that comes in pieces, never whole: the text of a sheet may have hundreds of megabytes. */
export function encoded(pieces: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  const chunks = Array.from(pieces, (piece) => encoder.encode(piece));
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Says that a part's bytes are no text. */
export function notText(part: string): Error {
  return damaged(`The part "${part}" is not text in UTF-8 or UTF-16`);
}
