/** Puts a report sheet together cell by cell. */
import type { Area, CellRef } from '../workbook/a1';
import type {
  MarkupCell,
  MarkupValue,
  PivotTable,
  PrintSetup,
  ReportSheet,
  ReportTable,
  RowBlock,
  SheetChart,
  StyleName,
} from '../workbook/markup';
import { rowLines } from './row-lines';

/** Excel holds no longer text in a cell. */
const MAX_TEXT = 32_767;

export interface CellLook {
  readonly style?: StyleName;
  readonly numberFormat?: string;
  readonly isOpen?: boolean;
  readonly link?: CellRef;
}

/** What a sheet has besides its cells; what is left out is empty. */
export interface SheetTraits {
  readonly columnWidths: readonly number[];
  readonly block?: RowBlock;
  readonly merges?: readonly Area[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly tables?: readonly ReportTable[];
  readonly pivots?: readonly PivotTable[];
  readonly charts?: readonly SheetChart[];
  readonly print: PrintSetup;
}

export class SheetWriter {
  private readonly cells: MarkupCell[] = [];
  private isOrdered = true;

  text(row: number, column: number, value: string, look: CellLook = {}): this {
    const whole = value.length > MAX_TEXT ? `${value.slice(0, MAX_TEXT - 1)}…` : value;
    return this.value(row, column, { kind: 'text', value: whole }, look);
  }

  /** null leaves the cell blank, but keeps its look. */
  number(row: number, column: number, value: number | null, look: CellLook = {}): this {
    return this.value(row, column, value === null ? { kind: 'blank' } : { kind: 'number', value }, look);
  }

  date(row: number, column: number, serial: number | null, look: CellLook = {}): this {
    const value: MarkupValue = serial === null ? { kind: 'blank' } : { kind: 'date', serial };
    return this.value(row, column, value, { numberFormat: 'dd/mm/yyyy', ...look });
  }

  /** Our own formula without "=", and the value it has now; never made of the workbook's texts. */
  formula(row: number, column: number, formula: string, value: number | string, look: CellLook = {}): this {
    return this.value(row, column, { kind: 'formula', formula, value }, look);
  }

  blank(row: number, column: number, look: CellLook): this {
    return this.value(row, column, { kind: 'blank' }, look);
  }

  /** One text a column, from `column` on. */
  headings(row: number, column: number, titles: readonly string[]): this {
    titles.forEach((title, at) => this.text(row, column + at, title, { style: 'heading' }));
    return this;
  }

  finish(role: string, name: string, traits: SheetTraits): ReportSheet {
    const merges = traits.merges ?? [];
    return {
      role,
      name,
      cells: this.isOrdered ? this.cells : this.cells.sort((a, b) => a.row - b.row || a.column - b.column),
      ...(traits.block ? { block: traits.block } : {}),
      columnWidths: traits.columnWidths,
      merges,
      rowLines: rowLines(this.cells, traits.columnWidths, merges),
      ...(traits.frozen ? { frozen: traits.frozen } : {}),
      tables: traits.tables ?? [],
      pivots: traits.pivots ?? [],
      ...(traits.charts ? { charts: traits.charts } : {}),
      print: traits.print,
    };
  }

  /** Any value; `text` and `number` are shorter where they fit. */
  value(row: number, column: number, value: MarkupValue, look: CellLook): this {
    const last = this.cells.at(-1);
    if (last && (last.row > row || (last.row === row && last.column > column))) this.isOrdered = false;
    this.cells.push({ row, column, value, ...look });
    return this;
  }
}
