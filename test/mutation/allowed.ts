/** Changes that leave a return right: to notice them would be noise. */
import type { Agreement } from '../../src/agreement/model';
import type { Rating } from '../../src/figures/figures';
import type { Return } from '../../src/reading/return';
import type { Review } from '../../src/review/review';
import type { Mutant } from './mutants';

/** What is known of the clean return and of the changed one. */
export interface Grounds {
  readonly agreement: Agreement;
  readonly clean: Review;
  readonly changed: Review;
  /** The clean return as it was read. */
  readonly from: Return;
}

/** Why the change is no mistake; null where it is one. */
export function whyAllowed({ place, value }: Mutant, grounds: Grounds): string | null {
  const isBlank = value.kind === 'blank';
  switch (place.role) {
    case 'cover':
      return isBlank && !isRequired(grounds.agreement, place.field) ? 'the Cover may leave the line out' : null;
    case 'kpis':
      return ofKpi(place.field, isBlank, ratingOn(grounds.clean, place.cell.row), grounds);
    case 'activity':
      return isBlank && place.field === 'schoolNumber' ? 'training and traded work need no school' : null;
    case 'volumetrics':
      return isBlank ? ofVolumetric(place, grounds) : null;
    default:
      return null;
  }
}

function isRequired({ returnFormat }: Agreement, field: string): boolean {
  return returnFormat.tables.cover.columns.some((column) => column.field === field && column.required);
}

function ratingOn({ ratings }: Review, row: number): Rating | undefined {
  return ratings.find((rating) => rating.row?.row === row);
}

function ofKpi(field: string, isBlank: boolean, rating: Rating | undefined, { changed }: Grounds): string | null {
  if (!rating) return null;
  if (!isBlank) {
    const now = changed.ratings.find(({ kpi }) => kpi.ref === rating.kpi.ref);
    const isPart = field === 'numerator' || field === 'denominator';
    const isSame = now?.recomputed === rating.recomputed && now.stated === rating.stated;
    return isPart && isSame && rating.recomputed !== null ? 'the agreement’s rounding forgives it' : null;
  }
  if (!rating.isDue) return 'the KPI is not due';
  if (rating.reason === 'tooFewToRate' && (field === 'rating' || field === 'actual'))
    return 'there are too few to rate';
  if (field === 'commentary' && rating.band !== 'inadequate' && rating.band !== 'requiresImprovement')
    return 'there is no miss to explain';
  if (field === 'dataStatus') return 'the Cover’s data status stands in';
  if (field === 'previous') return 'an earlier return has the figure';
  if (field === 'numerator' && rating.kpi.denominator === null) return 'the actual of a count says the same';
  return null;
}

function ofVolumetric({ cell, field }: Mutant['place'], { from }: Grounds): string | null {
  const basis = from.volumetrics?.rows.find(({ row }) => row === cell.row)?.volumetric?.basis;
  const isOther = (basis === 'month' && field === 'toDate') || (basis === 'yearToDate' && field === 'month');
  return isOther ? 'the volumetric is not measured so' : null;
}
