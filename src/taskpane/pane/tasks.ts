/** The tasks that take a while: they read, ask the worker, write, and tell the pane how far they are. */
import type { CellRef } from '../../workbook/a1';
import type { ExcelHome, Home, SampleName, Source, Verb } from '../homes/home';
import { Cancelled, type ReviewClient } from '../homes/review-client';
import type { Checked, Stage } from '../homes/worker-messages';
import type { ExportFormat } from '../saving/exports';
import { saveFile } from '../saving/save-file';
import { firstView } from './role';
import type { OwnAgreement, PaneEvent, PaneState, Reviewed } from './state';
import { troubleOf } from './trouble';

const STAGES: Readonly<Record<Stage, string>> = {
  reading: 'Reading the workbook',
  checking: 'Checking it against the agreement',
  marking: 'Preparing the marks',
};

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface OpenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export class Tasks {
  private file: OpenFile | null = null;
  private agreement: OwnAgreement | null = null;
  /** Counts tasks: what comes of one that was cancelled is left alone. */
  private task = 0;

  constructor(
    private readonly home: Home,
    private readonly client: ReviewClient,
    private readonly tell: (event: PaneEvent) => void,
    private readonly state: () => PaneState,
  ) {}

  /** Opens a file and checks it. */
  open(file: File): void {
    this.begin(`Reading ${file.name}`, async (isCurrent) => {
      const opened = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
      if (isCurrent()) await this.checkFile(opened, isCurrent);
    });
  }

  trySample(which: SampleName): void {
    const { home } = this;
    if (home.kind !== 'file') return;
    this.begin('Loading the sample', async (isCurrent) => {
      const file = await home.sample(which);
      const opened = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
      if (isCurrent()) await this.checkFile(opened, isCurrent);
    });
  }

  run(verb: Verb): void {
    if (verb === 'check') this.check();
    else if (verb === 'mark') this.markUp();
    else this.clearMarks();
  }

  check(): void {
    const { home, file } = this;
    this.begin(STAGES.reading, async (isCurrent) => {
      if (home.kind === 'excel') {
        const checked = await this.askFor(await this.snapshotOf(home), false);
        if (isCurrent()) this.take(home.name, checked);
      } else if (file) {
        await this.checkFile(file, isCurrent);
      }
    });
  }

  /** In Excel the marks go on the workbook; in a browser a marked-up copy is saved. */
  markUp(): void {
    const { home, file } = this;
    this.begin(STAGES.reading, async (isCurrent) => {
      if (home.kind === 'excel') await this.markInExcel(home, isCurrent);
      else if (file) await this.saveMarked(file, isCurrent);
    });
  }

  clearMarks(): void {
    const { home, file } = this;
    this.begin('Clearing the marks', async (isCurrent) => {
      if (home.kind === 'excel') {
        await home.clear();
        if (isCurrent())
          this.tell({ type: 'workEnded', said: 'All marks of this program are gone from the workbook.' });
      } else if (file) {
        const answer = await this.client.ask({ kind: 'clear', bytes: file.bytes }, this.say);
        if (!isCurrent() || answer.kind !== 'cleared') return;
        const name = renamed(file.name, 'without marks');
        saveFile(name, answer.bytes, WORKBOOK);
        this.tell({ type: 'workEnded', said: `Saved ${name}.` });
      }
    });
  }

  /** Loads another agreement, and checks the open workbook against it; null goes back to the one that is shipped. */
  useAgreement(file: File | null): void {
    this.begin('Loading the agreement', async (isCurrent) => {
      const agreement = file && { name: file.name, text: await file.text() };
      if (agreement) {
        const answer = await this.client.ask({ kind: 'loadAgreement', text: agreement.text }, this.say);
        if (!isCurrent() || answer.kind !== 'agreement') return;
        if (!answer.loaded.ok) {
          this.tell({ type: 'agreementRefused', refused: { name: agreement.name, problems: answer.loaded.problems } });
          return;
        }
      }
      if (!isCurrent()) return;
      this.agreement = agreement;
      const said = agreement ? `${agreement.name} is in use.` : 'The shipped agreement is in use.';
      this.tell({ type: 'agreementTaken', agreement, said });
      if (this.state().reviewed) this.check();
    });
  }

  export(reviewed: Reviewed, format: ExportFormat): void {
    this.begin('Writing the export', async (isCurrent) => {
      const { exportReview } = await import('../saving/exports');
      if (isCurrent()) this.tell({ type: 'workEnded', said: `Saved ${exportReview(reviewed, format)}.` });
    });
  }

  print(reviewed: Reviewed): void {
    this.begin('Preparing the report', async (isCurrent) => {
      const { printReview } = await import('../saving/exports');
      if (!isCurrent()) return;
      this.tell({ type: 'workEnded', said: '' });
      printReview(reviewed);
    });
  }

  goTo(cell: CellRef): void {
    const { home } = this;
    if (home.kind !== 'excel') return;
    home.goTo(cell).catch((error: unknown) => {
      this.tell({ type: 'failed', trouble: troubleOf(error, 'Showing a cell') });
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
    this.tell({ type: 'closed' });
  }

  private begin(work: string, task: (isCurrent: () => boolean) => Promise<void>): void {
    this.task += 1;
    const mine = this.task;
    const isCurrent = () => this.task === mine;
    this.tell({ type: 'workBegan', work });
    task(isCurrent).catch((error: unknown) => {
      if (isCurrent() && !(error instanceof Cancelled)) this.tell({ type: 'failed', trouble: troubleOf(error, work) });
    });
  }

  private readonly say = (stage: Stage): void => {
    this.tell({ type: 'workWent', work: STAGES[stage] });
  };

  private async checkFile(opened: OpenFile, isCurrent: () => boolean): Promise<void> {
    const checked = await this.askFor({ kind: 'file', bytes: opened.bytes }, false);
    if (!isCurrent()) return;
    this.file = opened;
    this.take(opened.name, checked);
  }

  private async saveMarked(file: OpenFile, isCurrent: () => boolean): Promise<void> {
    const { marked } = await this.askFor({ kind: 'file', bytes: file.bytes }, true);
    if (!isCurrent() || !marked) return;
    const name = renamed(file.name, 'marked');
    saveFile(name, marked, WORKBOOK);
    this.tell({ type: 'workEnded', said: `Saved ${name}. Your own file is as it was.` });
  }

  private async markInExcel(home: ExcelHome, isCurrent: () => boolean): Promise<void> {
    const checked = await this.askFor(await this.snapshotOf(home), true);
    if (!isCurrent() || !checked.markup) return;
    this.say('marking');
    await home.apply(checked.markup);
    if (isCurrent()) this.take(home.name, checked, 'The workbook is marked up. ');
  }

  private async snapshotOf(home: ExcelHome): Promise<Source> {
    return { kind: 'snapshot', snapshot: await home.read() };
  }

  private async askFor(source: Source, marks: boolean): Promise<Checked> {
    const agreement = this.agreement?.text ?? null;
    const answer = await this.client.ask({ kind: 'check', source, agreement, marks }, this.say);
    if (answer.kind !== 'checked') throw new Error(`The worker answered ${answer.kind} to a check.`);
    return answer;
  }

  private take(name: string, checked: Checked, before = ''): void {
    const { review, subjects, activity, snapshot, agreement, warnings, hasMarks } = checked;
    const reviewed: Reviewed = { name, review, subjects, activity, snapshot, agreement, warnings, hasMarks };
    const view = firstView(this.state().role, review);
    this.tell({ type: 'reviewed', reviewed, view, said: `${before}${review.verdict.sentence}` });
  }
}

/** "July 2014 marked.xlsx": the ending stays, or Excel would not open it. */
function renamed(name: string, what: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? `${name} ${what}` : `${name.slice(0, dot)} ${what}${name.slice(dot)}`;
}
