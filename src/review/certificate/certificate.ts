/**
 * The certificate of a sealed return: what was checked, by what and with what outcome. One zod schema is the source of
 * the TypeScript types and of the published JSON Schema (`assets/schemas/certificate.schema.json`).
 *
 * It is tamper-evident and no signature: anybody can make one, so it does not say who made it.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { canonicalJson } from '../../agreement/digest';

// The pane is served under a strict Content-Security-Policy: zod must not compile its checks with `new Function`.
z.config({ jitless: true });

/** Role of the record sheet that holds the certificate (`workbook/records.ts`). */
export const CERTIFICATE_ROLE = 'certificate';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);
const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const counts = z.strictObject({ error: count, warning: count, query: count, note: count });
const notRun = z.strictObject({ id: z.string(), reason: z.string() });

const sheet = z.strictObject({
  name: z.string(),
  digest: digest.describe('SHA-256 of the sheet’s name and of every cell’s kind, value and place.'),
  rows: z
    .string()
    .describe('A short digest of each row, four letters each; a number in brackets stands for so many blank rows.'),
  columns: z.string().describe('The same of each column.'),
});

const statement = z.strictObject({
  formatVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('SDA Return Checker'), version: z.string() }),
  sealedAt: z.iso.datetime().describe('When it was sealed, by the clock of the computer that sealed it (UTC).'),
  return: z.strictObject({
    contract: z.string().nullable(),
    supplier: z.string().nullable(),
    month: month.nullable(),
    correction: count.nullable().describe('0 of the original, n of correction n; null where the cover does not say.'),
  }),
  agreement: z.strictObject({
    id: z.string(),
    title: z.string(),
    version: z.string(),
    status: z.enum(['seed', 'illustrative', 'agreed']),
    digest: digest.describe('SHA-256 of the agreement’s canonical JSON.'),
  }),
  verdict: z.strictObject({
    level: z.enum(['clean', 'findings', 'errors', 'notAReturn', 'incomplete']),
    sentence: z.string(),
  }),
  findings: counts.describe('Findings of rules that count, waived ones among them.'),
  waivedFindings: counts.describe('How many of these findings were waived.'),
  onTrial: count.describe('Findings of rules on trial, which do not count.'),
  rules: z.strictObject({
    ran: z.array(z.string()),
    skipped: z.array(notRun),
    failed: z.array(notRun),
  }),
  earlier: z.array(month).describe('Months of the earlier returns that it was compared with.'),
  waivers: z.array(
    z.strictObject({
      rule: z.string(),
      subject: z.string().describe('What the accepted finding is about.'),
      finding: z.string().describe('Its fingerprint.'),
      reason: z.string(),
      role: z.string().describe('Who accepted it, by role.'),
      date: day,
      expires: day,
      from: z.enum(['file', 'workbook']).describe('Whether it was given apart from the workbook or stood in it.'),
    }),
  ),
  content: z.strictObject({
    digest: digest.describe('SHA-256 over the digests of the sheets in their order.'),
    sheets: z.array(sheet),
  }),
});

export const certificateSchema = statement
  .extend({ digest: digest.describe('SHA-256 of the canonical JSON of everything else that the certificate says.') })
  .describe('The certificate of a sealed return. It is tamper-evident and no signature.');

export type CertificateStatement = z.output<typeof statement>;
export type Certificate = z.output<typeof certificateSchema>;

/** The certificate that makes these statements. */
export function certificateOf(statements: CertificateStatement): Certificate {
  return { ...statements, digest: digestOfStatements(statements) };
}

/** Whether a certificate still makes the statements that it was made with. */
export function isWhole({ digest: stated, ...statements }: Certificate): boolean {
  return stated === digestOfStatements(statements);
}

/** Short enough to be read out or to be put in a covering e-mail: "1a2b-3c4d-5e6f-7a8b". */
export function certificateNumber({ digest: whole }: Pick<Certificate, 'digest'>): string {
  return (whole.slice(0, 16).match(/.{4}/g) ?? []).join('-');
}

/** The certificate as text that ends with a line break. */
export function certificateJson(certificate: Certificate): string {
  return `${JSON.stringify(certificate, null, 2)}\n`;
}

/** The published JSON Schema (draft 7, which editors and validators of every language read). */
export function certificateJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(certificateSchema, { target: 'draft-7' });
  return {
    ...($schema === undefined ? {} : { $schema }),
    $id: 'urn:sda-return-checker:schema:certificate:1',
    title: 'Certificate of a sealed return',
    ...rest,
  };
}

function digestOfStatements(statements: CertificateStatement): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(statements))));
}
