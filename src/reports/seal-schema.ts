/** The JSON form of what became of a return's seal. */
import { z } from 'zod';

const count = z.int().min(0);
const digest = z.string().describe('SHA-256, in hexadecimal.');
const counts = z.strictObject({ error: count, warning: count, query: count, note: count });

const certificate = z.strictObject({
  number: z.string().describe('The first letters of the certificate’s digest, to be compared with the supplier’s.'),
  digest,
  sealedAt: z.string().describe('ISO 8601, by the clock of the computer that sealed it.'),
  toolVersion: z.string(),
  agreementDigest: digest,
  contentDigest: digest,
  sameAgreement: z.boolean().describe('Whether it was checked against the agreement of this review, to the letter.'),
  findings: counts.describe('What was found when it was sealed, waived findings among them.'),
  waivedFindings: counts,
  rulesRan: count,
  rulesSkipped: count,
  rulesFailed: count,
});

export const sealSchema = z
  .discriminatedUnion('status', [
    z.strictObject({ status: z.literal('unsealed') }),
    z
      .strictObject({ status: z.literal('altered'), reason: z.string().describe('A clause for people.') })
      .describe('The certificate itself was changed and shows nothing.'),
    z.strictObject({ status: z.literal('unchanged'), certificate }).describe('What arrived is what was checked.'),
    z.strictObject({
      status: z.literal('changed'),
      certificate,
      changes: z
        .array(
          z.strictObject({
            message: z.string(),
            sheet: z.string().nullable(),
            cells: z.array(z.string()).describe('A1 addresses of cells that changed for certain; the first of many.'),
          }),
        )
        .describe('What changed since it was sealed.'),
    }),
  ])
  .describe('A certificate is tamper-evident and no signature: it does not show who made it.');

export type SealJson = z.output<typeof sealSchema>;
