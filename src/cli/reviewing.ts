/** From files to reviews: what `check` and `mark` share. */
import type { Agreement } from '../agreement/model';
import type { FileOutcome } from '../reports/outcome';
import { marksStanding } from '../review/marks-standing';
import type { Review } from '../review/review';
import { versionForReturn } from '../review/version-for-return';
import type { Snapshot } from '../workbook/snapshot';
import { newestOf, versionsFor, type Versions } from './agreement-file';
import type { Engine, Waiving } from './engine';
import { isSameFile, readInput } from './input';
import type { Io } from './io';
import { messageOf, sayStack } from './messages';
import { naming } from './naming';
import { todayOf, waiversFrom } from './waivers';

/** What the commands say of `--waivers`. */
export const WAIVERS_HELP = 'accepted findings: a file of “waive”, or a workbook whose waivers are to count';

export interface SourceOptions {
  readonly agreement?: string;
  readonly previous?: readonly string[];
  readonly waivers?: string;
}

interface EarlierFile {
  readonly file: string;
  readonly snapshot: Snapshot;
}

/** What every file of one command is checked against. */
export interface Grounds {
  /** The newest version; a return is judged by the one in force in its month (`Reviewed.agreement`). */
  readonly agreement: Agreement;
  readonly versions: Versions;
  readonly earlier: readonly EarlierFile[];
  readonly waiving: Waiving;
}

/** Reads the agreement, the earlier returns and the waivers; rejects with a `Failure` where one cannot be used. */
export async function groundsOf(io: Io, engine: Engine, options: SourceOptions): Promise<Grounds> {
  const versions = await versionsFor(io, engine, options.agreement);
  const earlier: EarlierFile[] = [];
  for (const file of options.previous ?? []) {
    earlier.push({ file, snapshot: (await openWorkbook(io, engine, file)).snapshot });
  }
  const waivers = options.waivers === undefined ? [] : await waiversFrom(io, engine, options.waivers);
  return { agreement: newestOf(versions), versions, earlier, waiving: { waivers, today: todayOf(io) } };
}

export { naming };

export interface OpenWorkbook {
  readonly bytes: Uint8Array;
  readonly snapshot: Snapshot;
}

/** Rejects with a `Failure` that names the file where it cannot be read. */
export async function openWorkbook(io: Io, engine: Engine, file: string): Promise<OpenWorkbook> {
  const bytes = await readInput(io, file, engine.mostBytes);
  return { bytes, snapshot: naming(file, () => engine.readWorkbook(bytes)) };
}

export interface Reviewed {
  readonly review: Review;
  /** The version in force in the return's month. */
  readonly agreement: Agreement;
  /** The earlier returns it was given, in that order. */
  readonly earlier: readonly string[];
}

/** The review of one workbook. A file that is also among the earlier returns is no earlier return of itself. */
export async function reviewOf(
  io: Io,
  engine: Engine,
  file: string,
  snapshot: Snapshot,
  grounds: Grounds,
): Promise<Reviewed> {
  const earlier: EarlierFile[] = [];
  for (const each of grounds.earlier) {
    if (!(await isSameFile(io, each.file, file))) earlier.push(each);
  }
  const snapshots = earlier.map((each) => each.snapshot);
  const agreement = versionForReturn(snapshot, grounds.versions);
  return {
    review: engine.review(snapshot, agreement, snapshots, grounds.waiving),
    agreement,
    earlier: earlier.map((each) => each.file),
  };
}

/** What became of a file, whatever it was: one bad file does not stop the others. */
export async function outcomeOf(io: Io, engine: Engine, file: string, grounds: Grounds): Promise<FileOutcome> {
  try {
    const { snapshot } = await openWorkbook(io, engine, file);
    const { review, agreement, earlier } = await reviewOf(io, engine, file, snapshot, grounds);
    return { isReviewed: true, file, review, earlier, agreement, marks: marksStanding(review, snapshot) };
  } catch (error) {
    sayStack(io, error);
    return { isReviewed: false, file, reason: messageOf(error) };
  }
}
