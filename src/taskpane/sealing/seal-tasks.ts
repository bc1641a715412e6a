/** Sealing the return that is open: in Excel the workbook itself, in a browser a copy that is saved. */
import { renamed } from '../saving/renamed';
import { saveFile, WORKBOOK } from '../saving/save-file';
import type { Workbench } from '../pane/workbench';

export class SealTasks {
  constructor(private readonly bench: Workbench) {}

  seal(): void {
    const { bench } = this;
    bench.begin('Sealing the return', async (isCurrent) => {
      const source = await bench.source();
      if (!source || !isCurrent()) return;
      const { earlier, agreement, home } = bench;
      const answer = await bench.ask({ kind: 'seal', source, agreement: agreement?.files ?? null, earlier });
      if (!isCurrent()) return;
      if (answer.kind === 'notRecorded') throw new Error(`It was not sealed: ${answer.reasons.join(', ')}.`);
      if (answer.kind !== 'recorded') throw new Error(`The worker answered ${answer.kind} to a seal.`);
      const { number, bytes, changes } = answer;
      if (home.kind === 'excel') await home.record(changes);
      else if (bytes) this.save(bytes);
      await bench.recheck(isCurrent, `${this.words()} Certificate number ${number}.`);
    });
  }

  /** The sealed copy is what is open from then on. */
  private save(bytes: Uint8Array): void {
    const { bench } = this;
    if (!bench.file) return;
    saveFile(renamed(bench.file.name, 'sealed'), bytes, WORKBOOK);
    bench.file = { name: bench.file.name, bytes };
    bench.tell({ type: 'changedInPane', isChanged: false });
  }

  private words(): string {
    const { home, file } = this.bench;
    return home.kind === 'excel'
      ? 'The workbook is sealed: save it before you send it.'
      : `Saved ${renamed(file?.name ?? '', 'sealed')}; the sealed copy is what is open now.`;
  }
}
