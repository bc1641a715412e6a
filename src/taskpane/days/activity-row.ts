/** One row of Activity in words. */
import { formatCount } from '../../figures/format-figure';
import { ReadState, type ActivityTable, type PooledColumn } from '../../reading/return';
import { printable } from '../../reports/printable';
import type { CellRef } from '../../workbook/a1';
import { dateLabel, dateOfDayNumber } from '../../workbook/serial-date';

export interface ActivityRow {
  readonly reference: string;
  readonly date: string;
  /** Name and number, as far as they are there. */
  readonly school: string;
  readonly days: string;
  /** Of its days. */
  readonly cell: CellRef;
}

/** `at`: its place in the columns. The row's date and days were read. */
export function activityRow(table: ActivityTable, at: number): ActivityRow {
  const { location, rows, date, days, reference, schoolName, schoolNumber } = table;
  const school = [textAt(schoolName, at), textAt(schoolNumber, at)].filter((part) => part !== '');
  return {
    reference: textAt(reference, at) || 'No reference',
    date: dateLabel(dateOfDayNumber(date.values[at] ?? 0)),
    school: school.length === 0 ? 'No school' : school.join(', '),
    days: formatCount((days.values[at] ?? 0) / 4, 'day'),
    cell: { sheet: location.sheet, row: rows[at] ?? 0, column: days.column ?? location.area.left },
  };
}

function textAt({ states, values, pool }: PooledColumn, at: number): string {
  return states[at] === ReadState.value ? printable(pool[values[at] ?? 0] ?? '') : '';
}
