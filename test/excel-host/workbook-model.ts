/**
 * The workbook in the test Excel's memory. Plain state; what may be done with it, and what Excel refuses, is in `api/`.
 * Out of scope, as said in the decisions: undo, calculation beyond what our own formulas need, and printing.
 */
import type { Area } from '../../src/workbook/a1';
import { MAX_COLUMNS } from '../../src/workbook/a1';
import type { Visibility } from '../../src/workbook/snapshot';

/** An error value, told from a text that looks like one. */
export class ErrorValue {
  constructor(readonly code: string) {}
}

export type CellContent = number | string | boolean | ErrorValue;

/** Formats by path, such as "font.bold" or "fill.color"; absent where they are the default. */
export type Look = ReadonlyMap<string, unknown>;

export const NO_LOOK: Look = new Map();
/** Points of Excel's own default font. */
export const DEFAULT_FONT_SIZE = 11;

export interface CellModel {
  value: CellContent | null;
  /** With its "=". */
  formula: string | null;
  format: string;
  /** Never changed but replaced: many cells share one. */
  look: Look;
  /** Documents reference of a hyperlink to a place in this workbook. */
  link: string | null;
}

export interface ConditionalFormatModel {
  readonly id: string;
  readonly type: string;
  areas: readonly Area[];
  /** With its "=". */
  formula: string;
  look: Look;
}

export interface NoteModel {
  row: number;
  column: number;
  content: string;
}

/** A threaded comment: only its place matters here. */
export interface CommentModel {
  readonly row: number;
  readonly column: number;
}

export interface TableModel {
  readonly id: string;
  name: string;
  area: Area;
  hasHeader: boolean;
  hasTotals: boolean;
  style: string;
}

export interface PivotModel {
  name: string;
  row: number;
  column: number;
  /** Where a file says that it stands; null of one made here, whose output is not modelled. */
  area: Area | null;
  /** Name of a table, or another source as the file writes it. */
  source: string;
  readonly rows: string[];
  readonly columns: string[];
  readonly values: { readonly field: string; caption: string; summarise: string; format: string }[];
  layoutType: string;
  subtotals: string;
}

export interface ChartModel {
  name: string;
  type: string;
  title: string;
  /** Cells that it shows, as "A4:F14"; of its own sheet. */
  readonly source: string;
  /** RRGGBB of each series. */
  readonly colours: string[];
  /** Cells that it covers. */
  at: string;
  isReversed: boolean;
  legend: string;
}

export interface NameModel {
  name: string;
  /** With its "=". */
  formula: string;
  visible: boolean;
}

export interface PrintModel {
  orientation: string;
  pagesWide: number | null;
  titleRows: string | null;
  paper: string;
  /** Left, right, top, bottom, header, footer, in points. */
  margins: number[];
  /** As files write them: "&L" and what stands left, and so on. */
  header: string;
  footer: string;
}

export class SheetModel {
  visibility: Visibility = 'visible';
  isProtected = false;
  readonly cells = new Map<number, CellModel>();
  /** Widths in points of columns that do not have the standard width. */
  readonly columnWidths = new Map<number, number>();
  /** Heights in points of rows that have one of their own. */
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  merges: Area[] = [];
  conditionalFormats: ConditionalFormatModel[] = [];
  notes: NoteModel[] = [];
  comments: CommentModel[] = [];
  tables: TableModel[] = [];
  pivots: PivotModel[] = [];
  charts: ChartModel[] = [];
  names: NameModel[] = [];
  showsGridlines = true;
  frozen = { rows: 0, columns: 0 };
  print: PrintModel = {
    orientation: 'Portrait',
    pagesWide: null,
    titleRows: null,
    paper: 'Letter',
    margins: [50.4, 50.4, 54, 54, 21.6, 21.6],
    header: '',
    footer: '',
  };

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): CellModel | undefined {
    return this.cells.get(row * MAX_COLUMNS + column);
  }

  /** The cell, made blank where it is not there yet. */
  touch(row: number, column: number): CellModel {
    const key = row * MAX_COLUMNS + column;
    const known = this.cells.get(key);
    if (known) return known;
    const fresh: CellModel = { value: null, formula: null, format: 'General', look: NO_LOOK, link: null };
    this.cells.set(key, fresh);
    return fresh;
  }

  /** Each cell that is there, with its place. */
  *places(): Generator<{ readonly row: number; readonly column: number; readonly cell: CellModel }> {
    for (const [key, cell] of this.cells) {
      yield { row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS, cell };
    }
  }

  /** The smallest area with every value, or with every cell that has a value or a format; null where there is none. */
  usedArea(within?: Area, valuesOnly = true): Area | null {
    let area: { top: number; left: number; bottom: number; right: number } | null = null;
    for (const { row, column, cell } of this.places()) {
      if (cell.value === null && (valuesOnly || (cell.format === 'General' && cell.look.size === 0))) continue;
      if (within && (row < within.top || row > within.bottom || column < within.left || column > within.right))
        continue;
      area ??= { top: row, left: column, bottom: row, right: column };
      area.top = Math.min(area.top, row);
      area.left = Math.min(area.left, column);
      area.bottom = Math.max(area.bottom, row);
      area.right = Math.max(area.right, column);
    }
    return area;
  }
}

/** How texts are read as dates: as in the United States, or, null, not at all, since no one knows where the add-in will run. */
export type Region = 'US' | null;

export class WorkbookModel {
  sheets: SheetModel[] = [];
  names: NameModel[] = [];
  uses1904 = false;
  /** Points of the workbook's own font. */
  fontSize = DEFAULT_FONT_SIZE;
  /** Formulas written and not calculated yet. */
  uncalculated: { readonly sheet: SheetModel; readonly cell: CellModel }[] = [];
  isStructureProtected = false;
  /** Whether an add-in asked to be told of changes. */
  isWatched = false;
  /** Files, in base64, that an add-in opened as new workbooks. */
  readonly openedBeside: string[] = [];
  region: Region = null;
  /** The sheet in view; the first that can be seen, until one is activated. */
  active: SheetModel | null = null;
  selection: { sheet: string; address: string } | null = null;
  private nextId = 1;

  newId(kind: string): string {
    return `${kind}${String(this.nextId++)}`;
  }

  sheet(name: string): SheetModel | undefined {
    const key = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === key);
  }

  table(name: string): { readonly sheet: SheetModel; readonly table: TableModel } | undefined {
    const key = name.toLowerCase();
    for (const sheet of this.sheets) {
      const table = sheet.tables.find((candidate) => candidate.name.toLowerCase() === key);
      if (table) return { sheet, table };
    }
    return undefined;
  }
}
