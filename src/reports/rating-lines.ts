/** KPI ratings, one line a KPI. */
import { BAND_NAMES } from '../agreement/bands';
import type { Rating } from '../figures/figures';
import type { Review } from '../review/review';
import { kpiValueText, targetText } from './values';

export interface RatingLine {
  readonly rating: Rating;
  readonly stated: string;
  /** Where it differs from what is stated: "94.6%, Approaching target". */
  readonly recomputed: string | null;
  /** What the activity rows give, where that differs from what is stated: "86". */
  readonly fromActivity: string | null;
  readonly target: string;
  readonly band: string;
  /** Why it is Other, or what would reach the next better band; null where neither is to be said. */
  readonly remark: string | null;
  readonly misses: string | null;
}

/** One line a KPI, in the agreement's order. */
export function ratingLines(review: Review): readonly RatingLine[] {
  return review.ratings.map((rating) => ({
    rating,
    stated: kpiValueText(rating.stated, rating.kpi.unit),
    recomputed: recomputedText(rating),
    fromActivity: activityText(rating, review),
    target: targetText(rating.target, rating.kpi.unit),
    band: BAND_NAMES[rating.band],
    remark: rating.reasonText ?? rating.nextBand,
    misses: missesText(rating),
  }));
}

/** What there is to say of a KPI besides its figures, clause by clause. */
export function remarksOf({ recomputed, fromActivity, remark, misses }: RatingLine): readonly string[] {
  const given = [
    recomputed && `Numerator and denominator give ${recomputed}`,
    fromActivity && `The activity gives ${fromActivity}`,
  ];
  return [...given, remark, misses].filter((part) => part !== null);
}

function recomputedText({ recomputed, recomputedBand, stated, band, kpi }: Rating): string | null {
  if (recomputed === null || recomputed === stated) return null;
  const value = kpiValueText(recomputed, kpi.unit);
  return recomputedBand === null || recomputedBand === band ? value : `${value}, ${BAND_NAMES[recomputedBand]}`;
}

function activityText({ kpi }: Rating, { tieOuts }: Review): string | null {
  const tieOut = tieOuts.find(({ id }) => id === `kpis.${kpi.ref}.actual`);
  if (tieOut?.agrees !== false || !tieOut.computed.isChecked) return null;
  return kpiValueText(tieOut.computed.value, kpi.unit);
}

function missesText({ consecutiveMisses, isRepeatFailure }: Rating): string | null {
  if (isRepeatFailure) return `Repeat failure: ${String(consecutiveMisses)} due months in a row`;
  return consecutiveMisses > 1 ? `Missed ${String(consecutiveMisses)} due months in a row` : null;
}
