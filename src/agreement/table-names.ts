/** What people call the tables and columns of a return: the first spelling that the return format gives. */
import type { Agreement, TableRole } from './model';

/** The sheet name to expect of a table: "KPIs", "Activity". */
export function tableName(agreement: Agreement, role: TableRole): string {
  return agreement.returnFormat.tables[role].sheetNames[0] ?? role;
}

/** The heading to expect of a column (of the cover: the label): "Actual", "Days year to date". */
export function headingName(agreement: Agreement, role: TableRole, field: string): string {
  const columns: readonly { readonly field: string; readonly headers: readonly string[] }[] =
    agreement.returnFormat.tables[role].columns;
  return columns.find((column) => column.field === field)?.headers[0] ?? field;
}

/** "the Days table was not found": a clause that says why something could not be checked. */
export function tableNotFound(agreement: Agreement, role: TableRole): string {
  return `the ${tableName(agreement, role)} table was not found`;
}

/** "the column “Charged” of Days was not found". */
export function columnNotFound(agreement: Agreement, role: TableRole, field: string): string {
  const kind = role === 'cover' ? 'label' : 'column';
  return `the ${kind} “${headingName(agreement, role, field)}” of ${tableName(agreement, role)} was not found`;
}
