/** The tasks that take a while: they read, ask the worker, write, and tell the pane how far they are. */
import type { CellRef } from '../../workbook/a1';
import { AgreementTasks } from '../agreement/agreement-tasks';
import type { ExcelHome, Home, SampleName, Verb } from '../homes/home';
import type { ReviewClient } from '../homes/review-client';
import { HistoryTasks } from '../history/history-tasks';
import { FixTasks } from '../fixes/fix-tasks';
import type { ExportFormat } from '../saving/exports';
import type { Printed } from '../saving/printing';
import { renamed } from '../saving/renamed';
import { saveFile, WORKBOOK } from '../saving/save-file';
import { SealTasks } from '../sealing/seal-tasks';
import { templateWords } from '../saving/template-words';
import type { IsoMonth } from '../../workbook/serial-date';
import { markedWords, marksAfter } from './marked-words';
import { WaiverTasks } from '../waivers/waiver-tasks';
import type { PaneEvent, PaneState, Reviewed } from './state';
import { STAGES, Workbench, type IsCurrent, type OpenFile } from './workbench';

export class Tasks {
  readonly history: HistoryTasks;
  readonly fixes: FixTasks;
  readonly agreement: AgreementTasks;
  readonly waivers: WaiverTasks;
  readonly sealing: SealTasks;
  private readonly bench: Workbench;

  constructor(
    private readonly home: Home,
    client: ReviewClient,
    private readonly tell: (event: PaneEvent) => void,
    state: () => PaneState,
  ) {
    this.bench = new Workbench(home, client, tell, state);
    this.history = new HistoryTasks(this.bench);
    this.fixes = new FixTasks(this.bench);
    this.waivers = new WaiverTasks(this.bench);
    this.sealing = new SealTasks(this.bench);
    this.agreement = new AgreementTasks(this.bench, () => {
      this.check();
    });
  }

  /** Opens a file and checks it. */
  open(file: File): void {
    this.bench.begin(`Reading ${file.name}`, async (isCurrent) => {
      const opened = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
      if (isCurrent()) await this.checkFile(opened, isCurrent);
    });
  }

