/**
 * A sample return as tables of plain cells, before it has addresses: errors are planted here by row and column name,
 * and the layout gives every cell its place afterwards.
 */
import type { Agreement, FieldOf, TableRole } from '../../src/agreement/model';
import type { MarkupValue, StyleName } from '../../src/workbook/markup';
import { serialOfDate, type IsoDate } from '../../src/workbook/serial-date';

/** `formula` is written for the row it ends up on (as Excel counts rows). */
export type SampleValue =
  MarkupValue | { readonly kind: 'rowFormula'; readonly formula: (row: number) => string; readonly value: number };

export interface SampleCell {
  readonly value: SampleValue;
  readonly numberFormat?: string;
  readonly style?: StyleName;
}

export interface SampleRow {
  /** By which an error's plan names it. */
  readonly key: string;
  /** By field of the return format. */
  readonly cells: Map<string, SampleCell>;
}

export interface SampleColumn {
  readonly field: string;
  heading: string;
  readonly width: number;
}

export interface SampleTable {
  readonly role: TableRole;
  readonly sheet: string;
  readonly title: string;
  readonly note: string;
  /** Each record is a column: headings stand down the left. */
  readonly isAcross?: boolean;
  columns: SampleColumn[];
  rows: SampleRow[];
}

export type SampleBook = Readonly<Record<TableRole, SampleTable>>;

/** Columns with the heading that the return format expects first. */
export function columnsOf<Role extends TableRole>(
  agreement: Agreement,
  role: Role,
  widths: readonly (readonly [field: FieldOf<Role>, width: number])[],
): SampleColumn[] {
  const formats: readonly { readonly field: string; readonly headers: readonly string[] }[] =
    agreement.returnFormat.tables[role].columns;
  return widths.map(([field, width]) => {
    const heading = formats.find((format) => format.field === field)?.headers[0];
    if (heading === undefined) throw new Error(`The return format has no ${role} column ${field}.`);
    return { field, heading, width };
  });
}

export const text = (value: string, style?: StyleName): SampleCell => ({
  value: { kind: 'text', value },
  ...(style ? { style } : {}),
});

export const date = (value: IsoDate): SampleCell => ({
  value: { kind: 'date', serial: serialOfDate(value, 1900) ?? 0 },
  numberFormat: 'dd/mm/yyyy',
});

export const number = (value: number, numberFormat = 'General'): SampleCell => ({
  value: { kind: 'number', value },
  numberFormat,
});

/** A number, or a blank cell. */
export const figure = (value: number | null, numberFormat = 'General'): SampleCell =>
  value === null ? { value: { kind: 'blank' } } : number(value, numberFormat);

export const rowFormula = (formula: (row: number) => string, value: number, numberFormat: string): SampleCell => ({
  value: { kind: 'rowFormula', formula, value },
  numberFormat,
});

export function rowOf(table: SampleTable, key: string): SampleRow {
  const row = table.rows.find((candidate) => candidate.key === key);
  if (!row) throw new Error(`The sheet ${table.sheet} has no row ${key}.`);
  return row;
}
