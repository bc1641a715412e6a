/** What an Excel number format code shows, as far as a reader must know: whether a number under it is a date. */

/** Words that are shown as they stand, skipped widths, fills, colours, conditions, locales; elapsed times keep their brackets. */
const LITERALS = /"[^"]*"?|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]|AM\/PM|A\/P|General/gis;
const DATE_TIME_TOKENS = /\[(?:h+|m+|s+)\]|y+|m+|d+|h+|s+|E[+-]|e+|g+|b+|a{3,}/gi;

/**
 * Whether a format code shows a calendar date: a year, a month or a day. Times of day and elapsed times ("h:mm",
 * "[h]:mm:ss") show none, so a number under them stays a number. "m" beside hours or seconds is minutes (ECMA-376, 18.8.31).
 */
export function showsDate(format: string): boolean {
  return format.replace(LITERALS, ' ').split(';').some(sectionShowsDate);
}

function sectionShowsDate(section: string): boolean {
  const tokens = section.match(DATE_TIME_TOKENS) ?? [];
  return tokens.some((token, at) => isDateToken(token, tokens[at - 1], tokens[at + 1]));
}

function isDateToken(token: string, before: string | undefined, after: string | undefined): boolean {
  if (/^m{1,2}$/i.test(token)) return !/^\[?h/i.test(before ?? '') && !/^\[?s/i.test(after ?? '');
  return /^(?:[ydgba]|m|e(?![+-]))/i.test(token);
}
