/** Every sample file, by its path in `assets/samples/`. */
import type { Agreement } from '../../src/agreement/model';
import { newWorkbook } from '../../src/hosts/file';
import { cleanReturn } from './clean-return';
import { sheetsOf } from './layout';
import { MONTHS } from './plan/months';

/** The same bytes on every run and machine. */
export function sampleFiles(agreement: Agreement): ReadonlyMap<string, Uint8Array> {
  return new Map(
    MONTHS.map(({ month }, at) => [`returns/${month}.xlsx`, newWorkbook(sheetsOf(cleanReturn(agreement, at)))]),
  );
}
