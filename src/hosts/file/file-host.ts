/** A workbook file in memory as a Host: for the command line, a browser and tests. */
import type { CellRef } from '../../workbook/a1';
import type { CellEdit } from '../../workbook/cell-edit';
import type { Applied, Host, Unsubscribe } from '../../workbook/host';
import type { Markup } from '../../workbook/markup';
import type { RecordChange } from '../../workbook/records';
import type { Snapshot } from '../../workbook/snapshot';
import { editCells } from './edits/edit-cells';
import { applyMarkup, clearMarks, readWorkbook, recordIn } from './workbook-file';

export class FileHost implements Host {
  private readonly listeners = new Set<() => void>();
  private shown: CellRef | null = null;

  /** `bytes` is the file as it is now, marks and all. */
  constructor(private current: Uint8Array) {}

  get bytes(): Uint8Array {
    return this.current;
  }

  /** The cell that was last asked for: a file has no window to show it in. */
  get lastShown(): CellRef | null {
    return this.shown;
  }

  read(): Promise<Snapshot> {
    return settle(() => readWorkbook(this.current));
  }

  apply(markup: Markup): Promise<Applied> {
    return settle(() => {
      this.current = applyMarkup(this.current, markup);
      return { unmarked: [] };
    });
  }

  clear(): Promise<void> {
    return settle(() => {
      this.current = clearMarks(this.current);
    });
  }

  record(changes: readonly RecordChange[]): Promise<void> {
    return settle(() => {
      this.current = recordIn(this.current, changes);
    });
  }

  edit(edits: readonly CellEdit[]): Promise<readonly CellEdit[]> {
    return settle(() => {
      const { bytes, undo } = editCells(this.current, edits);
      this.current = bytes;
      return undo;
    });
  }

  goTo(cell: CellRef): Promise<void> {
    this.shown = cell;
    return Promise.resolve();
  }

  onChange(listener: () => void): Unsubscribe {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Takes another file in place of this one and tells the listeners. */
  replace(bytes: Uint8Array): void {
    this.current = bytes;
    for (const listener of this.listeners) listener();
  }
}

/** Does synchronous work, and turns what it throws into a rejection. */
function settle<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
