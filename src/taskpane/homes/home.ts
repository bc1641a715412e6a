/** Where the pane lives: in a browser over a file, or beside the workbook that is open in Excel. */
import type { CellRef } from '../../workbook/a1';
import type { Applied, Unsubscribe } from '../../workbook/host';
import type { CellEdit } from '../../workbook/cell-edit';
import type { Markup } from '../../workbook/markup';
import type { RecordChange } from '../../workbook/records';
import type { Snapshot } from '../../workbook/snapshot';

/** What the worker checks: a file it reads itself, or a workbook that Excel has read. */
export type Source =
  { readonly kind: 'file'; readonly bytes: Uint8Array } | { readonly kind: 'snapshot'; readonly snapshot: Snapshot };

export type SampleName = 'july' | 'julyWithErrors';

/** The theme of what the pane stands beside. */
export interface HomeTheme {
  /** null where it has none of its own, or does not say: the system's is followed. */
  isDark(): boolean | null;
  onTheme(listener: () => void): Unsubscribe;
}

export interface FileHome {
  readonly kind: 'file';
  sample(which: SampleName): Promise<File>;
}

export interface ExcelHome extends HomeTheme {
  readonly kind: 'excel';
  /** The workbook's name, or what to call it where it has none. */
  readonly name: string;
  /** The verb of the ribbon button that opened the pane. */
  readonly verb: Verb | null;
  read(): Promise<Snapshot>;
  /** As `read`, but asks only for what changed since; rejects at once where a cell is being edited. */
  reread(): Promise<Snapshot>;
  apply(markup: Markup): Promise<Applied>;
  clear(): Promise<void>;
  edit(edits: readonly CellEdit[]): Promise<readonly CellEdit[]>;
  record(changes: readonly RecordChange[]): Promise<void>;
  /** Opens a workbook beside this one. */
  openNew(workbook: Uint8Array): Promise<void>;
  goTo(cell: CellRef): Promise<void>;
  onChange(listener: () => void): Unsubscribe;
  /** Tells when Excel keeps us waiting for a cell that is being edited. */
  onWaiting(listener: (isWaiting: boolean) => void): Unsubscribe;
}

export type Home = FileHome | ExcelHome;

export const VERBS = ['check', 'mark', 'clear'] as const;
export type Verb = (typeof VERBS)[number];
