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
  private edits = 0;
  private unread: SheetChange[] = [];
  private quiet: ReturnType<typeof setTimeout> | undefined;
  /** Our own writes raise change events too; they make no review stale. */
  private isWriting = false;

  /** @param tellsOwn whether events say that it was this add-in that made the change. */
  constructor(private readonly tellsOwn: boolean) {}

  /** Takes the changes that were told since it was last called: what is read from now on has them. */
  takeUnread(): readonly SheetChange[] {
    const changes = this.unread;
    this.unread = [];
    this.edits = 0;
    return changes;
  }

  /** Whether anyone edited the workbook since `takeUnread`; never where our own edits cannot be told from others’. */
  get hasEdits(): boolean {
    return this.tellsOwn && this.edits > 0;
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

  /** Takes an event that says that formats changed: no review is stale of it, but a number may be a date now. */
  takeFormat({ worksheetId, address, source }: Excel.WorksheetFormatChangedEventArgs): void {
    this.unread.push({ worksheetId, address, source, changeType: 'RangeEdited', triggerSource: 'Unknown' });
  }

  /** Takes an event of Excel's. Before ExcelApi 1.14 late echoes of our own writes only make a review look stale. */
  take(change: SheetChange): void {
    if (this.tellsOwn ? change.triggerSource === 'ThisLocalAddin' : this.isWriting) return;
    this.edits += 1;
    this.unread.push(change);
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => {
      for (const listener of this.listeners) listener();
    }, QUIET_MS);
  }
}
