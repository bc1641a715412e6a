/** Every sample file, by its path in `assets/samples/`. */
import type { Agreement } from '../../src/agreement/model';
import { newWorkbook } from '../../src/hosts/file';
import { cleanReturn } from './clean-return';
import { expectedSheet } from './expected-sheet';
import { JULY_ERRORS } from './july-errors';
import { sheetsOf } from './layout';
import { plantAll, type PlantedError } from './planted-error';
import { MONTHS } from './plan/months';

const JULY = MONTHS.length - 1;

/** The same bytes on every run and machine. */
export function sampleFiles(agreement: Agreement): ReadonlyMap<string, Uint8Array> {
  const clean = MONTHS.map(
    ({ month }, at) => [`returns/${month}.xlsx`, newWorkbook(sheetsOf(cleanReturn(agreement, at)))] as const,
  );
  return new Map([...clean, ['returns/2014-07-with-errors.xlsx', julyWithErrors(agreement).bytes]]);
}

export function julyWithErrors(agreement: Agreement): {
  readonly bytes: Uint8Array;
  readonly errors: readonly PlantedError[];
} {
  const book = cleanReturn(agreement, JULY);
  const errors = plantAll(book, JULY_ERRORS);
  return { bytes: newWorkbook([...sheetsOf(book), expectedSheet(errors)]), errors };
}
