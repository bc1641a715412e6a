/** The workbook that is open in Excel, as a Host. The only folder that knows Office.js. */
import { cellName, type CellRef } from '../../workbook/a1';
import type { CellEdit } from '../../workbook/cell-edit';
import type { Applied, Host, Unsubscribe } from '../../workbook/host';
import type { Markup } from '../../workbook/markup';
import type { RecordChange } from '../../workbook/records';
import type { Snapshot } from '../../workbook/snapshot';
import { applyMarkup, clearMarks } from './apply-markup';
import { readOutline } from './book-outline';
import { capabilitiesOf, MINIMUM_API, type Capabilities, type RequirementSets } from './capabilities';
import { ChangeWatch } from './change-watch';
import { editCells } from './edit-cells';
import { ExcelError } from './excel-error';
import { inExcel, inExcelNow, type WaitingHint } from './excel-run';
import { openNew } from './open-new';
import { readBook } from './read-snapshot';
import { rereadBook } from './reread';
import { changedSince, type ReadBook } from './stale-check';
import { writeRecords } from './write-records';

export { ExcelError, type ExcelErrorCode } from './excel-error';
export type { WaitingHint } from './excel-run';

/** What is asked for first may be answered last; some Excels never answer that they tell of changes. */
const WATCH_PATIENCE_MS = 100;

export class ExcelHost implements Host {
  private readonly capabilities: Capabilities;
  private readonly changes: ChangeWatch;
  private watching: Promise<unknown> | null = null;
  /** Whether Excel tells of changes. */
  private isTold = false;
  /** What was last read; `isKnown` where all that changed since is told by change events. */
  private last: { readonly book: ReadBook; readonly isKnown: boolean } | null = null;

  /**
   * @param requirements `Office.context.requirements`, once Office is ready.
   * @param hint is told when Excel waits for a cell that is being edited.
   * @throws ExcelError `excelTooOld` where Excel lacks what the add-in needs.
   */
  constructor(
    requirements: RequirementSets,
    private readonly hint: WaitingHint = () => undefined,
  ) {
    this.capabilities = capabilitiesOf(requirements);
    if (!this.capabilities.isEnough) {
      throw new ExcelError(
        'excelTooOld',
        `This version of Excel is too old for the add-in, which needs ExcelApi ${MINIMUM_API} (Excel 2021 or later, ` +
          'Microsoft 365, or Excel on the web). You can check a saved return in file mode in any browser.',
      );
    }
    this.changes = new ChangeWatch(this.capabilities.tellsOwnChanges);
  }

  read(): Promise<Snapshot> {
    return inExcel((context) => this.readFrom(context, null), this.hint);
  }

  /**
   * As `read`, but asks only for what changed since the last reading, where that is known. It is for a look that nobody
   * asked for: it does not wait for a cell that is being edited, and misses what no event tells, such as a refreshed query.
   */
  reread(): Promise<Snapshot> {
    const last = this.last?.isKnown === true && this.isTold ? this.last.book : null;
    return inExcelNow((context) => this.readFrom(context, last));
  }

  private async readFrom(context: Excel.RequestContext, last: ReadBook | null): Promise<Snapshot> {
    if (this.last) this.last = { ...this.last, isKnown: false };
    const outline = await readOutline(context);
    if (!this.isTold) await Promise.race([this.watching, pause(WATCH_PATIENCE_MS)]);
    // The contents are read from here on: a change before is in them, one after is told.
    const isKnown = this.isTold;
    const changes = this.changes.takeUnread();
    const book = last
      ? await rereadBook(context, outline, last, changes, this.capabilities)
      : await readBook(context, outline, this.capabilities);
    this.last = { book, isKnown };
    return book.snapshot;
  }

  apply(markup: Markup): Promise<Applied> {
    return this.write((context) => {
      if (this.last && this.changes.hasEdits) throw changedSince('cells were changed');
      return applyMarkup(context, markup, this.capabilities, this.last?.book);
    });
  }

  clear(): Promise<void> {
    return this.write((context) => clearMarks(context, this.capabilities));
  }

  record(changes: readonly RecordChange[]): Promise<void> {
    return this.write((context) => {
      // A certificate or a waiver speaks of the workbook as it was read.
      const says = changes.some(({ kind }) => kind === 'write');
      if (says && this.last && this.changes.hasEdits) throw changedSince('cells were changed');
      return writeRecords(context, changes, this.capabilities, says ? this.last?.book : null);
    });
  }

  edit(edits: readonly CellEdit[]): Promise<readonly CellEdit[]> {
    return this.write(async (context) => {
      const undo = await editCells(context, edits, this.capabilities);
      if (this.last) this.last = { ...this.last, isKnown: false };
      return undo;
    });
  }

  /** Opens a workbook file beside the one that is open. */
  openNew(file: Uint8Array): Promise<void> {
    return openNew(file);
  }

  goTo(cell: CellRef): Promise<void> {
    return inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(cell.sheet);
      sheet.activate();
      sheet.getRange(cellName(cell.row, cell.column)).select();
      await context.sync();
    }, this.hint);
  }

  onChange(listener: () => void): Unsubscribe {
    this.watching ??= inExcel(async (context) => {
      context.workbook.worksheets.onChanged.add((change) => {
        this.changes.take(change);
        return Promise.resolve();
      });
      context.workbook.worksheets.onFormatChanged.add((change) => {
        this.changes.takeFormat(change);
        return Promise.resolve();
      });
      await context.sync();
      this.isTold = true;
      // A hint is all it is: where Excel cannot watch, the user checks again by hand.
    }, this.hint).catch(() => undefined);
    return this.changes.listen(listener);
  }

  /** Our marks change how far sheets reach. */
  private write<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return this.changes.whileWriting(async () => {
      const result = await inExcel(batch, this.hint);
      if (this.last) {
        const isKnown = this.last.isKnown && this.capabilities.tellsOwnChanges;
        this.last = { book: { ...this.last.book, reaches: null }, isKnown };
      }
      return result;
    });
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
