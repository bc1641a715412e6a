/** The cell that a KPI's row is best shown by: its actual, else its reference. */
import type { Rating } from '../../figures/figures';
import type { CellRef } from '../../workbook/a1';

export function kpiCell({ row }: Rating): CellRef | null {
  if (!row) return null;
  if (row.actual.state !== 'absent') return row.actual.cell;
  return row.reference.state === 'absent' ? null : row.reference.cell;
}
