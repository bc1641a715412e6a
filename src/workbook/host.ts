/** The one interface between the pane or command line and a workbook, wherever it is. */
import type { CellRef } from './a1';
import type { CellEdit } from './cell-edit';
import type { Markup } from './markup';
import type { RecordChange } from './records';
import type { Snapshot } from './snapshot';

export type Unsubscribe = () => void;

/** What became of a mark-up. */
export interface Applied {
  /** Protected sheets, in tab order, whose flags were left out; what was found on them stands on the report sheets. */
  readonly unmarked: readonly string[];
}

export interface Host {
  /** Every sheet as it is without our marks. */
  read(): Promise<Snapshot>;
  /**
   * Replaces our marks by these, all or nothing: when it rejects, the workbook is as it was. It rejects where the workbook
   * is no longer what `read` last gave.
   */
  apply(markup: Markup): Promise<Applied>;
  /** Removes all our marks and nothing else (record sheets stay), all or nothing. */
  clear(): Promise<void>;
  /** Writes and removes record sheets, all or nothing; marks and records that are not named stay as they are. */
  record(changes: readonly RecordChange[]): Promise<void>;
  /**
   * Changes cells in one step, all or nothing: when it rejects, the workbook is as it was. It rejects where a cell holds a
   * formula or something else than expected. Resolves to the edits that undo it.
   */
  edit(edits: readonly CellEdit[]): Promise<readonly CellEdit[]>;
  /** Shows a cell to the user. */
  goTo(cell: CellRef): Promise<void>;
  /** Calls the listener when the workbook may have changed: a hint that a review is stale. */
  onChange(listener: () => void): Unsubscribe;
}
