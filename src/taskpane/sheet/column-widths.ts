/** How wide the columns of a sheet are drawn, in pixels: by what stands in its first rows. */
import type { Area } from '../../workbook/a1';
import type { SheetSnapshot, Snapshot } from '../../workbook/snapshot';
import { cellText } from './cell-text';

const NARROWEST = 64;
/** Beside the row numbers there is room for it at 320 px. */
const WIDEST = 200;
const LETTER = 7;
const SIGN_AND_PADDING = 28;
/** Looked at; what lies further is as wide as a date needs. */
const MOST_ROWS = 60;
const MOST_COLUMNS = 200;
const UNSEEN = 112;

/** A text that is alone in its row counts for nothing: it runs over its neighbours, as in Excel. */
export function columnWidths(snapshot: Snapshot, sheet: SheetSnapshot, extent: Area): readonly number[] {
  const columns = extent.right + 1;
  const seen = Math.min(columns, MOST_COLUMNS);
  const longest = new Array<number>(seen).fill(0);
  for (let row = 0; row <= Math.min(extent.bottom, MOST_ROWS - 1); row += 1) {
    const lengths = longest.map((_, column) => cellText(snapshot, sheet, row, column).length);
    if (lengths.filter((length) => length > 0).length < 2) continue;
    for (const [column, length] of lengths.entries()) longest[column] = Math.max(longest[column] ?? 0, length);
  }
  const unseen = new Array<number>(columns - seen).fill(UNSEEN);
  return [...longest.map((length) => widthOf(length)), ...unseen];
}

function widthOf(letters: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, letters * LETTER + SIGN_AND_PADDING)));
}
