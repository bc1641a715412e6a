/** The volumetrics as the return states them. */
import type { Agreement } from '../agreement/model';
import type { Return } from '../reading/return';
import type { CellRef } from '../workbook/a1';

/** A figure that the return does not give, or that could not be read, is null. */
export interface StatedVolumetric {
  readonly ref: string;
  readonly title: string;
  readonly unit: string;
  readonly month: number | null;
  readonly toDate: number | null;
  readonly cell: CellRef | null;
}

/** One for each volumetric of the agreement, in its order. */
export function statedVolumetrics({ volumetrics }: Agreement, from: Return): readonly StatedVolumetric[] {
  return volumetrics.map(({ ref, title, unit }) => {
    const row = from.volumetrics?.rows.find(({ volumetric }) => volumetric?.ref === ref);
    const cell = row && row.reference.state !== 'absent' ? row.reference.cell : null;
    return {
      ref,
      title,
      unit,
      month: row?.month.state === 'value' ? row.month.value : null,
      toDate: row?.toDate.state === 'value' ? row.toDate.value : null,
      cell,
    };
  });
}
