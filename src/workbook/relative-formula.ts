/**
 * A formula that can be moved about the grid as Excel moves a copied one: references without "$" move, all else stays
 * (texts, sheet names, functions, names, structured references).
 */
import { cellName, columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from './a1';

/** Quoted texts and sheet names, brackets two deep (tables, other workbooks), errors, then words with a possible range end. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]|#[A-Z0-9/_]+[!?]?|([\p{L}\p{N}_.$\\?]+)(?::([\p{L}\p{N}_.$\\?]+))?/gsu;
const OFF_GRID = '#REF!';

interface Axis {
  readonly index: number;
  readonly isFixed: boolean;
}

/** A cell, a whole column (no row) or a whole row (no column). */
interface Reference {
  readonly row: Axis | null;
  readonly column: Axis | null;
}

/** One reference, or the two ends of a range that leave the grid together. */
type Piece = string | readonly Reference[];

export class RelativeFormula {
  private constructor(private readonly pieces: readonly Piece[]) {}

  /** Reads a formula without its "=". Any text is accepted; what is no reference is kept. */
  static parse(formula: string): RelativeFormula {
    const pieces: Piece[] = [];
    let kept = 0;
    for (const match of formula.matchAll(TOKEN)) {
      const end = match.index + match[0].length;
      const piece = referencesOf(match, formula.charAt(match.index - 1), formula.charAt(end));
      if (!piece) continue;
      pieces.push(formula.slice(kept, match.index), piece.references);
      kept = match.index + piece.length;
    }
    pieces.push(formula.slice(kept));
    return new RelativeFormula(pieces);
  }

  /** The formula so many rows down and columns right; a reference that leaves the grid becomes #REF!. */
  movedBy(rows: number, columns: number): string {
    let formula = '';
    for (const piece of this.pieces) {
      formula += typeof piece === 'string' ? piece : moved(piece, rows, columns);
    }
    return formula;
  }
}

interface Found {
  readonly references: readonly Reference[];
  /** Characters of the token that the references take up. */
  readonly length: number;
}

function referencesOf(match: RegExpMatchArray, before: string, after: string): Found | null {
  const [whole, first, second] = match;
  if (first === undefined) return null;
  if (second === undefined) {
    const cell = isPartOfName(after) ? null : parseCellReference(first);
    return cell && { references: [cell], length: whole.length };
  }
  // "Q1:Q4!A1" names sheets Q1 to Q4; in "Sheet1!A1:Sheet1!B2" only the second word is a sheet.
  if (after === '!' && before !== '!') return null;
  const from = parseReference(first);
  const to = isPartOfName(after) ? null : parseReference(second);
  if (from && to && isSameShape(from, to)) return { references: [from, to], length: whole.length };
  const cell = parseCellReference(first);
  return cell && { references: [cell], length: first.length };
}

/** A word before "(" is a function, before "!" a sheet, before "[" a table. */
function isPartOfName(after: string): boolean {
  return after === '(' || after === '!' || after === '[';
}

function parseReference(word: string): Reference | null {
  const match = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)([1-9]\d{0,6}))?$/.exec(word);
  if (!match) return null;
  const [, fixColumn, letters, fixRow, digits] = match;
  const column = letters === undefined ? null : columnIndex(letters);
  const row = digits === undefined ? null : Number(digits) - 1;
  if (letters !== undefined && column === null) return null;
  if (row !== null && row >= MAX_ROWS) return null;
  if (column === null && row === null) return null;
  return {
    row: row === null ? null : { index: row, isFixed: fixRow === '$' },
    column: column === null ? null : { index: column, isFixed: fixColumn === '$' },
  };
}

function parseCellReference(word: string): Reference | null {
  const reference = parseReference(word);
  return reference?.row && reference.column ? reference : null;
}

function isSameShape(one: Reference, other: Reference): boolean {
  return (one.row === null) === (other.row === null) && (one.column === null) === (other.column === null);
}

function moved(references: readonly Reference[], rows: number, columns: number): string {
  const names = references.map((reference) => movedName(reference, rows, columns));
  return names.includes(OFF_GRID) ? OFF_GRID : names.join(':');
}

function movedName({ row, column }: Reference, rows: number, columns: number): string {
  const toRow = row && row.index + (row.isFixed ? 0 : rows);
  const toColumn = column && column.index + (column.isFixed ? 0 : columns);
  if (toRow !== null && (toRow < 0 || toRow >= MAX_ROWS)) return OFF_GRID;
  if (toColumn !== null && (toColumn < 0 || toColumn >= MAX_COLUMNS)) return OFF_GRID;
  if (toRow !== null && toColumn !== null && !row?.isFixed && !column?.isFixed) return cellName(toRow, toColumn);
  const letters = toColumn === null ? '' : (column?.isFixed ? '$' : '') + columnName(toColumn);
  const digits = toRow === null ? '' : (row?.isFixed ? '$' : '') + String(toRow + 1);
  return letters + digits;
}
