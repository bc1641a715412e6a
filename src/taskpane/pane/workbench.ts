/** What is open in the pane, and how a task on it is begun, told of, and given up. */
import type { CellRef } from '../../workbook/a1';
import type { ExcelHome, Home, Source } from '../homes/home';
import { Cancelled, type ReviewClient } from '../homes/review-client';
import type { Answer, Checked, EarlierFile, Request, Stage } from '../homes/worker-messages';
import { firstView } from './role';
import type { OwnAgreement, PaneEvent, PaneState, Reviewed } from './state';
import { leavesHalf, troubleOf } from './trouble';

export const STAGES: Readonly<Record<Stage, string>> = {
  reading: 'Reading the workbook',
  earlier: 'Reading the earlier returns',
  checking: 'Checking it against the agreement',
  marking: 'Preparing the marks',
};

export interface OpenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a check is made with besides the workbook; left out, it is as before. */
export interface CheckGrounds {
  readonly earlier?: readonly EarlierFile[];
  readonly marks?: boolean;
  readonly separateReport?: boolean;
}

/** Whether a task is still the one at hand: what comes of one that was cancelled is left alone. */
export type IsCurrent = () => boolean;

export class Workbench {
  /** null in Excel, and where nothing is open. */
  file: OpenFile | null = null;
  agreement: OwnAgreement | null = null;
  earlier: readonly EarlierFile[] = [];
  private task = 0;

  constructor(
    readonly home: Home,
    readonly client: ReviewClient,
    readonly tell: (event: PaneEvent) => void,
    readonly state: () => PaneState,
  ) {}

  /**
   * Begins a task, in place of any other; what it rejects with is told as trouble. A write that was cancelled is told of too
   * where it has left the workbook half done.
   */
  begin(work: string, task: (isCurrent: IsCurrent) => Promise<void>): void {
    this.task += 1;
    const mine = this.task;
    const isCurrent = () => this.task === mine;
    this.tell({ type: 'workBegan', work });
    task(isCurrent).catch((error: unknown) => {
      const isHalfDone = leavesHalf(error);
      if (error instanceof Cancelled || !(isCurrent() || isHalfDone)) return;
      this.tell({ type: 'failed', trouble: troubleOf(error, work) });
      if (isHalfDone) this.tell({ type: 'workbookChanged' });
    });
  }

  /** Abandons the task at hand; what it has read is forgotten. */
  cancel(): void {
    this.task += 1;
    this.client.cancel();
    this.tell({ type: 'workEnded', said: 'Cancelled.' });
  }

  close(): void {
    this.file = null;
    this.earlier = [];
    this.tell({ type: 'closed' });
  }

  readonly say = (stage: Stage): void => {
    this.tell({ type: 'workWent', work: STAGES[stage] });
  };

  ask(request: Request): Promise<Answer> {
    return this.client.ask(request, this.say);
  }

  /** What is open, as the worker takes it; null where nothing is. In Excel it is read anew. */
  async source(): Promise<Source | null> {
    const { home, file } = this;
    if (home.kind === 'excel') return this.snapshotOf(home);
    return file && { kind: 'file', bytes: file.bytes };
  }

  async snapshotOf(home: ExcelHome): Promise<Source> {
    return { kind: 'snapshot', snapshot: await home.read() };
  }

  async askFor(
    source: Source,
    { earlier = this.earlier, marks = false, separateReport = false }: CheckGrounds = {},
  ): Promise<Checked> {
    const agreement = this.agreement?.files ?? null;
    const answer = await this.ask({ kind: 'check', source, agreement, earlier, marks, separateReport });
    if (answer.kind !== 'checked') throw new Error(`The worker answered ${answer.kind} to a check.`);
    return answer;
  }

  /** Checks what is open again, once it was changed here; `done` is said before the verdict. */
  async recheck(isCurrent: IsCurrent, done: string): Promise<void> {
    // Until it is checked again, whatever comes between.
    this.tell({ type: 'renewalBegan' });
    const source = isCurrent() ? await this.source() : null;
    if (!source || !isCurrent()) return;
    const checked = await this.askFor(source);
    if (isCurrent()) this.take(this.name(), checked, { done });
  }

  /** Has the worker make records of what is open, writes them, and checks again. */
  record(work: string, done: string, make: (source: Source) => Promise<Answer>): void {
    this.begin(work, async (isCurrent) => {
      const source = await this.source();
      if (!source || !isCurrent()) return;
      const answer = await make(source);
      if (!isCurrent()) return;
      if (answer.kind !== 'recorded') throw new Error(`The worker answered ${answer.kind} to a record.`);
      if (this.home.kind === 'excel') await this.home.record(answer.changes);
      else if (answer.bytes) this.change(answer.bytes);
      await this.recheck(isCurrent, done);
    });
  }

  /** The open file with something changed in it, which the user's own file has not. */
  change(bytes: Uint8Array): void {
    if (!this.file) return;
    this.file = { name: this.file.name, bytes };
    this.tell({ type: 'changedInPane', isChanged: true });
  }

  /** The name of what is open. */
  name(): string {
    return this.home.kind === 'excel' ? this.home.name : (this.file?.name ?? '');
  }

  /** Shows what was checked. `done` is shown too, and said before the verdict; `said` is said in its place. */
  take(name: string, checked: Checked, words: { readonly done?: string; readonly said?: string } = {}): void {
    const { review, subjects, activity, snapshot, agreement, warnings, marks, given } = checked;
    const reviewed: Reviewed = { name, review, subjects, activity, snapshot, agreement, warnings, marks, given };
    const view = firstView(this.state().role, review);
    const { done = '', said = review.verdict.sentence } = words;
    this.tell({ type: 'reviewed', reviewed, view, done, said: `${done} ${said}`.trimStart() });
  }

  goTo(cell: CellRef): void {
    const { home } = this;
    if (home.kind !== 'excel') return;
    home.goTo(cell).catch((error: unknown) => {
      this.tell({ type: 'failed', trouble: troubleOf(error, 'Showing a cell') });
    });
  }
}
