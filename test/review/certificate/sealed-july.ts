/** The July sample, checked and sealed in a file, for tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Agreement } from '../../../src/agreement/model';
import { readWorkbook, recordIn } from '../../../src/hosts/file';
import { certificateSheet } from '../../../src/markup/certificate-sheet';
import { review, type Review } from '../../../src/review';
import { certify, type Certificate } from '../../../src/review/certificate';
import type { Snapshot } from '../../../src/workbook/snapshot';
import { shippedAgreement } from '../../agreement/shipped-agreement';

export const AGREEMENT: Agreement = shippedAgreement();

export interface Sealed {
  readonly original: Uint8Array;
  readonly bytes: Uint8Array;
  readonly snapshot: Snapshot;
  readonly review: Review;
  readonly certificate: Certificate;
}

/** `name` is a sample's: "2014-07", "2014-07-with-errors". */
export function sealedSample(name = '2014-07'): Sealed {
  const path = join(__dirname, `../../../assets/samples/returns/${name}.xlsx`);
  const original = new Uint8Array(readFileSync(path));
  const snapshot = readWorkbook(original);
  const checked = review({ snapshot, agreement: AGREEMENT, earlier: [] });
  const certificate = certify({
    review: checked,
    snapshot,
    agreement: AGREEMENT,
    sealedAt: '2014-08-05T09:30:00.000Z',
    toolVersion: '0.1.0',
  });
  const bytes = recordIn(original, [{ kind: 'write', sheet: certificateSheet(certificate, snapshot) }]);
  return { original, bytes, snapshot: readWorkbook(bytes), review: checked, certificate };
}
