/**
 * A waiver: a finding that someone has accepted, why, by which role and until when. One zod schema is the source of the
 * TypeScript types and of the published JSON Schema (`assets/schemas/waivers.schema.json`).
 */
import { z } from 'zod';
import type { JsonSchema } from '../../agreement/json-schema';
import { formatFigure } from '../../figures/format-figure';
import type { IsoDate } from '../../workbook/serial-date';

// The pane is served under a strict Content-Security-Policy: zod must not compile its checks with `new Function`.
z.config({ jitless: true });

/** Longer ones are refused: a waiver is read in a table. */
export const MOST_LETTERS = { reason: 1_000, role: 100, words: 500 } as const;

const words = z.string().min(1).max(MOST_LETTERS.words);
const digits = z.string().regex(/^[0-9a-f]{16}$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const waiver = z.strictObject({
  finding: digits.describe('Fingerprint of the accepted finding, as reports give it.'),
  facts: digits.describe('Digest of what was accepted: where the cells or figures change, the waiver lapses.'),
  rule: words.describe('The rule that the finding is of, such as "R602".'),
  subject: words.describe('What the finding is about.'),
  where: words.describe('Where it stood when it was accepted, for people: "KPIs!H14".'),
  found: words.describe('What was found, for people.'),
  reason: z.string().min(1).max(MOST_LETTERS.reason).describe('Why it is accepted.'),
  role: z.string().min(1).max(MOST_LETTERS.role).describe('Who accepted it, by role: no names.'),
  date: day.describe('The day on which it was accepted.'),
  expires: day.describe('The last day on which it is in force.'),
});

export const waiversFileSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Where this schema lies, for editors.'),
    formatVersion: z.literal(1),
    waivers: z.array(waiver),
  })
  .describe('Accepted findings of a supplier’s returns.');

/** A waiver as its form states it: texts, '' where it says nothing. It may lack what a waiver needs (`judge.ts`). */
export type StatedWaiver = Readonly<z.output<typeof waiver>>;

export const WAIVER_MEMBERS = [
  'finding', 'facts', 'rule', 'subject', 'where', 'found', 'reason', 'role', 'date', 'expires',
] as const satisfies readonly (keyof StatedWaiver)[]; // prettier-ignore

/** A finding's words as a waiver keeps them: one line, not too long, never blank. */
export function waiverWords(text: string): string {
  return formatFigure(text) || '-';
}

/** Where a waiver came from: whoever can write the workbook can write the waivers in it. */
export interface WaiverSource {
  readonly kind: 'file' | 'workbook';
  /** "item 2", "row 7 of SDA Waivers". */
  readonly place: string;
}

export interface GivenWaiver {
  readonly stated: StatedWaiver;
  readonly source: WaiverSource;
}

/** A waiver that says all it must. */
export interface Waiver extends Omit<StatedWaiver, 'date' | 'expires'> {
  readonly date: IsoDate;
  readonly expires: IsoDate;
  readonly source: WaiverSource;
}

/** The same for waivers that say the same, wherever they stand. */
export function waiverKey(waiver: StatedWaiver): string {
  return JSON.stringify(WAIVER_MEMBERS.map((member) => waiver[member]));
}

/** The published JSON Schema (draft 7, which editors and validators of every language read). */
export function waiversJsonSchema(): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(waiversFileSchema, { target: 'draft-7' });
  return {
    ...($schema === undefined ? {} : { $schema }),
    $id: 'urn:sda-return-checker:schema:waivers:1',
    title: 'Waivers',
    ...rest,
  };
}
