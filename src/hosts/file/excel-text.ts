/** Texts as workbook parts write them (ECMA-376 part 1, 22.9.2.19 ST_Xstring), and formulas as they show them. */

/** Undoes "_x000D_" escapes, which stand for characters that XML cannot hold. */
export function unescapeExcelText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/**
 * A formula as Excel shows it: files put "_xlfn." and the like before functions and names that came after 2007.
 * Quoted texts and sheet names keep theirs.
 */
export function shownFormula(formula: string): string {
  if (!formula.includes('_xl')) return formula;
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\b_xl(?:fn|ws|pm|udf)\./g, (match) =>
    match.startsWith('_') ? '' : match,
  );
}
