/** How far the figures of Days are off by findings of their own, so that what merely follows from them is not found again. */
import { commissionOf } from '../../agreement/in-force';
import type { Commission } from '../../agreement/model';
import type { DaysRow, Reading } from '../../reading/return';
import { fullName, type CellRef } from '../../workbook/a1';
import { daysOf, penceOf, poundsOf, type Pence, type QuarterDays } from '../../workbook/units';
import { cellOf, valueOf } from '../read-values';
import type { RuleContext } from '../rule';

export type SummedField = 'commissioned' | 'deliveredMonth' | 'deliveredToDate' | 'charged' | 'remaining';

/** Days and pounds are decimals. */
export class OrderSlips {
  /** Stated less reckoned, of the figures that do not tie out, by cell. */
  readonly #differences: ReadonlyMap<string, number>;

  constructor(private readonly context: RuleContext) {
    this.#differences = new Map(
      context.figures.tieOuts.flatMap(({ agrees, cell, difference }) =>
        agrees === false && cell && difference !== null ? [[fullName(cell), difference]] : [],
      ),
    );
  }

  /** How far a figure is off by a finding of its own: against the activity, the agreement or its own row; 0 where it is not. */
  of(row: DaysRow, field: SummedField): number {
    switch (field) {
      case 'commissioned':
        return daysIn(row.commissioned) - this.#commissioned(row);
      case 'deliveredMonth':
      case 'deliveredToDate':
        return this.#difference(row[field]);
      case 'charged':
      case 'remaining':
        return this.follows(row, field) ? 0 : this.#difference(row[field]);
    }
  }

  /** Whether a charge or remaining days do not fit their row, but would if its days and rate were right. */
  follows(row: DaysRow, field: 'charged' | 'remaining'): boolean {
    if (this.#difference(row[field]) === 0) return false;
    const delivered = daysIn(row.deliveredToDate) - this.#difference(row.deliveredToDate);
    return field === 'charged'
      ? valueOf(row.charged) === penceOf(delivered * this.#dayRate(row))
      : daysIn(row.remaining) === this.#commissioned(row) - delivered;
  }

  /** The same of the cell that a failed tie-out is about. */
  followsAt(cell: CellRef | null, field: 'charged' | 'remaining'): boolean {
    const rows = this.context.return.days?.rows ?? [];
    const row = rows.find((each) => cell !== null && isSameCell(cellOf(each[field]), cell));
    return row !== undefined && this.follows(row, field);
  }

  #commissioned(row: DaysRow): number {
    return this.#agreed(row)?.days ?? daysIn(row.commissioned);
  }

  #dayRate(row: DaysRow): number {
    return this.#agreed(row)?.dayRatePounds ?? poundsIn(row.dayRate);
  }

  #agreed({ order }: DaysRow): Commission | null {
    const { agreement, figures } = this.context;
    const written = valueOf(order);
    if (written === null || !figures.period.isChecked) return null;
    return commissionOf(agreement, written, figures.period.value.financialYear);
  }

  #difference(reading: Reading<unknown>): number {
    const cell = cellOf(reading);
    return cell ? (this.#differences.get(fullName(cell)) ?? 0) : 0;
  }
}

function isSameCell(one: CellRef | null, other: CellRef): boolean {
  return one !== null && fullName(one) === fullName(other);
}

function daysIn(reading: Reading<QuarterDays>): number {
  const days = valueOf(reading);
  return days === null ? Number.NaN : daysOf(days);
}

function poundsIn(reading: Reading<Pence>): number {
  const pence = valueOf(reading);
  return pence === null ? Number.NaN : poundsOf(pence);
}
