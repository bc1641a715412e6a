/**
 * Readings that were made already: workbooks and agreements never change, and the same ones meet again and again, in the
 * review of a return, in its mark-up, and in the reviews of the months after it.
 */
import type { Agreement } from '../agreement/model';
import { oncePer } from '../workbook/once';
import type { Snapshot } from '../workbook/snapshot';
import { readAnew } from './read-return';
import type { ReturnReading } from './return';

const readingsOf = oncePer((snapshot: Snapshot) =>
  oncePer((agreement: Agreement): ReturnReading => readAnew(snapshot, agreement)),
);

/** The reading of a workbook by an agreement, the same object each time. */
export function readReturn(snapshot: Snapshot, agreement: Agreement): ReturnReading {
  return readingsOf(snapshot)(agreement);
}
