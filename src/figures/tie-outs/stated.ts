/** A cell of the return as a figure to hold against another: its value, or why there is none. */
import type { Agreement, TableRole } from '../../agreement/model';
import { columnNotFound } from '../../agreement/table-names';
import type { Reading } from '../../reading/return';
import type { CellRef } from '../../workbook/a1';
import { known, unknown } from '../checked';
import type { Checked } from '../figures';
import { formatFigure } from '../format-figure';

export interface Stated<T> {
  readonly figure: Checked<T>;
  readonly cell: CellRef | null;
}

/** `role` and `field` name the column where it is not there. */
export function statedIn<T>(reading: Reading<T>, agreement: Agreement, role: TableRole, field: string): Stated<T> {
  if (reading.state === 'absent') return { figure: unknown(columnNotFound(agreement, role, field)), cell: null };
  return { figure: figureIn(reading), cell: reading.cell };
}

/** A figure that the return does not give at all. */
export function notStated<T>(reason: string): Stated<T> {
  return { figure: unknown(reason), cell: null };
}

function figureIn<T>(reading: Exclude<Reading<T>, { readonly state: 'absent' }>): Checked<T> {
  switch (reading.state) {
    case 'value':
      return known(reading.value);
    case 'blank':
      return unknown('the cell is blank');
    case 'placeholder':
      return unknown(`the return says “${formatFigure(reading.text)}” and gives no figure`);
    case 'unknown':
    case 'unreadable':
      return unknown(`“${formatFigure(reading.text)}” could not be read`);
  }
}

/** What a column adds up to over its rows; nothing written counts as nothing, as Excel's SUM counts it, but not a figure that is still to come. */
export function sumOfReadings<T extends number>(
  readings: readonly Reading<T>[],
  agreement: Agreement,
  role: TableRole,
  field: string,
): Checked<number> {
  let sum = 0;
  for (const reading of readings) {
    if (reading.state === 'blank') continue;
    if (reading.state === 'placeholder' && reading.placeholder !== 'toBeConfirmed') continue;
    const { figure } = statedIn(reading, agreement, role, field);
    if (!figure.isChecked) return figure;
    sum += figure.value;
  }
  return known(sum);
}
