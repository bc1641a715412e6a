/** What every sheet of a template has alike: title, note, headings, cells to fill in, protection. */
import type { TableRole } from '../agreement/model';
import { SheetWriter, type CellLook } from '../markup/sheet-writer';
import type { EntryRule, MarkupValue, ReportSheet } from '../workbook/markup';
import { FIRST_ROW, HEADING_ROW, type TableColumns } from './table-columns';

export const DAYS_FORMAT = '#,##0.00';
export const POUNDS_FORMAT = '£#,##0.00';
export const BLANK: MarkupValue = { kind: 'blank' };

/** A cell that people fill in. */
export function open(numberFormat = 'General'): CellLook {
  return { style: 'entry', isOpen: true, numberFormat };
}

/** One cell of a template: what stands in it and how it looks. */
export interface TemplateCell {
  readonly value: MarkupValue;
  readonly look: CellLook;
}

export function fixedText(value: string, look: CellLook = { style: 'wrapped' }): TemplateCell {
  return { value: { kind: 'text', value }, look };
}

export function entry(numberFormat?: string, value: MarkupValue = BLANK): TemplateCell {
  return { value, look: open(numberFormat) };
}

/** A formula, or a cell to fill in where there is none. */
export function formulaOrEntry(value: MarkupValue | null, numberFormat: string): TemplateCell {
  return value ? { value, look: { numberFormat } } : entry(numberFormat);
}

export interface TableSheet<Role extends TableRole> {
  readonly columns: TableColumns<Role>;
  readonly title: string;
  readonly note: string;
  /** By field; fields that the return format has no column for are left out. */
  readonly rows: readonly ReadonlyMap<string, TemplateCell>[];
  readonly widths: Readonly<Record<string, number>>;
  readonly entryRules: readonly EntryRule[];
}

const DEFAULT_WIDTH = 14;

export function tableSheet<Role extends TableRole>(role: Role, table: TableSheet<Role>): ReportSheet {
  const { columns } = table;
  const sheet = new SheetWriter()
    .text(0, 0, table.title, { style: 'title' })
    .text(1, 0, table.note, { style: 'muted' })
    .headings(HEADING_ROW, 0, columns.headings);
  table.rows.forEach((cells, at) => {
    columns.fields.forEach((field, column) => {
      const cell = cells.get(field);
      if (cell) sheet.value(FIRST_ROW + at, column, cell.value, cell.look);
    });
  });
  return {
    ...sheet.finish(role, columns.sheet, {
      columnWidths: columns.fields.map((field) => table.widths[field] ?? DEFAULT_WIDTH),
      frozen: { rows: FIRST_ROW, columns: 1 },
      print: { landscape: true, titleRows: { first: HEADING_ROW, last: HEADING_ROW } },
    }),
    isProtected: true,
    entryRules: table.entryRules,
  };
}

/** A rule for a column's rows; none where the format has no such column or there are no rows. */
export function columnRule(
  column: number | null,
  rows: { readonly first: number; readonly last: number },
  rule: Omit<EntryRule, 'area' | 'isStrict'>,
): readonly EntryRule[] {
  if (column === null || rows.last < rows.first) return [];
  return [{ ...rule, isStrict: true, area: { top: rows.first, bottom: rows.last, left: column, right: column } }];
}

export function chosen(allows: EntryRule['allows'] | undefined, what: string): Omit<EntryRule, 'area' | 'isStrict'> {
  return {
    allows: allows ?? { kind: 'anything' },
    refusal: { title: 'Not in the list', text: `Choose ${what} from the list, or leave the cell empty.` },
  };
}
