/** Texts on their way into XML parts. */

/** Characters that XML cannot hold or would change: control characters, lone halves of a pair (`u` leaves whole pairs alone), U+FFFE and U+FFFF. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
/** What looks like an escape must be escaped itself (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Printable ASCII of which nothing is escaped: most texts, told at a glance. */
const NOTHING_TO_ESCAPE = /^[ !#-%'-;=?-^`-~]*$/;

const NEEDS_ITS_SPACES = /^\s|\s$|\s\s|[^\S ]/;

/** Most characters of a cell's text; Excel calls a file with a longer one damaged. */
const MAX_CELL_TEXT = 32_767;

/** A text as the content of an element: markup escaped, unwritable characters as `_xHHHH_`. */
export function escapeText(text: string): string {
  if (NOTHING_TO_ESCAPE.test(text)) return text;
  return escapeMarkup(text.replace(LOOKS_ESCAPED, '_x005F_').replace(UNWRITABLE, (found) => writable(found, '\t\n')));
}

/** A text as the value of an attribute in double quotes: as `escapeText`, and line ends as `_xHHHH_`, since XML would make them spaces. */
export function escapeAttribute(text: string): string {
  if (NOTHING_TO_ESCAPE.test(text)) return text;
  return escapeMarkup(text.replace(LOOKS_ESCAPED, '_x005F_').replace(UNWRITABLE, (found) => writable(found, '')));
}

/** A cell's text, cut with "…" where it is longer than Excel allows. */
export function escapeCellText(text: string): string {
  return escapeText(text.length > MAX_CELL_TEXT ? `${text.slice(0, MAX_CELL_TEXT - 1)}…` : text);
}

/** A text element of a string item: spaces at its ends and breaks kept, which Excel drops unless it is told. */
export function textElement(text: string): string {
  return `<t${NEEDS_ITS_SPACES.test(text) ? ' xml:space="preserve"' : ''}>${escapeCellText(text)}</t>`;
}

/** XML written without prefixes, with the prefix that a part uses ("x:" or ""). */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}

export const XML_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function writable(character: string, allowed: string): string {
  const code = character.charCodeAt(0);
  // The control characters from U+007F on are allowed in XML.
  if (allowed.includes(character) || (code >= 0x7f && code <= 0x9f)) return character;
  return `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
