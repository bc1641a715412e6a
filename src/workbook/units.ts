/** Money in whole pence and days in whole quarter-days: branded integers, decimals only when shown. */

export type Pence = number & { readonly __brand: 'Pence' };
export type QuarterDays = number & { readonly __brand: 'QuarterDays' };

/**
 * Rounds to so many decimals, halves away from zero, as Excel's ROUND does. Fifteen significant digits are kept
 * first, as Excel keeps, so that 1.005 (held as 1.00499999999999989…) rounds to 1.01.
 */
export function roundHalfAway(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const exact = Math.abs(value) * scale;
  // Most figures are whole at their scale already, and writing a number out in digits is slow.
  const scaled = Number.isInteger(exact) ? exact : Number(exact.toPrecision(15));
  const rounded = Math.round(scaled) / scale;
  // No negative zero: it would show as "-0".
  return value < 0 && rounded > 0 ? -rounded : rounded;
}

/** Whole pence nearest to an amount of pounds. */
export function penceOf(pounds: number): Pence {
  return roundHalfAway(pounds * 100, 0) as Pence;
}

/** Whole quarter-days nearest to a number of days. */
export function quarterDaysOf(days: number): QuarterDays {
  return roundHalfAway(days * 4, 0) as QuarterDays;
}

/** Whether a number of days is in whole quarters, but for the noise of binary fractions. */
export function isInQuarters(days: number): boolean {
  return Math.abs(days * 4 - Math.round(days * 4)) < 1e-6;
}

/** Pounds, for showing. */
export function poundsOf(pence: Pence): number {
  return pence / 100;
}

/** Days, for showing. */
export function daysOf(quarterDays: QuarterDays): number {
  return quarterDays / 4;
}
