/** Safe fixes, each made as one step and undone as one step, in Excel and in a file alike. */
import { formatCount } from '../../figures/format-figure';
import type { CellEdit } from '../../workbook/cell-edit';
import type { OpenFile, Workbench } from '../pane/workbench';
import { renamed } from '../saving/renamed';
import { saveFile, WORKBOOK } from '../saving/save-file';

/** What takes a step back: in Excel the edits that undo it, of a file the file as it was. */
type Undo =
  { readonly kind: 'edits'; readonly edits: readonly CellEdit[] } | { readonly kind: 'file'; readonly file: OpenFile };

interface Step {
  /** "2 cells, R203". */
  readonly words: string;
  readonly undo: Undo;
}

export class FixTasks {
  private steps: readonly Step[] = [];

  constructor(private readonly bench: Workbench) {}

  /** Makes all the edits or none, then checks again. `rules`: whose fixes they are. */
  apply(edits: readonly CellEdit[], rules: readonly string[]): void {
    const count = formatCount(edits.length, 'cell');
    this.change(`Fixing ${count}`, `${count} changed. `, async () => {
      const undo = await this.edit(edits);
      this.keep([...this.steps, { words: `${count}, ${rules.join(', ')}`, undo }]);
    });
  }

  /** Takes the last step back. */
  undo(): void {
    const last = this.steps.at(-1);
    if (!last) return;
    this.change('Undoing the last fix', 'The last fix is undone. ', async () => {
      await this.takeBack(last.undo);
      this.keep(this.steps.slice(0, -1));
    });
  }

  /** Saves a copy of the file with the fixes in it; in Excel they are in the workbook. */
  save(): void {
    const { file } = this.bench;
    if (!file) return;
    const name = renamed(file.name, 'fixed');
    saveFile(name, file.bytes, WORKBOOK);
    this.bench.tell({ type: 'workEnded', said: `Saved ${name}. Your own file is as it was.` });
  }

  /** Another workbook is open, whose fixes these are not. */
  forget(): void {
    if (this.steps.length > 0) this.keep([]);
  }

  private keep(steps: readonly Step[]): void {
    this.steps = steps;
    this.bench.tell({ type: 'fixed', steps: steps.map(({ words }) => words) });
  }

  private change(work: string, said: string, make: () => Promise<void>): void {
    const { bench } = this;
    bench.begin(work, async (isCurrent) => {
      await make();
      // Until it is checked again, whatever comes between.
      bench.tell({ type: 'workbookChanged' });
      const source = isCurrent() ? await bench.source() : null;
      if (!source || !isCurrent()) return;
      const checked = await bench.askFor(source);
      if (isCurrent()) bench.take(bench.name(), checked, { before: said });
    });
  }

  private async edit(edits: readonly CellEdit[]): Promise<Undo> {
    const { home, file } = this.bench;
    if (home.kind === 'excel') return { kind: 'edits', edits: await home.edit(edits) };
    if (!file) throw new Error('No workbook is open. Open a return first.');
    const answer = await this.bench.ask({ kind: 'edit', bytes: file.bytes, edits });
    if (answer.kind !== 'edited') throw new Error(`The worker answered ${answer.kind} to a fix.`);
    this.bench.file = { name: file.name, bytes: answer.bytes };
    return { kind: 'file', file };
  }

  private async takeBack(undo: Undo): Promise<void> {
    const { home } = this.bench;
    if (undo.kind === 'file') this.bench.file = undo.file;
    else if (home.kind === 'excel') await home.edit(undo.edits);
  }
}
