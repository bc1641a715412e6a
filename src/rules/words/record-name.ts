/** What the record on a row is called, so that a finding keeps its identity when the row moves. */
import type { TableRole } from '../../agreement/model';
import type { ActivityTable, Reading, Return } from '../../reading/return';
import { writtenIn } from '../read-values';

/** "A01-2", "SCC-A-14-003", "priority 2"; the row number where the record has no name of its own. */
export function recordName(from: Return, role: TableRole, row: number): string {
  return knownName(from, role, row) ?? `row ${String(row + 1)}`;
}

/** The same for subjects, which must outlive moved rows: rows without a name share one, and are told apart by their order. */
export function recordSubject(from: Return, role: TableRole, row: number): string {
  return knownName(from, role, row) ?? 'row without a name';
}

function knownName(from: Return, role: TableRole, row: number): string | null {
  switch (role) {
    case 'cover':
      return 'Cover';
    case 'kpis':
      return nameOnRow(from.kpis, row, (record) => record.kpi?.ref ?? textOf(record.reference));
    case 'priorities':
      return nameOnRow(from.priorities, row, (record) => priorityName(record.priority));
    case 'volumetrics':
      return nameOnRow(from.volumetrics, row, (record) => record.volumetric?.ref ?? textOf(record.reference));
    case 'days':
      return nameOnRow(from.days, row, (record) => textOf(record.order));
    case 'activity':
      return from.activity && activityReference(from.activity, row);
  }
}

function nameOnRow<Row extends { readonly row: number }>(
  table: { readonly rows: readonly Row[] } | null,
  row: number,
  nameOf: (record: Row) => string | null,
): string | null {
  const record = table?.rows.find((candidate) => candidate.row === row);
  return record ? nameOf(record) : null;
}

function priorityName(reading: Reading<string>): string | null {
  return reading.state === 'value' ? `priority ${reading.value}` : textOf(reading);
}

function textOf(reading: Reading<string>): string | null {
  return writtenIn(reading)?.text ?? null;
}

/** The record on a row of the sheet, or null; by binary search, since records are in row order. */
export function recordAt(activity: ActivityTable, row: number): number | null {
  let low = 0;
  let high = activity.count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((activity.rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return activity.rows[low] === row ? low : null;
}

function activityReference(activity: ActivityTable, row: number): string | null {
  const at = recordAt(activity, row);
  const written = at === null ? '' : activity.reference.pool[activity.reference.values[at] ?? 0];
  return written === undefined || written === '' ? null : written;
}
