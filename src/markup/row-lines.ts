/** How many lines of text each row of a report sheet needs, from its column widths. */
import type { Area } from '../workbook/a1';
import { LOOKS } from '../workbook/looks';
import type { MarkupCell, ReportSheet } from '../workbook/markup';

/** A column's width counts digits, which are wider than most letters; bold ones are wider still. */
const LETTERS = 1.1;
const BOLD_LETTERS = 0.92;
const DEFAULT_WIDTH = 8.43;

/** Rows of more than one line, in row order. */
export function rowLines(
  cells: readonly MarkupCell[],
  columnWidths: readonly number[],
  merges: readonly Area[],
): NonNullable<ReportSheet['rowLines']> {
  const lines = new Map<number, number>();
  const spans = new Map(merges.map((area) => [`${String(area.top)} ${String(area.left)}`, area.right]));
  for (const { row, column, value, style } of cells) {
    const look = LOOKS[style ?? 'plain'];
    if (value.kind !== 'text' || look.wrap !== true) continue;
    const right = spans.get(`${String(row)} ${String(column)}`) ?? column;
    const needed = linesOf(
      value.value,
      widthOf(columnWidths, column, right) * (look.bold === true ? BOLD_LETTERS : LETTERS),
    );
    if (needed > (lines.get(row) ?? 1)) lines.set(row, needed);
  }
  return [...lines].sort(([a], [b]) => a - b).map(([row, count]) => ({ row, lines: count }));
}

function widthOf(columnWidths: readonly number[], left: number, right: number): number {
  let width = 0;
  for (let column = left; column <= right; column += 1) width += columnWidths[column] ?? DEFAULT_WIDTH;
  return width;
}

/** Lines of a text that breaks between words, and within a word only where it is longer than a line. */
function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, paragraph) => sum + paragraphLines(paragraph, width), 0);
}

function paragraphLines(paragraph: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const start = used === 0 ? 0 : used + 1;
    if (start + word.length <= width) {
      used = start + word.length;
      continue;
    }
    lines += (used === 0 ? 0 : 1) + Math.max(Math.ceil(word.length / width) - 1, 0);
    used = word.length % width;
  }
  return lines;
}
