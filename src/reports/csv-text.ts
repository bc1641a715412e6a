/** CSV that Excel opens by a double click, in which no text is a formula. */
import Papa from 'papaparse';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Texts that a spreadsheet could take for a formula, behind white space too; full-width signs are taken for plain ones
 * by some. Our own, since the library's does not look past a line break. https://owasp.org/www-community/attacks/CSV_Injection
 */
const LIKE_A_FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

export type CsvValue = string | number | null;

/** UTF-8 with a byte order mark, CRLF. */
export function csvText(columns: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  const csv = Papa.unparse([[...columns], ...rows.map((row) => [...row])], {
    newline: '\r\n',
    escapeFormulae: LIKE_A_FORMULA,
  });
  return `${BYTE_ORDER_MARK}${csv}\r\n`;
}
