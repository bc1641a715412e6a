/** Safe fixes, each made as one step and undone as one step, in Excel and in a file alike. */
import { formatCount } from '../../figures/format-figure';
import type { CellEdit } from '../../workbook/cell-edit';
import type { Workbench } from '../pane/workbench';

interface Step {
  /** "2 cells, R203". */
  readonly words: string;
  /** The edits that take it back. */
  readonly undo: readonly CellEdit[];
}

export class FixTasks {
  private steps: readonly Step[] = [];

  constructor(private readonly bench: Workbench) {}

  /** Makes all the edits or none, then checks again. `rules`: whose fixes they are. */
  apply(edits: readonly CellEdit[], rules: readonly string[]): void {
    const count = formatCount(edits.length, 'cell');
    this.change(`Fixing ${count}`, `${count} changed.`, async () => {
      const undo = await this.edit(edits);
      this.keep([...this.steps, { words: `${count}, ${rules.join(', ')}`, undo }]);
    });
  }

  /** Takes the last step back. */
  undo(): void {
    const last = this.steps.at(-1);
    if (!last) return;
    this.change('Undoing the last fix', 'The last fix is undone.', async () => {
      await this.edit(last.undo);
      this.keep(this.steps.slice(0, -1));
    });
  }

  /** Another workbook is open, whose fixes these are not. */
  forget(): void {
    if (this.steps.length > 0) this.keep([]);
  }

  private keep(steps: readonly Step[]): void {
    this.steps = steps;
    this.bench.tell({ type: 'fixed', steps: steps.map(({ words }) => words) });
  }

  private change(work: string, done: string, make: () => Promise<void>): void {
    const { bench } = this;
    bench.begin(work, async (isCurrent) => {
      await make();
      await bench.recheck(isCurrent, done);
    });
  }

  private async edit(edits: readonly CellEdit[]): Promise<readonly CellEdit[]> {
    const { home, file } = this.bench;
    if (home.kind === 'excel') return home.edit(edits);
    if (!file) throw new Error('No workbook is open. Open a return first.');
    const answer = await this.bench.ask({ kind: 'edit', bytes: file.bytes, edits });
    if (answer.kind !== 'edited') throw new Error(`The worker answered ${answer.kind} to a fix.`);
    this.bench.change(answer.bytes);
    return answer.undo;
  }
}
