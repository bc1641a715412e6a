/** What stands behind the cells of a worksheet part, without the cells: they are nearly all of it. */
import { decodeText, encodingOf } from '../text-encoding';

const END_OF_CELLS = new TextEncoder().encode('</sheetData');
/** The rarest letter of it, and its place in it. */
const D = 68;
const PLACE_OF_D = END_OF_CELLS.indexOf(D);
/** Ends of comments, CDATA and instructions, which may hold what looks like the end of the cells and is none. */
const MAY_BE_WITHIN = /-->|\]\]>|\?>/;

/** The part's text from the end of the cells on; all of it where their end cannot be told at a glance. Throws a FileError. */
export function textAfterCells(part: string, bytes: Uint8Array): string {
  const end = encodingOf(bytes) === 'utf-8' ? endOfCells(bytes) : 0;
  const text = decodeText(part, bytes.subarray(end));
  return end > 0 && MAY_BE_WITHIN.test(text) ? decodeText(part, bytes) : text;
}

/** Where the last end tag of the cells begins; 0 where there is none, or it has a prefix. */
function endOfCells(bytes: Uint8Array): number {
  for (let at = bytes.lastIndexOf(D); at >= PLACE_OF_D; at = bytes.lastIndexOf(D, at - 1)) {
    const start = at - PLACE_OF_D;
    if (END_OF_CELLS.every((byte, place) => bytes[start + place] === byte)) return start;
  }
  return 0;
}
