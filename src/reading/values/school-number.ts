/** School numbers: the Department for Education's LAESTAB (seven digits) or a URN (six). */
import { cleanText } from './clean-text';
import { cellReader, type ReaderContext } from './cell-readers';
import { unreadable, valued, type CellReader } from './outcome';

const LAESTAB = /^(\d{3}) ?[-/\\. \u2010-\u2013]? ?(\d{4})$/;
const URN = /^\d{6}$/;
const LABEL = /^(?:urn|dfe|laestab|estab)\b(?: ?(?:no|number))?\.? ?:? ?/i;

/** Reads "8601234", "860/1234", "860-1234" and "URN 123456" as seven or six digits; null where it is neither. */
export function parseSchoolNumber(text: string): string | null {
  const digits = cleanText(text).replace(LABEL, '');
  const laestab = LAESTAB.exec(digits);
  if (laestab) return `${laestab[1] ?? ''}${laestab[2] ?? ''}`;
  return URN.test(digits) ? digits : null;
}

export function schoolNumberReader(context: ReaderContext): CellReader<string> {
  return cellReader(context, (value) => {
    const text = value.kind === 'number' ? String(value.value) : value.kind === 'text' ? value.value : '';
    const number = parseSchoolNumber(text);
    return number === null ? unreadable({ kind: 'notASchoolNumber' }) : valued(number);
  });
}
