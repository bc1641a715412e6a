/** Sums of the rows above a Grand Total. */
import { columnName } from '../workbook/a1';
import type { TemplateCell } from './sheet-frame';
import { FIRST_ROW } from './table-columns';

/** `column` counts from zero; the rows begin at `FIRST_ROW`. */
export function totalOf(
  rows: readonly ReadonlyMap<string, TemplateCell>[],
  field: string,
  column: number,
  numberFormat: string,
): TemplateCell {
  const letter = columnName(column);
  const values = rows.map((row) => figureIn(row.get(field)));
  return {
    value: {
      kind: 'formula',
      formula: `SUM(${letter}${String(FIRST_ROW + 1)}:${letter}${String(FIRST_ROW + rows.length)})`,
      value: values.reduce((sum, value) => sum + value, 0),
    },
    look: { style: 'total', numberFormat },
  };
}

export function figureIn(cell: TemplateCell | undefined): number {
  const value = cell?.value;
  return (value?.kind === 'formula' || value?.kind === 'number') && typeof value.value === 'number' ? value.value : 0;
}
