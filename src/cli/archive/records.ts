/** Records on the disk, so that an archive goes on where it stopped. One that cannot be read is made again. */
import path from 'node:path';
import { z } from 'zod';
import {
  holdsOn,
  identitySchema,
  outcomeSchema,
  type ArchivedOutcome,
  type Identity,
} from '../../reports/archive/record';
import type { IsoDate } from '../../workbook/serial-date';
import type { Io } from '../io';
import { writeOutput } from '../output';

const ownGrounds = z.strictObject({ grounds: z.string(), identity: identitySchema });

export async function keptSurvey(io: Io, folder: string, grounds: string, digest: string): Promise<Identity | null> {
  const kept = ownGrounds.safeParse(await keptJson(io, surveyFile(folder, digest)));
  return kept.success && kept.data.grounds === grounds ? kept.data.identity : null;
}

export async function keepSurvey(
  io: Io,
  folder: string,
  grounds: string,
  digest: string,
  identity: Identity,
): Promise<void> {
  await writeOutput(io, surveyFile(folder, digest), JSON.stringify({ grounds, identity }));
}

/** null where there is none, or none that would be made the same on the day `today`. */
export async function keptReview(io: Io, folder: string, key: string, today: IsoDate): Promise<ArchivedOutcome | null> {
  const kept = outcomeSchema.safeParse(await keptJson(io, reviewFile(folder, key)));
  if (!kept.success || (kept.data.isReviewed && !holdsOn(kept.data, today))) return null;
  return kept.data;
}

export async function keepReview(io: Io, folder: string, key: string, outcome: ArchivedOutcome): Promise<void> {
  await writeOutput(io, reviewFile(folder, key), JSON.stringify(outcome));
}

function surveyFile(folder: string, digest: string): string {
  return path.join(folder, `survey-${digest.slice(0, 32)}.json`);
}

function reviewFile(folder: string, key: string): string {
  return path.join(folder, `review-${key.slice(0, 32)}.json`);
}

/** undefined where there is none that can be read. */
async function keptJson(io: Io, file: string): Promise<unknown> {
  try {
    const bytes = await io.files.read(path.resolve(io.folder, file));
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}
