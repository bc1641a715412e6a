/** Cells of reconciled figures: values or formulas, days and pounds as decimals. */
import { cellName, columnName, fullName, type CellRef } from '../../workbook/a1';
import type { StyleName } from '../../workbook/markup';
import { daysOf, poundsOf, type Pence, type QuarterDays } from '../../workbook/units';
import type { SheetWriter } from '../sheet-writer';
import { DAYS_FORMAT } from '../tied-days';
import { COLUMN, POUNDS_FORMAT, type ColumnName } from './columns';
import type { StoredValues } from './stored-values';

export class FigureCells {
  constructor(
    private readonly sheet: SheetWriter,
    private readonly stored: StoredValues,
    readonly row: number,
    private readonly style: StyleName = 'plain',
  ) {}

  /** "G12": a cell of this row, for formulas. */
  at(column: ColumnName): string {
    return cellName(this.row, COLUMN[column]);
  }

  /** A figure that is not known is a blank cell, never nothing. */
  days(column: ColumnName, quarterDays: QuarterDays | null, formula: string | null = null): this {
    return this.figure(column, quarterDays === null ? null : daysOf(quarterDays), formula, DAYS_FORMAT);
  }

  pounds(column: ColumnName, pence: Pence | null, formula: string | null = null): this {
    return this.figure(column, pence === null ? null : poundsOf(pence), formula, POUNDS_FORMAT);
  }

  figure(column: ColumnName, value: number | null, formula: string | null, numberFormat: string): this {
    const look = { style: this.style, numberFormat };
    if (value === null || formula === null) this.sheet.number(this.row, COLUMN[column], value, look);
    else this.sheet.formula(this.row, COLUMN[column], formula, value, look);
    return this;
  }

  /** One cell less another of this row; blank where a side is not known. */
  difference(column: ColumnName, value: number | null, from: ColumnName, less: ColumnName, numberFormat: string): this {
    return this.figure(column, value, `${this.at(from)}-${this.at(less)}`, numberFormat);
  }

  /** A figure that Days gives: read from its cell where that holds the very number. */
  statedDays(column: ColumnName, quarterDays: QuarterDays | null, cell: CellRef | null): this {
    return this.days(column, quarterDays, this.reference(cell, quarterDays === null ? null : daysOf(quarterDays)));
  }

  statedPounds(column: ColumnName, pence: Pence | null, cell: CellRef | null): this {
    return this.pounds(column, pence, this.reference(cell, pence === null ? null : poundsOf(pence)));
  }

  private reference(cell: CellRef | null, value: number | null): string | null {
    return cell && value !== null && this.stored.holds(cell, value) ? fullName(cell) : null;
  }
}

/** "SUM(G12:G31)": a column of a table's lines. */
export function sumOf(column: ColumnName, first: number, last: number): string {
  const letters = columnName(COLUMN[column]);
  return `SUM(${letters}${String(first + 1)}:${letters}${String(last + 1)})`;
}