  trySample(which: SampleName): void {
    const { home } = this;
    if (home.kind !== 'file') return;
    this.bench.begin('Loading the sample', async (isCurrent) => {
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
    const { home, bench } = this;
    this.bench.begin(STAGES.reading, async (isCurrent) => {
      if (home.kind === 'excel') {
        const checked = await bench.askFor(await bench.snapshotOf(home));
        if (isCurrent()) bench.take(home.name, checked);
      } else if (bench.file) {
        await this.checkFile(bench.file, isCurrent);
      }
    });
  }

  /**
   * Checks again what changed in Excel, without being asked: where that fails, the notice that the review is out of date
   * stays. Answers false where it could not begin, since another task is at hand.
   */
  recheck(): boolean {
    const { home, bench } = this;
    const { reviewed, isStale, trouble, work } = bench.state();
    if (home.kind !== 'excel' || !reviewed || !isStale || trouble) return true;
    if (work !== null) return false;
    bench.begin(STAGES.reading, async (isCurrent) => {
      const checked = await home
        .reread()
        .then((snapshot) => bench.askFor({ kind: 'snapshot', snapshot }))
        .catch(() => null);
      if (!isCurrent()) return;
      if (checked) bench.take(home.name, checked);
      else this.tell({ type: 'workEnded', said: '' });
    });
    return true;
  }

  /** In Excel the marks go on the workbook; in a browser a marked-up copy is saved. */
  markUp(): void {
    const { home, bench } = this;
    bench.begin(STAGES.reading, async (isCurrent) => {
      if (home.kind === 'excel') await this.markInExcel(home, isCurrent);
      else if (bench.file) await this.saveMarked(bench.file, isCurrent);
    });
  }

  clearMarks(): void {
    const { home, bench } = this;
    bench.begin('Clearing the marks', async (isCurrent) => {
      if (home.kind === 'excel') {
        await home.clear();
        if (isCurrent())
          this.tell({ type: 'marksCleared', said: 'All marks of this program are gone from the workbook.' });
      } else if (bench.file) {
        const answer = await bench.ask({ kind: 'clear', bytes: bench.file.bytes });
        if (!isCurrent() || answer.kind !== 'cleared') return;
        const name = renamed(bench.file.name, 'without marks');
        saveFile(name, answer.bytes, WORKBOOK);
        this.tell({ type: 'workEnded', said: `Saved ${name}.` });
      }
    });
  }

  /** For a workbook that takes no sheets of ours: the report sheets in a new one. */
  reportInNewWorkbook(): void {
    const { home, bench } = this;
    if (home.kind !== 'excel') return;
    bench.begin(STAGES.reading, async (isCurrent) => {
      const { separateReport } = await bench.askFor(await bench.snapshotOf(home), { separateReport: true });
      if (!isCurrent() || !separateReport) return;
      await home.openNew(separateReport);
      if (isCurrent())
        this.tell({ type: 'workEnded', said: 'The report is open in a new workbook. Save it to keep it.' });
    });
  }

  export(reviewed: Reviewed, format: ExportFormat): void {
    this.bench.begin('Writing the export', async (isCurrent) => {
      const { exportReview } = await import('../saving/exports');
      const saved = await exportReview(reviewed, format, isCurrent);
      if (saved !== null && isCurrent()) this.tell({ type: 'workEnded', said: `Saved ${saved}.` });
    });
  }

  print(reviewed: Reviewed, what: Printed): void {
    this.bench.begin('Preparing the report', async (isCurrent) => {
      const { printReview } = await import('../saving/printing');
      if (!isCurrent()) return;
      this.tell({ type: 'workEnded', said: '' });
      printReview(reviewed, what);
    });
  }

  /** The empty return of a month, with the activity of the open one carried over. */
  template(month: IsoMonth): void {
    this.bench.begin('Making the empty return', async (isCurrent) => {
      const { bench } = this;
      const source = await bench.source();
      if (!source || !isCurrent()) return;
      const answer = await bench.ask({ kind: 'template', source, agreement: bench.agreement?.files ?? null, month });
      if (!isCurrent()) return;
      if (answer.kind === 'noTemplate') throw new Error(answer.problem);
      if (answer.kind !== 'template') throw new Error(`The worker answered ${answer.kind} to a template.`);
      const name = `${month} to fill in.xlsx`;
      saveFile(name, answer.bytes, WORKBOOK);
      this.tell({ type: 'workEnded', said: templateWords(name, month, answer) });
    });
  }

  /** Saves the open file with what was changed in the pane; in Excel that is in the workbook. */
  saveChanged(): void {
    const { file } = this.bench;
    if (!file) return;
    const name = renamed(file.name, 'changed');
    saveFile(name, file.bytes, WORKBOOK);
    const formulas =
      this.bench.state().fixed.length > 0
        ? ' Its formulas that read the fixed cells are worked out when Excel opens it: save it there before you check it again.'
        : '';
    this.tell({ type: 'workEnded', said: `Saved ${name}. Your own file is as it was.${formulas}` });
  }

  goTo(cell: CellRef): void {
    this.bench.goTo(cell);
  }

  /** Abandons the task at hand; what it has read is forgotten. */
  cancel(): void {
    this.bench.cancel();
  }

  close(): void {
    this.fixes.forget();
    this.bench.close();
  }

  private async checkFile(opened: OpenFile, isCurrent: IsCurrent): Promise<void> {
    const checked = await this.bench.askFor({ kind: 'file', bytes: opened.bytes });
    if (!isCurrent()) return;
    if (this.bench.file !== opened) {
      this.fixes.forget();
      this.tell({ type: 'changedInPane', isChanged: false });
    }
    this.bench.file = opened;
    this.bench.take(opened.name, checked);
  }

  private async saveMarked(file: OpenFile, isCurrent: IsCurrent): Promise<void> {
    const { marked } = await this.bench.askFor({ kind: 'file', bytes: file.bytes }, { marks: true });
    if (!isCurrent() || !marked) return;
    const name = renamed(file.name, 'marked');
    saveFile(name, marked, WORKBOOK);
    this.tell({ type: 'workEnded', said: `Saved ${name}. Your own file is as it was.` });
  }

  private async markInExcel(home: ExcelHome, isCurrent: IsCurrent): Promise<void> {
    const { bench } = this;
    const checked = await bench.askFor(await bench.snapshotOf(home), { marks: true });
    if (!isCurrent() || !checked.markup) return;
    bench.say('marking');
    const { unmarked } = await home.apply(checked.markup);
    const marks = marksAfter(checked.markup, unmarked);
    if (isCurrent()) bench.take(home.name, { ...checked, marks }, { done: markedWords(checked, unmarked) });
  }
}
