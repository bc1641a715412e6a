/** How far a value lies from others, by median and median absolute deviation, which one odd value does not move. */

/** So that the score is that of standard deviations where values are normally distributed. */
const CONSISTENCY = 0.6745;

export interface Judged {
  readonly score: number;
  readonly median: number;
}

/** null where no score exists: there are no others, or half of them are the same. */
export function modifiedZScore(value: number, others: readonly number[]): Judged | null {
  const median = medianOf(others);
  if (median === null) return null;
  const deviation = medianOf(others.map((other) => Math.abs(other - median)));
  if (deviation === null || deviation === 0) return null;
  return { score: (CONSISTENCY * (value - median)) / deviation, median };
}

function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const [lower, upper] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2;
}
