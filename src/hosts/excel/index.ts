/** The workbook that is open in Excel, as a Host. The only folder that knows Office.js. */
import { cellName, type CellRef } from '../../workbook/a1';
import type { CellEdit } from '../../workbook/cell-edit';
import type { Host, Unsubscribe } from '../../workbook/host';
import type { Markup } from '../../workbook/markup';
import type { RecordChange } from '../../workbook/records';
import type { Snapshot } from '../../workbook/snapshot';
import { applyMarkup, clearMarks, writeRecords } from './apply-markup';
import { capabilitiesOf, MINIMUM_API, type Capabilities, type RequirementSets } from './capabilities';
import { editCells } from './edit-cells';
import { ExcelError } from './excel-error';
import { inExcel, type WaitingHint } from './excel-run';
import { readSnapshot } from './read-snapshot';

export { ExcelError, type ExcelErrorCode } from './excel-error';
export type { WaitingHint } from './excel-run';

/** Changes come in bursts; a listener hears of a burst once, when it has been quiet for so long. */
const QUIET_MS = 750;

export class ExcelHost implements Host {
  private readonly listeners = new Set<() => void>();
  private readonly capabilities: Capabilities;
  private watching: Promise<unknown> | null = null;
  private quiet: ReturnType<typeof setTimeout> | undefined;
  /** Our own writes raise change events too; they make no review stale. */
  private isWriting = false;

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
  }

  read(): Promise<Snapshot> {
    return inExcel((context) => readSnapshot(context, this.capabilities), this.hint);
  }

  apply(markup: Markup): Promise<void> {
    return this.write((context) => applyMarkup(context, markup, this.capabilities));
  }

  clear(): Promise<void> {
    return this.write((context) => clearMarks(context, this.capabilities));
  }

  record(changes: readonly RecordChange[]): Promise<void> {
    return this.write((context) => writeRecords(context, changes, this.capabilities));
  }

  edit(edits: readonly CellEdit[]): Promise<readonly CellEdit[]> {
    return this.write((context) => editCells(context, edits, this.capabilities));
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
    this.listeners.add(listener);
    this.watching ??= inExcel(async (context) => {
      context.workbook.worksheets.onChanged.add(({ triggerSource }) => {
        // ExcelApi 1.14 says who made the change; before it, our own late echoes only make a review look stale.
        if (triggerSource !== 'ThisLocalAddin') this.changed();
        return Promise.resolve();
      });
      await context.sync();
      // A hint is all it is: where Excel cannot watch, the user checks again by hand.
    }, this.hint).catch(() => undefined);
    return () => {
      this.listeners.delete(listener);
    };
  }

  private async write<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    this.isWriting = true;
    try {
      return await inExcel(batch, this.hint);
    } finally {
      this.isWriting = false;
    }
  }

  private changed(): void {
    if (this.isWriting) return;
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => {
      for (const listener of this.listeners) listener();
    }, QUIET_MS);
  }
}
