/** Whether a sealed return is still what was checked. */
import type { Snapshot } from '../../workbook/snapshot';
import type { Certificate } from './certificate';
import { contentChanges, type ContentChange } from './content-changes';
import { contentDigest, type ContentDigest } from './content-digest';
import { digestsOf } from './place-letters';
import { certificateIn, type CertificateReading } from './read-certificate';

/** A certificate without the digests of rows and columns, which only the comparison needs. */
export type CertificateFacts = Omit<Certificate, 'content'> & { readonly contentDigest: string };

export type Verification =
  | { readonly kind: 'unsealed' }
  /** The certificate itself is not as it was made and shows nothing; `reason` is a clause for people. */
  | { readonly kind: 'altered'; readonly reason: string }
  | {
      readonly kind: 'unchanged';
      readonly certificate: CertificateFacts;
      /** Whether it was checked against the agreement at hand, to the letter. */
      readonly isSameAgreement: boolean;
    }
  | {
      readonly kind: 'changed';
      readonly certificate: CertificateFacts;
      readonly isSameAgreement: boolean;
      /** At least one. */
      readonly changes: readonly ContentChange[];
    };

/** Holds a workbook against its own certificate, or against one that was kept apart from it. */
export function verify(
  snapshot: Snapshot,
  agreementDigest: string,
  reading: CertificateReading = certificateIn(snapshot),
): Verification {
  if (reading.kind === 'none') return { kind: 'unsealed' };
  if (reading.kind === 'altered') return reading;
  const { content, ...stated } = reading.certificate;
  const sealed = sealedContent(content);
  if (!sealed) return { kind: 'altered', reason: 'its digests of rows and columns are no digests' };
  const certificate = { ...stated, contentDigest: content.digest };
  const isSameAgreement = stated.agreement.digest === agreementDigest;
  const now = contentDigest(snapshot);
  if (sealed.digest === now.digest) return { kind: 'unchanged', certificate, isSameAgreement };
  const changes = contentChanges(sealed, now);
  if (changes.length > 0) return { kind: 'changed', certificate, isSameAgreement, changes };
  return { kind: 'altered', reason: 'its digests contradict one another' };
}

function sealedContent({ digest, sheets }: Certificate['content']): ContentDigest | null {
  const read = sheets.flatMap((sheet) => {
    const [rows, columns] = [digestsOf(sheet.rows), digestsOf(sheet.columns)];
    return rows && columns ? [{ name: sheet.name, digest: sheet.digest, rows, columns }] : [];
  });
  return read.length === sheets.length ? { digest, sheets: read } : null;
}
