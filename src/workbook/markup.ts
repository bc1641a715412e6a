/**
 * What to add to a workbook, as plain data that either host can apply. A Markup only adds: the supplier's own values,
 * formulas and formats are never part of it. Applying the same Markup twice changes nothing; clearing removes all of it.
 */
import type { Area, CellRef } from './a1';

export type FlagSeverity = 'error' | 'warning' | 'query' | 'note';

export interface Markup {
  /** Marks on the supplier's own sheets, at most one entry a sheet. */
  readonly flags: readonly SheetFlags[];
  /** Our own sheets, in the order they are added after the workbook's. Names are free in the workbook. */
  readonly sheets: readonly ReportSheet[];
  /** Says of which review the marks are, in letters, digits, spaces, colons and dashes. Not written where there are none. */
  readonly stamp?: string;
}

export interface SheetFlags {
  readonly sheet: string;
  /** Fills, as a conditional-format layer, worst severity first; areas of one sheet do not overlap. */
  readonly fills: readonly { readonly severity: FlagSeverity; readonly areas: readonly Area[] }[];
  /** Words beside the rows, in a column that is empty in the workbook; absent where the sheet takes no check column. */
  readonly check?: CheckColumn;
  /** Notes on flagged cells; a cell that has a note or threaded comment already keeps it and gets none of ours. */
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

export interface CheckColumn {
  readonly column: number;
  readonly header: { readonly row: number; readonly text: string };
  readonly cells: readonly { readonly row: number; readonly text: string; readonly severity: FlagSeverity }[];
}

/** What a cell of a report sheet shows. A text is always text, however much it looks like a formula. */
export type MarkupValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** A serial of the workbook's own date system. */
  | { readonly kind: 'date'; readonly serial: number }
  /** Our own formula, without "=", and the value it has now. */
  | { readonly kind: 'formula'; readonly formula: string; readonly value: number | string };

/** The looks a report sheet may use; each host turns them into its own formats. */
export type StyleName =
  | 'plain'
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'total'
  | 'muted'
  | 'wrapped'
  | 'link'
  | 'error'
  | 'warning'
  | 'query'
  | 'note'
  | 'good'
  | 'approaching'
  | 'requiresImprovement'
  | 'inadequate'
  | 'other'
  | 'entry';

export interface MarkupCell {
  readonly row: number;
  readonly column: number;
  readonly value: MarkupValue;
  readonly style?: StyleName;
  /** Excel number format code; "General" where absent. */
  readonly numberFormat?: string;
  /** May be typed into where its sheet is protected. Written into new workbooks only. */
  readonly isOpen?: boolean;
  /** A click goes to this cell of the same workbook. */
  readonly link?: CellRef;
}

/**
 * The cells of many rows alike, held column by column: as an object each, those of a hundred thousand rows would be most
 * of the memory that a mark-up takes.
 */
export interface RowBlock {
  readonly top: number;
  /** How many rows; a column may be longer. */
  readonly count: number;
  /** From column A on, without a gap. */
  readonly columns: readonly BlockColumn[];
}

export type BlockColumn = TextColumn | NumbersColumn;

/** The place in `texts` of each row's text; where that is empty, there is no cell. */
export interface TextColumn {
  readonly kind: 'text';
  readonly places: Uint32Array;
  readonly texts: readonly string[];
}

/** Numbers, or serials of the workbook's date system; where there is none (NaN), a blank cell with the format. */
export interface NumbersColumn {
  readonly kind: 'number' | 'date';
  readonly values: Float64Array;
  readonly numberFormat: string;
}

export interface ReportSheet {
  /** Says which of our sheets this is, in letters only ("findings"); stands in its mark (`marks.ts`). */
  readonly role: string;
  readonly name: string;
  /** In row order, then column order. */
  readonly cells: readonly MarkupCell[];
  /** Rows that stand below all of these cells. Its sheet has no PivotTable. */
  readonly block?: RowBlock;
  /** Widths in characters from column A; columns after the last keep the default. */
  readonly columnWidths: readonly number[];
  readonly merges: readonly Area[];
  /** Rows that need room for more than one line of text, in row order; a host that fits rows itself may leave them out. */
  readonly rowLines?: readonly { readonly row: number; readonly lines: number }[];
  /** Rows and columns that stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly tables: readonly ReportTable[];
  readonly pivots: readonly PivotTable[];
  readonly charts?: readonly SheetChart[];
  /** Protected, without a password, but for its open cells; written into new workbooks only, as `isHidden` is. */
  readonly isProtected?: boolean;
  readonly isHidden?: boolean;
  /** What may be typed into cells; areas do not overlap. Written into new workbooks; the Excel host leaves them out. */
  readonly entryRules?: readonly EntryRule[];
  readonly print: PrintSetup;
}

/** A native chart over cells of its own sheet. */
export interface SheetChart {
  readonly name: string;
  /** stackedBar: a bar a row, its series one after the other; column: a column a row. */
  readonly kind: 'stackedBar' | 'column';
  readonly title: string;
  /** Its first row names the series, its first column the categories. */
  readonly source: Area;
  /** RRGGBB of each series. */
  readonly colours: readonly string[];
  /** The cells that it covers. */
  readonly at: Area;
}

/** What may be typed into an area (Excel's data validation), and what is said to whoever selects a cell of it. */
export interface EntryRule {
  readonly area: Area;
  readonly allows: EntryKind;
  /** false: Excel warns and lets other entries through. */
  readonly isStrict: boolean;
  /** Shown beside a selected cell; Excel takes 32 characters of a title and 255 of a text. */
  readonly prompt?: { readonly title: string; readonly text: string };
  /** Shown after another entry. */
  readonly refusal?: { readonly title: string; readonly text: string };
}

export type EntryKind =
  | { readonly kind: 'anything' }
  /** One of these words, none with a comma in it, at most 255 characters together. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** One of the cells that a formula of ours gives, without "=". */
  | { readonly kind: 'cells'; readonly formula: string }
  | { readonly kind: 'number'; readonly least?: number; readonly most?: number; readonly isWhole: boolean }
  /** Without edges, from the first of March 1900 on; edges are serials, both inclusive. */
  | { readonly kind: 'date'; readonly first?: number; readonly last?: number }
  /** What makes a formula of ours true, without "=", written for the area's first cell. */
  | { readonly kind: 'formula'; readonly formula: string };

/** A native table over cells of its own sheet, whose first row is its header (texts, no two alike). */
export interface ReportTable {
  readonly name: string;
  readonly area: Area;
}

export interface PrintSetup {
  readonly landscape: boolean;
  /** Rows repeated at the top of each page. */
  readonly titleRows?: { readonly first: number; readonly last: number };
}

/** A native PivotTable over a `ReportTable` of the same Markup. */
export interface PivotTable {
  readonly name: string;
  /** Top left cell, on the sheet that lists it. */
  readonly at: { readonly row: number; readonly column: number };
  /** Name of the table it reads. */
  readonly source: string;
  /** Column headers of the source, outermost first. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: readonly PivotValue[];
}

export interface PivotValue {
  readonly field: string;
  readonly caption: string;
  readonly summarise: 'sum' | 'count';
  readonly numberFormat: string;
}
