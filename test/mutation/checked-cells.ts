/** Every cell of a return that an agreement's column gives a meaning to. */
import { FIELDS, type TableRole } from '../../src/agreement/model';
import type { Reading, Return, TableLocation } from '../../src/reading/return';
import type { CellRef } from '../../src/workbook/a1';

export interface CheckedCell {
  readonly role: TableRole;
  readonly field: string;
  readonly cell: CellRef;
  /** Whether the row is a total of the table. */
  readonly isTotal: boolean;
}

/** In the order of the tables, rows and columns; `activityStep` takes every so many activity rows (1: all). */
export function checkedCells(from: Return, activityStep: number): readonly CheckedCell[] {
  const { cover, kpis, activity, priorities, volumetrics, days } = from;
  const cells: CheckedCell[] = cover ? ofRow('cover', cover, false) : [];
  const tables = { kpis, priorities, volumetrics, days } as const;
  for (const [role, table] of Object.entries(tables)) {
    for (const row of table?.rows ?? []) cells.push(...ofRow(role as keyof typeof tables, row, isTotal(row)));
  }
  for (let at = 0; activity && at < activity.count; at += activityStep) {
    cells.push(...ofActivity(activity.location, activity.rows[at] ?? 0));
  }
  return cells;
}

function isTotal(row: object): boolean {
  return 'isTotal' in row && row.isTotal === true;
}

function ofRow(role: TableRole, row: object, total: boolean): CheckedCell[] {
  const fields: readonly string[] = FIELDS[role];
  return Object.entries(row).flatMap(([field, reading]: [string, unknown]) =>
    fields.includes(field) && isReading(reading) && reading.state !== 'absent'
      ? [{ role, field, cell: reading.cell, isTotal: total }]
      : [],
  );
}

function isReading(value: unknown): value is Reading<unknown> {
  return typeof value === 'object' && value !== null && 'state' in value;
}

function ofActivity({ sheet, columns }: TableLocation, row: number): CheckedCell[] {
  return [...columns].map(([field, column]) => ({
    role: 'activity',
    field,
    cell: { sheet, row, column },
    isTotal: false,
  }));
}
