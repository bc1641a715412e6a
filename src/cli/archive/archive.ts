/** Reads, reviews and tabulates every return of a folder. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { agreementDigest } from '../../agreement/digest';
import type { ArchivedOutcome, ArchiveRecord, Identity } from '../../reports/archive/record';
import type { IsoDate } from '../../workbook/serial-date';
import { versionsFor } from '../agreement-file';
import type { Engine } from '../engine';
import { Failure } from '../failure';
import { makeFolder } from '../output';
import type { Io } from '../io';
import type { TimeLimited } from '../time-limit';
import { todayOf, waiversFrom } from '../waivers';
import type { Answer, Task } from './messages';
import { WorkerPool, type Worker } from './pool';
import { keptReview } from './records';
import { byFolder, planReviews, type PlannedReview, type SurveyedFile } from './series';
import { workbookFiles } from './workbook-files';
import type { WorkerOptions } from './worker';

/** Returns of one supplier that one worker does in a row. */
const CHUNK = 12;

export interface ArchiveOptions extends TimeLimited {
  readonly folder: string;
  readonly out: string;
  readonly agreement?: string;
  /** A file of waivers that count for every return, besides those in the workbooks. */
  readonly waivers?: string;
  readonly workers: number;
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
  const waivers = options.waivers === undefined ? [] : await waiversFrom(io, engine, options.waivers);
  const stated = JSON.stringify(waivers.map((waiver) => waiver.stated));
  const grounds = digestOf([engine.version, ...versions.map(agreementDigest), stated]);
  const today = todayOf(io);
  const records = path.join(options.out, 'records');
  await makeFolder(io, records);
  const pool = new WorkerPool({
    workers: options.workers,
    patience: options.timeLimit * 1000,
    start: () =>
      startWorker({
        ...(options.agreement === undefined ? {} : { agreement: options.agreement }),
        ...(options.waivers === undefined ? {} : { waivers: options.waivers }),
        records,
        grounds,
        today,
      }),
  });
  try {
    const run = new FolderRun(
      io,
      { folder: path.resolve(io.folder, options.folder), records, grounds, today },
      pool,
      progress,
    );
    await run.survey(files);
    await run.review();
    return { records: run.recordsOf(files), kept: run.kept, peakMemory: pool.peakMemory };
  } finally {
    pool.close();
  }
}

/** What is known of a folder's workbooks so far. */
class FolderRun {
  kept = 0;
  /** By the path that workers open them under. */
  private readonly names = new Map<string, string>();
  private readonly surveyed = new Map<string, SurveyedFile>();
  private readonly outcomes = new Map<string, ArchivedOutcome>();

  constructor(
    private readonly io: Io,
    private readonly at: {
      readonly folder: string;
      readonly records: string;
      readonly grounds: string;
      readonly today: IsoDate;
    },
    private readonly pool: WorkerPool,
    private readonly progress: Progress,
  ) {}

  /** Whose return of which month each workbook is: that decides what it is held against. */
  async survey(files: readonly string[]): Promise<void> {
    const seen = counter('Reading', files.length, this.progress);
    const task = (file: string): Task => ({ kind: 'survey', file: this.pathOf(file) });
    await this.pool.run(
      byFolder(files, CHUNK).map((chunk) => chunk.map(task)),
      (of, answer) => {
        const file = this.nameOf(of);
        if (answer.kind === 'surveyed')
          this.surveyed.set(file, { file, digest: answer.digest, identity: answer.identity });
        else this.outcomes.set(file, notReviewed(answer));
        seen();
      },
    );
  }

  /** Reviews each workbook that no earlier run has reviewed on the same grounds. */
  async review(): Promise<void> {
    const done = counter('Reviewing', this.surveyed.size, this.progress);
    const chunks: Task[][] = [];
    for (const chunk of planReviews(inOrder([...this.surveyed.values()]), CHUNK)) {
      const tasks: Task[] = [];
      for (const planned of chunk) {
        const key = keyOf(this.at.grounds, planned);
        const known = await keptReview(this.io, this.at.records, key, this.at.today);
        if (known) {
          this.kept += 1;
          this.outcomes.set(planned.file, known);
          done();
        } else {
          const earlier = planned.earlier.map(({ file }) => this.pathOf(file));
          tasks.push({ kind: 'review', file: this.pathOf(planned.file), earlier, key });
        }
      }
      chunks.push(tasks);
    }
    await this.pool.run(chunks, (of, answer) => {
      this.outcomes.set(this.nameOf(of), answer.kind === 'reviewed' ? answer.outcome : notReviewed(answer));
      done();
    });
  }

  recordsOf(files: readonly string[]): readonly ArchiveRecord[] {
    return files.map((file) => ({
      file,
      identity: this.surveyed.get(file)?.identity ?? NOBODY,
      outcome: this.outcomes.get(file) ?? { isReviewed: false, reason: 'It was not reached.' },
    }));
  }

  private pathOf(file: string): string {
    const full = path.resolve(this.at.folder, file);
    this.names.set(full, file);
    return full;
  }

  private nameOf({ file }: Task): string {
    return this.names.get(file) ?? file;
  }
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

/** The same as long as the return, those that it is held against, the agreement, the waivers given and the program are. */
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
