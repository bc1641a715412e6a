/** What people call the tables and columns of a return. */
import type { Agreement, TableRole } from '../agreement/model';

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
