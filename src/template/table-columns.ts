/** Columns of a template's table: those of the agreement's return format, in its order, under the headings it expects first. */
import type { Agreement, FieldOf, TableRole } from '../agreement/model';
import { columnName } from '../workbook/a1';

/** A title, a note and a blank row stand above the headings. */
export const HEADING_ROW = 3;
export const FIRST_ROW = HEADING_ROW + 1;

export class TableColumns<Role extends TableRole> {
  readonly sheet: string;
  private readonly columns: readonly { readonly field: FieldOf<Role>; readonly headers: readonly string[] }[];

  constructor(agreement: Agreement, role: Role) {
    const format = agreement.returnFormat.tables[role];
    this.sheet = format.sheetNames[0] ?? role;
    this.columns = format.columns;
  }

  get headings(): readonly string[] {
    return this.columns.map(({ field, headers }) => headers[0] ?? field);
  }

  get fields(): readonly FieldOf<Role>[] {
    return this.columns.map(({ field }) => field);
  }

  /** null where the format has no such column. */
  placeOf(field: FieldOf<Role>): number | null {
    const place = this.columns.findIndex((column) => column.field === field);
    return place < 0 ? null : place;
  }

  letterOf(field: FieldOf<Role>): string | null {
    const place = this.placeOf(field);
    return place === null ? null : columnName(place);
  }
}
