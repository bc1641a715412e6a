/** Figures and cells as people read them. */
import type { KpiUnit, TargetValue } from '../agreement/model';
import { cellName, quoteSheet, type CellRef } from '../workbook/a1';
import { roundHalfAway } from '../workbook/units';

/** A number without binary noise: 76.5, 1524, 0.1. */
export function numberText(value: number): string {
  return String(roundHalfAway(value, 6));
}

/** A value in a KPI's unit: "78%", "£62.50", "4". */
export function kpiValueText(value: number | null, unit: KpiUnit): string {
  if (value === null) return '–';
  if (unit === 'percent') return `${numberText(value)}%`;
  if (unit !== 'pounds') return numberText(value);
  return `${value < 0 ? '-' : ''}£${Math.abs(roundHalfAway(value, 2)).toFixed(2)}`;
}

/** A target in a KPI's unit: "75%", "4 to 8". */
export function targetText(target: TargetValue | null, unit: KpiUnit): string {
  if (target === null || typeof target === 'number') return kpiValueText(target, unit);
  return `${kpiValueText(target.low, unit)} to ${kpiValueText(target.high, unit)}`;
}

/** "KPIs!H14", the sheet quoted only where a formula would need it: "'Days & pounds'!C4". */
export function cellLabel(cell: CellRef): string {
  const sheet = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(cell.sheet) ? cell.sheet : quoteSheet(cell.sheet);
  return `${sheet}!${cellName(cell.row, cell.column)}`;
}

/** "1 file", "2 files". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
