/** The JSON form of waivers: those of findings, and what became of all that were given. */
import { z } from 'zod';
import { SEVERITIES } from './severity';

const count = z.int().min(0);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const source = z
  .enum(['file', 'workbook'])
  .describe('Whether it was named for the check or stands in the workbook, whose sender can have put it there.');

export const findingWaiverSchema = z
  .strictObject({
    reason: z.string(),
    role: z.string().describe('Who accepted the finding, by role.'),
    date,
    expires: date.describe('The last day on which it is in force.'),
    source,
  })
  .nullable()
  .describe('The waiver by which the finding is accepted; null where it is not.');

const stated = z.strictObject({
  finding: z.string().describe('Fingerprint.'),
  rule: z.string(),
  subject: z.string(),
  where: z.string(),
  reason: z.string(),
  role: z.string(),
  date: z.string(),
  expires: z.string(),
  source,
  place: z.string().describe('Where the waiver stands, for people: "row 7 of SDA Waivers".'),
});

export const waiversSchema = z
  .strictObject({
    accepted: z.record(z.enum(SEVERITIES), count).describe('Of verdict.counts, how many are accepted.'),
    applied: z.array(stated.extend({ fingerprint: z.string().describe('Of the finding that it accepts.') })),
    expired: z.array(stated.extend({ stillFound: z.boolean() })),
    unused: z
      .array(stated.extend({ why: z.enum(['gone', 'changed', 'notRun', 'repeated']) }))
      .describe(
        'gone: the finding is no longer there. changed: its cells are not those that were accepted. notRun: its rule did ' +
          'not run. repeated: another waiver accepts it.',
      ),
    refused: z.array(stated.extend({ reasons: z.array(z.string()) })).describe('These lack what a waiver must say.'),
  })
  .describe('What became of every waiver. Accepted findings stay among the findings and in every count.');

export type FindingWaiverJson = z.output<typeof findingWaiverSchema>;
export type WaiversJson = z.output<typeof waiversSchema>;
export type StatedWaiverJson = z.output<typeof stated>;
