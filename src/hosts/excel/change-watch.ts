/** Changes that people make to the open workbook: counted as they come, and told once a burst of them is over. */
import type { Unsubscribe } from '../../workbook/host';

/** Changes come in bursts; a listener hears of a burst once, when it has been quiet for so long. */
const QUIET_MS = 750;

/** The part of a change event that matters here. */
export type SheetChange = Pick<
  Excel.WorksheetChangedEventArgs,
  'worksheetId' | 'address' | 'changeType' | 'source' | 'triggerSource'
>;

export class ChangeWatch {
  private readonly listeners = new Set<() => void>();
  private readonly changes: SheetChange[] = [];
  private quiet: ReturnType<typeof setTimeout> | undefined;
  /** Our own writes raise change events too; they make no review stale. */
  private isWriting = false;

  /** @param tellsOwn whether events say that it was this add-in that made the change. */
  constructor(private readonly tellsOwn: boolean) {}

  /** How many changes were told so far. */
  get count(): number {
    return this.changes.length;
  }

  /** Whether anyone changed the workbook after so many changes; never where our own cannot be told from those. */
  hasMoreThan(count: number): boolean {
    return this.tellsOwn && this.changes.length > count;
  }

  listen(listener: () => void): Unsubscribe {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  async whileWriting<T>(write: () => Promise<T>): Promise<T> {
    this.isWriting = true;
    try {
      return await write();
    } finally {
      this.isWriting = false;
    }
  }

  /** Takes an event of Excel's. Before ExcelApi 1.14 late echoes of our own writes only make a review look stale. */
  take(change: SheetChange): void {
    if (this.tellsOwn ? change.triggerSource === 'ThisLocalAddin' : this.isWriting) return;
    this.changes.push(change);
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => {
      for (const listener of this.listeners) listener();
    }, QUIET_MS);
  }
}
