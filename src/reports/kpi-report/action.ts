/** What is to be done about a KPI: escalate, correct, or what the next better band would take. */
import type { Rating } from '../../figures/figures';
import { formatCount } from '../../figures/format-figure';

/** Whole sentences; empty where nothing is. */
export function actionText(rating: Rating): string {
  const { consecutiveMisses, isRepeatFailure, kpi, nextBand, reasonText, recomputedBand, band } = rating;
  const misses = formatCount(consecutiveMisses, 'due month');
  const sentences = [
    isRepeatFailure
      ? `Escalate: missed in ${misses} in a row, which clause ${kpi.clause} calls a repeat failure`
      : null,
    !isRepeatFailure && consecutiveMisses > 1 ? `Missed in ${misses} in a row` : null,
    nextBand,
    reasonText,
    recomputedBand !== null && recomputedBand !== band ? 'Settle the actual: its parts give another band' : null,
  ];
  return sentences
    .filter((sentence) => sentence !== null)
    .map(asSentence)
    .join(' ');
}

function asSentence(clause: string): string {
  const start = clause.charAt(0).toUpperCase() + clause.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}
