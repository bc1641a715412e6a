/** Adding earlier returns to what is checked, and taking them away again. */
import { formatCount } from '../../figures/format-figure';
import { sinceText } from '../../reports/across-months';
import type { Checked, EarlierFile } from '../homes/worker-messages';
import { STAGES, type Workbench } from '../pane/workbench';

export class HistoryTasks {
  constructor(private readonly bench: Workbench) {}

  add(files: readonly File[]): void {
    if (files.length === 0) return;
    this.recheck(async () => [...this.bench.earlier, ...(await Promise.all(files.map(readFile)))]);
  }

  /** Takes one away by its place; null takes all away. */
  remove(place: number | null): void {
    const left = place === null ? [] : this.bench.earlier.filter((_, at) => at !== place);
    this.recheck(() => Promise.resolve(left));
  }

  /** Nothing changes unless the check succeeds. */
  private recheck(filesOf: () => Promise<readonly EarlierFile[]>): void {
    const { bench } = this;
    bench.begin(STAGES.earlier, async (isCurrent) => {
      const earlier = await filesOf();
      const source = await bench.source();
      if (!source || !isCurrent()) return;
      const checked = await bench.askFor(source, { earlier });
      if (!isCurrent()) return;
      bench.earlier = earlier;
      bench.take(bench.name(), checked, { said: outcomeText(checked) });
    });
  }
}

async function readFile(file: File): Promise<EarlierFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function outcomeText({ given, review }: Checked): string {
  if (given.length === 0) return 'No earlier returns are compared.';
  const used = given.filter(({ use }) => use === 'used' || use === 'corrected').length;
  const since = sinceText(review);
  const counts = `${String(used)} of ${formatCount(given.length, 'earlier return')} ${used === 1 ? 'is' : 'are'} used.`;
  return since === null ? counts : `${counts} Findings: ${since}.`;
}
