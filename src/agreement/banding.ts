/** Which of the five bands a KPI's value falls in, by the thresholds the agreement gives it. */
import type { IsoDate } from '../workbook/serial-date';
import { roundHalfAway } from '../workbook/units';
import type { Band } from './bands';
import type { BandEdge, BandRange, Kpi, TargetValue } from './model';
import { targetInForce } from './target-in-force';

/** The bands that have edges, best first: what lies outside all of them is Inadequate. */
export const EDGED_BANDS = ['good', 'approaching', 'requiresImprovement'] as const;
export type EdgedBand = (typeof EDGED_BANDS)[number];

/** Both edges inclusive, in the KPI's unit; null is unbounded. */
export interface BandLimits {
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

/** Enough for any figure that people agree on; what lies beyond is noise of binary fractions. */
const SIGNIFICANT_DIGITS = 12;

/** The value as it is banded: to the KPI's decimals, halves away from zero. */
export function roundForBanding(kpi: Kpi, value: number): number {
  return roundHalfAway(value, kpi.decimals);
}

/** Edges of a band on a day; null where the KPI has no such band, or no target is in force then. */
export function bandLimits(kpi: Kpi, band: EdgedBand, on: IsoDate): BandLimits | null {
  const target = targetInForce(kpi, on);
  const range = kpi.bands[band];
  return target === null || range === null ? null : limitsOf(range, target);
}

/** The edges of a band where `target` is in force. Of a target range, the low end serves `atLeast`, the high `atMost`. */
export function limitsOf(range: BandRange, target: TargetValue): BandLimits {
  const [low, high] = typeof target === 'number' ? [target, target] : [target.low, target.high];
  return {
    atLeast: range.atLeast === undefined ? null : edgeOf(range.atLeast, low),
    atMost: range.atMost === undefined ? null : edgeOf(range.atMost, high),
  };
}

function edgeOf(edge: BandEdge, target: number): number {
  if (typeof edge === 'number') return edge;
  const { times = 1, plus = 0 } = edge;
  // 50 × 1.1 is 55.00000000000001 in binary fractions: a value of 55 must still meet an edge of 55. The edge is
  // not rounded to the KPI's decimals, which would move it away from what was agreed.
  return Number((target * times + plus).toPrecision(SIGNIFICANT_DIGITS));
}

/** Whether a value, rounded already, lies within the edges. */
export function isWithin(value: number, { atLeast, atMost }: BandLimits): boolean {
  return (atLeast === null || value >= atLeast) && (atMost === null || value <= atMost);
}

/**
 * The band of a value on a day: the best one that holds it once rounded, Inadequate where none does. Other where no
 * target is in force or the value is no number.
 */
export function bandOf(kpi: Kpi, value: number, on: IsoDate): Band {
  const target = targetInForce(kpi, on);
  if (target === null || !Number.isFinite(value)) return 'other';
  const rounded = roundForBanding(kpi, value);
  const best = EDGED_BANDS.find((band) => {
    const range = kpi.bands[band];
    return range !== null && isWithin(rounded, limitsOf(range, target));
  });
  return best ?? 'inadequate';
}

/** Whether the KPI's own target or bands reach over 100, as "95 to 105 % of plan" does: then a value over 100 % may be right. */
export function reachesOverHundred(kpi: Kpi): boolean {
  return kpi.targets.some(({ value }) => {
    const limits = EDGED_BANDS.flatMap((band) => {
      const range = kpi.bands[band];
      return range === null ? [] : [limitsOf(range, value)];
    });
    const target = typeof value === 'number' ? value : value.high;
    return [target, ...limits.flatMap(({ atLeast, atMost }) => [atLeast ?? 0, atMost ?? 0])].some((edge) => edge > 100);
  });
}
