/** Lines and tables of a fixed width. Colour comes after layout, so that widths are those of what is seen. */
import { printable } from '../printable';

/** A piece of text and how to paint it once it is laid out. */
export interface Piece {
  readonly text: string;
  readonly paint?: (text: string) => string;
  /** In a flexible column: one line, shortened, rather than wrapped. */
  readonly oneLine?: boolean;
}

export interface Column {
  readonly align: 'left' | 'right';
  /** Shares what is left of the width, and wraps; other columns are as wide as their widest cell. */
  readonly flexible?: boolean;
}

const GAP = 2;
const LEAST_FLEXIBLE = 16;
const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WIDE = /\p{Emoji_Presentation}|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/u;

/** Columns of a terminal that a text takes. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7E]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of segments.segment(text)) width += WIDE.test(segment) ? 2 : 1;
  return width;
}

/** Breaks at spaces into lines of at most `width`; a longer word is cut. At least one line. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text).split(' ')) {
    for (const part of cut(word, width)) {
      if (line !== '' && widthOf(line) + 1 + widthOf(part) > width) {
        lines.push(line);
        line = part;
      } else line = line === '' ? part : `${line} ${part}`;
    }
  }
  return [...lines, line];
}

function cut(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of segments.segment(word)) {
    if (part !== '' && widthOf(part) + widthOf(segment) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

/** One line of at most `width`, ending in … where something was cut off. */
export function shortened(text: string, width: number): string {
  const line = printable(text);
  if (widthOf(line) <= width) return line;
  const [first = ''] = cut(line, Math.max(1, width - 1));
  return `${first.trimEnd()}…`;
}

/** A paragraph with a hanging label: the label stands before the first line, and the rest is indented under it. */
export function paragraph(label: Piece, text: Piece, indent: number, hang: number, width: number): readonly string[] {
  const room = Math.max(LEAST_FLEXIBLE, width - hang);
  const head = printable(label.text);
  const ownLine = indent + widthOf(head) >= hang;
  const lines = wrap(text.text, room).map((line, at) =>
    at === 0 && !ownLine
      ? ' '.repeat(indent) + painted(label, head) + ' '.repeat(hang - indent - widthOf(head)) + painted(text, line)
      : ' '.repeat(hang) + painted(text, line),
  );
  return ownLine && head !== '' ? [' '.repeat(indent) + painted(label, head), ...lines] : lines;
}

/** The lines of a table, row by row. Cells of flexible columns wrap, others are one line. */
export function tableRows(
  columns: readonly Column[],
  rows: readonly (readonly Piece[])[],
  { indent, width }: { readonly indent: number; readonly width: number },
): readonly (readonly string[])[] {
  const widths = columnWidths(columns, rows, width - indent);
  return rows.map((row) => {
    const cells = row.map((piece, at) => linesOf(piece, columns[at]?.flexible === true, widths[at] ?? 1));
    const height = Math.max(1, ...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) =>
      (
        ' '.repeat(indent) +
        row
          .map((piece, at) => fitted(piece, cells[at]?.[line] ?? '', widths[at] ?? 1, columns[at]?.align ?? 'left'))
          .join(' '.repeat(GAP))
      ).trimEnd(),
    );
  });
}

function linesOf(piece: Piece, flexible: boolean, width: number): readonly string[] {
  if (!flexible) return [printable(piece.text)];
  return piece.oneLine ? [shortened(piece.text, width)] : wrap(piece.text, width);
}

function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly Piece[])[],
  width: number,
): readonly number[] {
  const widest = columns.map((_, at) =>
    rows.reduce((most, row) => Math.max(most, widthOf(printable(row[at]?.text ?? ''))), 0),
  );
  const flexible = columns.filter((column) => column.flexible).length;
  const fixed = widest.reduce((sum, each, at) => (columns[at]?.flexible ? sum : sum + each), 0);
  const left = width - fixed - GAP * (columns.length - 1);
  const share = Math.max(LEAST_FLEXIBLE, Math.floor(left / Math.max(1, flexible)));
  return widest.map((each, at) => (columns[at]?.flexible ? Math.min(each, share) : each));
}

function fitted(piece: Piece, line: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(line)));
  return align === 'right' ? space + painted(piece, line) : painted(piece, line) + space;
}

function painted(piece: Piece, line: string): string {
  return line === '' || !piece.paint ? line : piece.paint(line);
}
