/** How Excel measures: widths in pixels of the default font's digits, told to add-ins in points. */

/** Width of a digit of Calibri 11. */
export const PIXELS_A_CHARACTER = 7;
export const POINTS_A_PIXEL = 0.75;
