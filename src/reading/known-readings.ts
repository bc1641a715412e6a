/**
 * Readings that were made already: workbooks and agreements never change, and the same ones meet again and again, in the
 * review of a return, in its mark-up, and in the reviews of the months after it.
 */
import type { Agreement } from '../agreement/model';
import type { Snapshot } from '../workbook/snapshot';
import { readAnew } from './read-return';
import type { ReturnReading } from './return';

const known = new WeakMap<Snapshot, WeakMap<Agreement, ReturnReading>>();

/** The reading of a workbook by an agreement, the same object each time. */
export function readReturn(snapshot: Snapshot, agreement: Agreement): ReturnReading {
  const byAgreement = known.get(snapshot) ?? new WeakMap<Agreement, ReturnReading>();
  known.set(snapshot, byAgreement);
  const reading = byAgreement.get(agreement) ?? readAnew(snapshot, agreement);
  byAgreement.set(agreement, reading);
  return reading;
}
