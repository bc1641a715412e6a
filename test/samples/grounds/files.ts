/** The sample files of the second worked agreement, by their path in `assets/samples/`. */
import { newWorkbook } from '../../../src/hosts/file';
import { expectedSheet } from '../expected-sheet';
import { sheetsOf } from '../layout';
import { plantAll, type PlantedError } from '../planted-error';
import { groundsAgreement } from './agreement';
import { GROUNDS_ERRORS } from './errors';
import { groundsReturn } from './return';

/** The same bytes on every run and machine. */
export function groundsFiles(): ReadonlyMap<string, Uint8Array> {
  return new Map([
    ['grounds/2025-09.xlsx', newWorkbook(sheetsOf(groundsReturn(groundsAgreement())))],
    ['grounds/2025-09-with-errors.xlsx', groundsWithErrors().bytes],
  ]);
}

export function groundsWithErrors(): { readonly bytes: Uint8Array; readonly errors: readonly PlantedError[] } {
  const book = groundsReturn(groundsAgreement());
  const errors = plantAll(book, GROUNDS_ERRORS);
  return { bytes: newWorkbook([...sheetsOf(book), expectedSheet(errors)]), errors };
}
