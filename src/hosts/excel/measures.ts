/** Excel tells add-ins widths in points; files and a Markup tell them in digits of the default font. */

/** A digit of Calibri 11, Excel's default font, at 96 pixels an inch. */
const PIXELS_A_CHARACTER = 7;
const POINTS_A_PIXEL = 0.75;

/** Points of a width in characters (with padding, as files write it). */
export function pointsOfWidth(characters: number): number {
  return Math.round(characters * PIXELS_A_CHARACTER) * POINTS_A_PIXEL;
}

/** Points of a length in inches. */
export function pointsOfInches(inches: number): number {
  return Math.round(inches * 720) / 10;
}
