/** Waivers as a JSON file. */
import { z } from 'zod';
import { jsonText } from '../../agreement/json-text';
import { parseAgreementText } from '../../agreement/load';
import type { AgreementProblem } from '../../agreement/problem';
import { shapeProblems } from '../../agreement/shape-problems';
import { waiversJsonSchema, type GivenWaiver, type StatedWaiver } from './waiver';

/** What one waiver of a file may say: what it lacks is refused with the others kept, what is no text is a fault of the file. */
const stated = z.strictObject({
  finding: z.string().default(''),
  facts: z.string().default(''),
  rule: z.string().default(''),
  subject: z.string().default(''),
  where: z.string().default(''),
  found: z.string().default(''),
  reason: z.string().default(''),
  role: z.string().default(''),
  date: z.string().default(''),
  expires: z.string().default(''),
});

const file = z.strictObject({
  $schema: z.string().optional(),
  formatVersion: z.literal(1),
  waivers: z.array(stated),
});

export type LoadedWaivers =
  | { readonly ok: true; readonly waivers: readonly GivenWaiver[] }
  /** At least one; each says where. */
  | { readonly ok: false; readonly problems: readonly Pick<AgreementProblem, 'path' | 'message' | 'remedy'>[] };

/** Loads the text of a file of waivers; never throws, whatever it is given. */
export function loadWaivers(text: string): LoadedWaivers {
  const parsed = parseAgreementText(text);
  if (!parsed.ok) return { ok: false, problems: [{ ...parsed.problem, path: 'the file' }] };
  const { data } = parsed;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { ok: false, problems: [NO_GROUP] };
  const read = file.safeParse(data);
  if (!read.success) return { ok: false, problems: shapeProblems(read.error.issues, data, waiversJsonSchema()) };
  return { ok: true, waivers: read.data.waivers.map((one, at) => given(one, at)) };
}

/** The text of a file with these waivers, the same for the same ones; it ends with a line break. */
export function waiversText(waivers: readonly StatedWaiver[]): string {
  return jsonText({ formatVersion: 1, waivers });
}

const NO_GROUP = {
  path: 'the file',
  message: 'The file is no list of waivers.',
  remedy: 'Give a file that “sda-return waive” wrote, or one with “formatVersion” 1 and “waivers”.',
};

function given(waiver: StatedWaiver, at: number): GivenWaiver {
  return { stated: waiver, source: { kind: 'file', place: `item ${String(at + 1)}` } };
}
