/** Reads the certificate of a sealed workbook, and looks whether anybody has changed it. */
import { cellName } from '../../workbook/a1';
import { recordOf, recordRows } from '../../workbook/records';
import type { Snapshot } from '../../workbook/snapshot';
import { CERTIFICATE_ROLE, certificateSchema, isWhole, type Certificate } from './certificate';
import { certificateRows, DATA_LABEL } from './certificate-rows';

export type CertificateReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'certificate'; readonly certificate: Certificate }
  /** There is one, and it is not as it was made; `reason` is a clause for people. */
  | { readonly kind: 'altered'; readonly reason: string };

/** The certificate that stands in the workbook. */
export function certificateIn(snapshot: Snapshot): CertificateReading {
  const record = recordOf(snapshot, CERTIFICATE_ROLE);
  if (!record) return { kind: 'none' };
  const rows = recordRows(snapshot, record);
  const data = rows.filter(([label]) => label === DATA_LABEL).map((row) => row[1] ?? '');
  const reading = certificateFrom(data.join(''));
  if (reading.kind !== 'certificate') return reading;
  const changed = firstDifference(
    rows,
    certificateRows(reading.certificate).map(({ label, text }) => [label, text]),
  );
  if (changed === null) return reading;
  return { kind: 'altered', reason: `the cell ${changed} of its sheet is not as it was written` };
}

/** The certificate that a JSON text holds. */
export function certificateFrom(text: string): CertificateReading {
  const json = parsed(text);
  const read = certificateSchema.safeParse(json);
  if (!read.success) return { kind: 'altered', reason: 'the data that programs read are missing or damaged' };
  if (isWhole(read.data)) return { kind: 'certificate', certificate: read.data };
  return { kind: 'altered', reason: 'what it states no longer agrees with its own digest' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The first cell that differs, blank cells on either side as good as none; null where all are the same. */
function firstDifference(are: readonly (readonly string[])[], shouldBe: readonly (readonly string[])[]): string | null {
  for (let row = 0; row < Math.max(are.length, shouldBe.length); row += 1) {
    const [is = [], wanted = []] = [are[row], shouldBe[row]];
    for (let column = 0; column < Math.max(is.length, wanted.length); column += 1) {
      if ((is[column] ?? '') !== (wanted[column] ?? '')) return cellName(row, column);
    }
  }
  return null;
}
