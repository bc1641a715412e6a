/** The version of a return: the original, or correction n of it. */
import { cellReader, type ReaderContext } from './cell-readers';
import { unreadable, valued, type CellReader } from './outcome';

const NUMBERED =
  /^(?:(?:correction|corrected|corrected return|revision|revised|resubmission|amendment|amended|version|ver|rev|v)[ .]?)?(?:number|no|nr|#)?[ .:]*(\d{1,3})$/i;

/** 0 of "Original" (in any of the agreement's words), n of "Correction n", "v2" or 2. */
export function versionReader(context: ReaderContext): CellReader<number> {
  return cellReader(context, (value) => {
    if (value.kind === 'number') {
      const isCount = Number.isInteger(value.value) && value.value >= 0 && value.value < 1000;
      return isCount ? valued(value.value) : unreadable({ kind: 'notAVersion' });
    }
    if (value.kind !== 'text') return unreadable({ kind: 'notAVersion' });
    if (context.words.original.has(value.value)) return valued(0);
    const numbered = NUMBERED.exec(value.value);
    return numbered ? valued(Number(numbered[1])) : unreadable({ kind: 'notAVersion' });
  });
}
