/** What Days says of an order; of one that it lists twice, both lines together. */
import type { DaysRow, Reading } from '../../reading/return';
import type { CellRef } from '../../workbook/a1';
import type { Pence } from '../../workbook/units';
import type { OrderCells, StatedFigures } from './reconciliation';
import { sumKnown } from './sums';

/** `before`: charged to the end of the month before; null where that is not known. */
export function statedOf(rows: readonly DaysRow[], before: number | null): StatedFigures {
  const sum = <Figure extends number>(pick: (row: DaysRow) => Reading<Figure>): Figure | null =>
    sumKnown(rows.map((row) => valueIn(pick(row))));
  const charged = sum(({ charged: reading }) => reading);
  return {
    commissioned: sum(({ commissioned }) => commissioned),
    deliveredMonth: sum(({ deliveredMonth }) => deliveredMonth),
    deliveredToDate: sum(({ deliveredToDate }) => deliveredToDate),
    remaining: sum(({ remaining }) => remaining),
    charged,
    chargedMonth: charged === null || before === null ? null : ((charged - before) as Pence),
  };
}

export function cellsOfLine(row: DaysRow | undefined): OrderCells | null {
  if (!row) return null;
  return {
    order: cellIn(row.order),
    commissioned: cellIn(row.commissioned),
    deliveredMonth: cellIn(row.deliveredMonth),
    deliveredToDate: cellIn(row.deliveredToDate),
    dayRate: cellIn(row.dayRate),
    charged: cellIn(row.charged),
    remaining: cellIn(row.remaining),
  };
}

export function valueIn<T>(reading: Reading<T> | undefined): T | null {
  return reading?.state === 'value' ? reading.value : null;
}

function cellIn(reading: Reading<unknown>): CellRef | null {
  return reading.state === 'absent' ? null : reading.cell;
}
