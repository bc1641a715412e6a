/** The workbooks that were read last, within a bound of memory: a return and those before it are asked for many times. */
import type { Snapshot } from '../../workbook/snapshot';

/** Cells held at most, by all of them together; about 20 bytes each. A larger workbook is read anew each time. */
const MOST_CELLS = 5_000_000;

export class RecentWorkbooks {
  /** Oldest use first. */
  private readonly held = new Map<string, { readonly snapshot: Snapshot; readonly cells: number }>();
  private cells = 0;

  constructor(private readonly read: (file: string) => Promise<Snapshot>) {}

  /** Rejects as `read` does. */
  async of(file: string): Promise<Snapshot> {
    const known = this.held.get(file);
    if (known) {
      this.held.delete(file);
      this.held.set(file, known);
      return known.snapshot;
    }
    const snapshot = await this.read(file);
    this.hold(file, snapshot);
    return snapshot;
  }

  private hold(file: string, snapshot: Snapshot): void {
    const cells = cellsOf(snapshot);
    if (cells > MOST_CELLS) return;
    this.held.set(file, { snapshot, cells });
    this.cells += cells;
    for (const [oldest, { cells: freed }] of this.held) {
      if (this.cells <= MOST_CELLS) return;
      this.held.delete(oldest);
      this.cells -= freed;
    }
  }
}

function cellsOf({ sheets }: Snapshot): number {
  let cells = 0;
  for (const { columns } of sheets) {
    for (const { blocks } of columns) for (const { kinds } of blocks) cells += kinds.length;
  }
  return cells;
}
