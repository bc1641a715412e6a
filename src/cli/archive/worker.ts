/** One worker of the archive: reads and reviews the workbooks that it is told to. */
import { createHash } from 'node:crypto';
import { periodOf } from '../../figures/period';
import { archived, type Identity } from '../../reports/archive/record';
import { readReturn } from '../../reading';
import { versionForReturn } from '../../review/version-for-return';
import type { IsoDate } from '../../workbook/serial-date';
import type { Snapshot } from '../../workbook/snapshot';
import { versionsFor, type Versions } from '../agreement-file';
import type { Engine, Waiving } from '../engine';
import type { Io } from '../io';
import { messageOf } from '../messages';
import { openWorkbook } from '../reviewing';
import { waiversFrom } from '../waivers';
import type { Answer, Reply, Task } from './messages';
import { RecentWorkbooks } from './recent-workbooks';
import { keepReview, keepSurvey, keptSurvey } from './records';

export interface WorkerOptions {
  readonly agreement?: string;
  /** A file of waivers that count for every return. */
  readonly waivers?: string;
  /** The day of the check, the same for all workers of a run. */
  readonly today: IsoDate;
  /** The folder that records are kept in. */
  readonly records: string;
  /** What everything but the workbooks themselves comes to: records of another one are of no use. */
  readonly grounds: string;
}

/** The other side of `child.ts`. */
export interface Channel {
  onTask(listener: (task: Task) => void): void;
  reply(reply: Reply): void;
}

/** Does tasks until the channel closes. Rejects where the agreement or the waivers cannot be used. */
export async function work(io: Io, engine: Engine, options: WorkerOptions, channel: Channel): Promise<void> {
  const versions = await versionsFor(io, engine, options.agreement);
  const waivers = options.waivers === undefined ? [] : await waiversFrom(io, engine, options.waivers);
  const worker = new ArchiveWorker(io, engine, { versions, waiving: { waivers, today: options.today } }, options);
  channel.onTask((task) => {
    void worker.answer(task).then((answer) => {
      channel.reply({ answer, peakMemory: process.resourceUsage().maxRSS * 1024 });
    });
  });
}

class ArchiveWorker {
  private readonly recent: RecentWorkbooks;

  constructor(
    private readonly io: Io,
    private readonly engine: Engine,
    private readonly by: { readonly versions: Versions; readonly waiving: Waiving },
    private readonly options: WorkerOptions,
  ) {
    this.recent = new RecentWorkbooks(async (file) => (await openWorkbook(io, engine, file)).snapshot);
  }

  /** Never rejects: a workbook's fault is its answer. */
  async answer(task: Task): Promise<Answer> {
    try {
      return task.kind === 'survey' ? await this.survey(task.file) : await this.review(task);
    } catch (error) {
      return { kind: 'failed', reason: withoutName(messageOf(error), task.file) };
    }
  }

  private async survey(file: string): Promise<Answer> {
    const { records, grounds } = this.options;
    const digest = createHash('sha256')
      .update(await this.io.files.read(file))
      .digest('hex');
    const kept = await keptSurvey(this.io, records, grounds, digest);
    if (kept) return { kind: 'surveyed', digest, identity: kept };
    const identity = identityOf(await this.recent.of(file), this.by.versions);
    await keepSurvey(this.io, records, grounds, digest, identity);
    return { kind: 'surveyed', digest, identity };
  }

  private async review({ file, earlier, key }: Extract<Task, { kind: 'review' }>): Promise<Answer> {
    const snapshot = await this.recent.of(file);
    const before: Snapshot[] = [];
    for (const each of earlier) before.push(await this.recent.of(each));
    const { versions, waiving } = this.by;
    const agreement = versionForReturn(snapshot, versions);
    const outcome = archived(this.engine.review(snapshot, agreement, before, waiving), agreement, waiving.today);
    await keepReview(this.io, this.options.records, key, outcome);
    return { kind: 'reviewed', outcome };
  }
}

/** The record names the file, by its place in the archive; where that lies on this machine is nobody’s to see. */
function withoutName(message: string, file: string): string {
  const name = `${file}: `;
  return message.startsWith(name) ? message.slice(name.length) : message;
}

const STRANGER: Identity = { supplier: null, month: null, version: 0 };

/** Supplier, month and version as the cover has them (the month from the activity where the cover has none). */
function identityOf(snapshot: Snapshot, versions: Versions): Identity {
  const agreement = versionForReturn(snapshot, versions);
  const reading = readReturn(snapshot, agreement);
  if (!reading.isReturn) return STRANGER;
  const { cover } = reading.return;
  const period = periodOf(reading.return, agreement);
  const supplier = cover?.supplier;
  return {
    supplier: supplier?.state === 'value' ? supplier.value : supplier?.state === 'unknown' ? supplier.text : null,
    month: period.isChecked ? period.value.month : null,
    version: cover?.returnVersion.state === 'value' ? cover.returnVersion.value : 0,
  };
}
