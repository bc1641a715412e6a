/** Cells of the Activity table, made only for the rows that a finding is about. */
import type { FieldOf } from '../../agreement/model';
import type { ActivityTable } from '../../reading/return';
import type { CellRef } from '../../workbook/a1';

/** The cell of one record; the table's first column where it has no such field. */
export function activityCell(activity: ActivityTable, field: FieldOf<'activity'>, at: number): CellRef {
  const { location, rows } = activity;
  return { sheet: location.sheet, row: rows[at] ?? 0, column: activity[field].column ?? location.area.left };
}

/** The place of a finding about many records: the first one's cell, and all the others as related. */
export function activityPlace(
  activity: ActivityTable,
  field: FieldOf<'activity'>,
  records: readonly number[],
): { readonly cell: CellRef | null; readonly related: readonly CellRef[] } {
  const [cell = null, ...related] = records.map((at) => activityCell(activity, field, at));
  return { cell, related };
}

/** Gathers records under a key, in the order they come. */
export class RecordGroups<Key> {
  private readonly groups = new Map<Key, number[]>();

  add(key: Key, at: number): void {
    const known = this.groups.get(key);
    if (known) known.push(at);
    else this.groups.set(key, [at]);
  }

  entries(): IterableIterator<[Key, readonly number[]]> {
    return this.groups.entries();
  }
}
