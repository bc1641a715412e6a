/**
 * Percentages, in one place. They are held in points: 95, "95%", and 0.95 in a cell that shows percentages are all 95.
 * A bare 0.95 may be a fraction or a percentage: numerator and denominator settle it, or else the column's other values.
 */
import { roundHalfAway } from '../../workbook/units';

/** How a percentage was written: in a cell that shows percentages, with a sign in its text, or as a number and no more. */
export type PercentForm = 'format' | 'sign' | 'plain';

export interface WrittenPercent {
  /** In points, but as written where the form is plain. */
  readonly written: number;
  readonly form: PercentForm;
}

export interface SettledPercent {
  readonly percent: number;
  readonly as: 'written' | 'fraction' | 'ambiguous';
}

/** The fraction of a cell that shows percentages, in points; fifteen digits, as Excel keeps, so that 0.07 is 7. */
export function pointsOf(fraction: number): number {
  return Number((fraction * 100).toPrecision(15));
}

/** Whether a percentage may as well be a fraction. */
export function isBare({ written, form }: WrittenPercent): boolean {
  return form === 'plain' && written !== 0 && Math.abs(written) <= 1;
}

/** How the cells of a column are written, to settle the bare ones among them. */
export class PercentColumn {
  private fractions = 0;
  private bare = 0;
  private points = 0;

  constructor(cells: Iterable<WrittenPercent>) {
    for (const cell of cells) {
      if (cell.form === 'format') this.fractions += 1;
      else if (isBare(cell)) this.bare += 1;
      else if (cell.form === 'plain' && cell.written !== 0) this.points += 1;
    }
  }

  /** `computed`: the percentage that numerator and denominator give, or null. */
  settle(cell: WrittenPercent, computed: number | null): SettledPercent {
    const { written } = cell;
    if (!isBare(cell)) return { percent: written, as: 'written' };
    const fraction: SettledPercent = { percent: roundHalfAway(written * 100, 10), as: 'fraction' };
    if (computed !== null) {
      const isFraction = Math.abs(fraction.percent - computed) < Math.abs(written - computed);
      return isFraction ? fraction : { percent: written, as: 'written' };
    }
    // One other bare value proves nothing: both may have been typed the same wrong way.
    const othersAreFractions = this.fractions > 0 || this.bare > 2;
    const othersArePoints = this.points > 0;
    if (othersAreFractions === othersArePoints) return { percent: written, as: 'ambiguous' };
    return othersAreFractions ? fraction : { percent: written, as: 'written' };
  }
}
