/** Figures and cells as people read them. */
import type { KpiUnit, TargetValue } from '../agreement/model';
import { formatFigure, formatPounds } from '../figures/format-figure';
import { penceOf, roundHalfAway } from '../workbook/units';

/** A number as the committee’s table writes it, without a thousands separator: 76.5, 1524. */
export function numberText(value: number): string {
  return String(roundHalfAway(value, 6));
}

/** A value in a KPI's unit: "78%", "£62.50", "4". */
export function kpiValueText(value: number | null, unit: KpiUnit): string {
  if (value === null) return '–';
  if (unit === 'pounds') return formatPounds(penceOf(value));
  return unit === 'percent' ? `${formatFigure(value)}%` : formatFigure(value);
}

/** A target in a KPI's unit: "75%", "95 to 105%". */
export function targetText(target: TargetValue | null, unit: KpiUnit): string {
  if (target === null || typeof target === 'number') return kpiValueText(target, unit);
  const low = unit === 'percent' ? formatFigure(target.low) : kpiValueText(target.low, unit);
  return `${low} to ${kpiValueText(target.high, unit)}`;
}
