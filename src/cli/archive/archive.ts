/** Reads, reviews and tabulates every return of a folder. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { agreementDigest } from '../../agreement/digest';
import type { ArchivedOutcome, ArchiveRecord, Identity } from '../../reports/archive/record';
import { versionsFor } from '../agreement-file';
import type { Engine } from '../engine';
import { Failure } from '../failure';
import type { Io } from '../io';
import type { Answer, Task } from './messages';
import { runPool, type Worker } from './pool';
import { keptReview } from './records';
import { planReviews, type PlannedReview, type SurveyedFile } from './series';
import { workbookFiles } from './workbook-files';
import type { WorkerOptions } from './worker';

/** Returns of one supplier that one worker does in a row. */
const CHUNK = 12;

export interface ArchiveOptions {
  readonly folder: string;
  readonly out: string;
  readonly agreement?: string;
  readonly workers: number;
  /** Seconds that one return may take. */
  readonly timeLimit: number;
}

export interface ArchiveRun {
  /** In the order of their names. */
  readonly records: readonly ArchiveRecord[];
  /** Reviews that an earlier run had made. */
  readonly kept: number;
  /** The most memory that one worker held, in bytes. */
  readonly peakMemory: number;
}

export type StartWorker = (options: WorkerOptions) => Worker;
/** Told how far a stage has come. */
export type Progress = (stage: string, done: number, all: number) => void;

const NOBODY: Identity = { supplier: null, month: null, version: 0 };

/** Rejects with a `Failure` where nothing could be begun; a workbook that cannot be read is among the records, with the reason. */
export async function archiveFolder(
  io: Io,
  engine: Engine,
  options: ArchiveOptions,
  startWorker: StartWorker,
  progress: Progress,
): Promise<ArchiveRun> {
  const versions = await versionsFor(io, engine, options.agreement);
  const files = await workbookFiles(io, options.folder, options.out);
  if (files.length === 0)
    throw new Failure(`${options.folder} holds no workbooks (.xlsx, .xlsm). Name the folder that the returns are in.`);
  const grounds = digestOf([engine.version, ...versions.map(agreementDigest)]);
  const records = path.join(options.out, 'records');
  await io.files.makeFolder(path.resolve(io.folder, records));
  const pool = {
    workers: options.workers,
    patience: options.timeLimit * 1000,
    start: () =>
      startWorker({ ...(options.agreement === undefined ? {} : { agreement: options.agreement }), records, grounds }),
  };
  const placeOf = (file: string): string => path.resolve(io.folder, options.folder, file);
  const nameOf = new Map(files.map((file) => [placeOf(file), file]));
  const outcomes = new Map<string, ArchivedOutcome>();
  const surveyed: SurveyedFile[] = [];

  const surveys = files.map((file): readonly Task[] => [{ kind: 'survey', file: placeOf(file) }]);
  const seen = counter('Reading', files.length, progress);
  const first = await runPool(surveys, pool, (task, answer) => {
    const file = nameOf.get(task.file) ?? task.file;
    if (answer.kind === 'surveyed') surveyed.push({ file, digest: answer.digest, identity: answer.identity });
    else outcomes.set(file, notReviewed(answer));
    seen();
  });

  const plan = planReviews(inOrder(surveyed), CHUNK);
  const reviewedNow = counter('Reviewing', surveyed.length, progress);
  let kept = 0;
  const chunks: Task[][] = [];
  for (const chunk of plan) {
    const tasks: Task[] = [];
    for (const planned of chunk) {
      const key = keyOf(grounds, planned);
      const known = await keptReview(io, records, key);
      if (known) {
        kept++;
        outcomes.set(planned.file, known);
        reviewedNow();
      } else {
        const earlier = planned.earlier.map(({ file }) => placeOf(file));
        tasks.push({ kind: 'review', file: placeOf(planned.file), earlier, key });
      }
    }
    chunks.push(tasks);
  }
  const second = await runPool(chunks, pool, (task, answer) => {
    outcomes.set(nameOf.get(task.file) ?? task.file, answer.kind === 'reviewed' ? answer.outcome : notReviewed(answer));
    reviewedNow();
  });

  const identities = new Map(surveyed.map(({ file, identity }) => [file, identity]));
  return {
    records: files.map((file) => ({
      file,
      identity: identities.get(file) ?? NOBODY,
      outcome: outcomes.get(file) ?? { isReviewed: false, reason: 'It was not reached.' },
    })),
    kept,
    peakMemory: Math.max(first.peakMemory, second.peakMemory),
  };
}

function inOrder(files: readonly SurveyedFile[]): readonly SurveyedFile[] {
  return files.toSorted((left, right) => (left.file < right.file ? -1 : 1));
}

function notReviewed(answer: Answer): ArchivedOutcome {
  return {
    isReviewed: false,
    reason: answer.kind === 'failed' ? answer.reason : 'The worker answered another question.',
  };
}

/** The same as long as the return, those that it is held against, the agreement and the program are. */
function keyOf(grounds: string, { digest, earlier }: PlannedReview): string {
  return digestOf([grounds, digest, ...earlier.map((each) => each.digest)]);
}

function digestOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}

function counter(stage: string, all: number, progress: Progress): () => void {
  let done = 0;
  return () => {
    progress(stage, ++done, all);
  };
}
