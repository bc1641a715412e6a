/** Total rows of the small tables that have one. */
import type { TableRows } from './tables/table-rows';
import { cellReader, type ReaderContext } from './values/cell-readers';
import type { CellReader } from './values/outcome';

export interface RecordOrTotal {
  readonly row: number;
  readonly isTotal: boolean;
}

/** Records and the final total, in the order of the sheet. */
export function recordsAndTotal({ records, total }: TableRows): readonly RecordOrTotal[] {
  const rows: RecordOrTotal[] = Array.from(records, (row) => ({ row, isTotal: false }));
  if (total !== null) rows.push({ row: total, isTotal: true });
  return rows.sort((a, b) => a.row - b.row);
}

/** The label of a total row: it names nothing, and that is as it should be. */
export function totalLabelReader(context: ReaderContext): CellReader<string> {
  return cellReader(context, () => ({ state: 'unknown', suggestion: null, problem: null }));
}
