/**
 * A1 addresses and zero-based rows and columns: the only file that knows how the two relate.
 * Excel's grid: 1,048,576 rows, 16,384 columns (A to XFD).
 */

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** One cell of one sheet; `row` and `column` count from zero. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle on one sheet, all four edges inclusive and counted from zero. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const A = 65;

/** Column letters of a zero-based column: 0 → "A", 27 → "AB". */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(A + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Zero-based column of its letters, in either case; null where they name no column of Excel's grid. */
export function columnIndex(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - A + 1);
  return column <= MAX_COLUMNS ? column - 1 : null;
}

/** "B3" of row 2, column 1. */
export function cellName(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** "B3:D9", or "B3" where the area is one cell. */
export function areaName(area: Area): string {
  const first = cellName(area.top, area.left);
  const last = cellName(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** Reads "B3" or "$B$3"; null where it is not a cell of Excel's grid. */
export function parseCell(text: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match) return null;
  const column = columnIndex(match[1] ?? '');
  const row = Number(match[2]) - 1;
  return column === null || row >= MAX_ROWS ? null : { row, column };
}

/** Reads "B3", "B3:D9", "B:D" or "3:9" (with or without $), corners in any order; null where it is none of these. */
export function parseArea(text: string): Area | null {
  const [first = '', second = first, ...more] = text.split(':');
  if (more.length > 0) return null;
  const from = parseCorner(first);
  const to = parseCorner(second);
  if (!from || !to || (from.row === null) !== (to.row === null)) return null;
  if ((from.column === null) !== (to.column === null)) return null;
  const oneCell = from.row !== null && from.column !== null;
  if (!oneCell && second === first && !text.includes(':')) return null;
  const rows = [from.row ?? 0, to.row ?? MAX_ROWS - 1] as const;
  const columns = [from.column ?? 0, to.column ?? MAX_COLUMNS - 1] as const;
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function parseCorner(text: string): Corner | null {
  const cell = parseCell(text);
  if (cell) return cell;
  const row = /^\$?([1-9]\d{0,6})$/.exec(text);
  if (row) return Number(row[1]) <= MAX_ROWS ? { row: Number(row[1]) - 1, column: null } : null;
  const column = columnIndex(text.replace(/^\$/, ''));
  return column === null ? null : { row: null, column };
}

/** A sheet name as a formula writes it: quoted always, so that no name can be read as anything else. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** "'KPIs'!H14": a cell with its sheet, as formulas and links write it. */
export function fullName(cell: CellRef): string {
  return `${quoteSheet(cell.sheet)}!${cellName(cell.row, cell.column)}`;
}

/** "KPIs!H14", the sheet quoted only where a formula would need it: "'Days & pounds'!C4". */
export function cellLabel(cell: CellRef): string {
  const sheet = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(cell.sheet) ? cell.sheet : quoteSheet(cell.sheet);
  return `${sheet}!${cellName(cell.row, cell.column)}`;
}
