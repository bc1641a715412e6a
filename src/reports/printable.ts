/** Text from a workbook made safe to show: a terminal obeys escape sequences in whatever it is sent. */

/**
 * Controls (C0, C1, with ESC), line and paragraph separators, characters that reverse or hide the text around them, and
 * what no XML may hold (halves of a pair, U+FFFE and U+FFFF): with one of those Word would not open the report.
 */
const COMMANDS =
  /[\p{Cc}\p{Surrogate}\uFFFE\uFFFF\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/gu;

/** One line: white space becomes a space, and everything a terminal or browser could obey becomes the replacement character. */
export function printable(text: string): string {
  return text.replace(/[\t\n\v\f\r]+/g, ' ').replace(COMMANDS, '\uFFFD');
}
