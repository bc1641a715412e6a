/** The headings over a table: one row of texts, or up to three with merged cells and group labels. */
import type { Area } from '../../workbook/a1';
import { cellAt, CellKind, blockAt, type SheetSnapshot, type Snapshot } from '../../workbook/snapshot';
import { cleanText } from '../values/clean-text';

export interface Heading {
  readonly column: number;
  /** The row of its lowest text. */
  readonly row: number;
  /** As a person reads it, from the top. */
  readonly text: string;
  /** What it may be called, the likeliest first: all rows together, then fewer. */
  readonly names: readonly string[];
}

/** Columns beyond the outermost candidate headings in which more headings are looked for. */
const REACH = 24;
const MOST_COLUMNS = 400;

/** Headings of a header of `count` rows in the neighbourhood of some columns; null where the rows are no header. */
export function headingsAt(
  snapshot: Snapshot,
  sheet: SheetSnapshot,
  rows: { readonly top: number; readonly count: number },
  candidates: readonly number[],
): readonly Heading[] | null {
  const columns = columnsNear(sheet, candidates);
  const merges = sheet.merges.filter((merge) => merge.top < rows.top + rows.count && merge.bottom >= rows.top);
  const lines: string[][] = [];
  for (let line = 0; line < rows.count; line += 1) {
    const row = rows.top + line;
    if (rows.count > 1 && hasFigures(sheet, row, candidates)) return null;
    lines.push(lineOf(snapshot, sheet, row, columns, merges, line < rows.count - 1));
  }
  return columns.flatMap((column, at) =>
    headingOf(
      column,
      rows.top,
      lines.map((line) => line[at] ?? ''),
    ),
  );
}

function columnsNear(sheet: SheetSnapshot, candidates: readonly number[]): readonly number[] {
  const first = Math.min(...candidates) - REACH;
  const last = Math.max(...candidates) + REACH;
  return sheet.columns
    .map(({ column }) => column)
    .filter((column) => column >= first && column <= last)
    .slice(0, MOST_COLUMNS);
}

/** A row with numbers or dates is a record, not part of a header of several rows. */
function hasFigures(sheet: SheetSnapshot, row: number, columns: readonly number[]): boolean {
  const first = Math.min(...columns);
  const last = Math.max(...columns);
  return sheet.columns.some((cells) => {
    if (cells.column < first || cells.column > last) return false;
    const block = blockAt(cells, row);
    const kind = block?.kinds[row - block.firstRow] ?? CellKind.blank;
    return kind === CellKind.number || kind === CellKind.date;
  });
}

/** The texts of one header row; an upper row's text also stands over the columns that it is merged or spread across. */
function lineOf(
  snapshot: Snapshot,
  sheet: SheetSnapshot,
  row: number,
  columns: readonly number[],
  merges: readonly Area[],
  isUpper: boolean,
): string[] {
  let group = '';
  let groupColumn = -1;
  return columns.map((column) => {
    const merge = merges.find((area) => contains(area, row, column));
    const text = textAt(snapshot, sheet, row, column);
    if (text !== '') {
      group = text;
      groupColumn = column;
      return text;
    }
    if (merge) return merge.top === row ? textAt(snapshot, sheet, merge.top, merge.left) : '';
    const isSpread = isUpper && group !== '' && column - groupColumn <= LONGEST_SPREAD;
    return isSpread ? SPREAD + group : '';
  });
}

/** A group label is spread over this many columns at most where no merge says how far. */
const LONGEST_SPREAD = 4;
/** Marks a label that stands over a column only by guess: it never names the column on its own. */
const SPREAD = '\u0000';

function headingOf(column: number, top: number, lines: readonly string[]): readonly Heading[] {
  const own = lines.map((line) => (line.startsWith(SPREAD) ? '' : line));
  const lowest = own.findLastIndex((line) => line !== '');
  if (lowest < 0) return [];
  const all = lines.slice(0, lowest + 1).map((line) => line.replace(SPREAD, ''));
  const names = [all, own].flatMap((texts) =>
    texts.map((_, from) => joined(texts.slice(from))).concat(reversed(texts)),
  );
  const tops = own.map((_, to) => joined(own.slice(0, to + 1)));
  return [{ column, row: top + lowest, text: joined(own), names: [...new Set([...names, ...tops])].filter(Boolean) }];
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' ');
}

function reversed(texts: readonly string[]): string {
  return joined([...texts].reverse());
}

function textAt(snapshot: Snapshot, sheet: SheetSnapshot, row: number, column: number): string {
  const value = cellAt(snapshot, sheet, row, column);
  return value.kind === 'text' ? cleanText(value.value) : '';
}

function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
