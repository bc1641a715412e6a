/** A mark-up on its way from the worker: its cells go ahead in parts, so that the page never stops to take them all at once. */
import type { Markup, MarkupCell } from '../../workbook/markup';

/** Cells of one of the mark-up's sheets, by the sheet's place. */
export interface CellPart {
  readonly sheet: number;
  readonly cells: readonly MarkupCell[];
}

/** What a page takes up in about a hundredth of a second. */
const CELLS_A_PART = 5_000;

/** The cells of every sheet, in order. */
export function* partsOf({ sheets }: Markup): Generator<CellPart> {
  for (const [sheet, { cells }] of sheets.entries()) {
    for (let from = 0; from < cells.length; from += CELLS_A_PART) {
      yield { sheet, cells: cells.slice(from, from + CELLS_A_PART) };
    }
  }
}

export function withoutCells(markup: Markup): Markup {
  return { ...markup, sheets: markup.sheets.map((sheet) => ({ ...sheet, cells: [] })) };
}

/** The mark-up that the parts were taken from. */
export function withCells(markup: Markup, parts: readonly CellPart[]): Markup {
  const bySheet = new Map<number, (readonly MarkupCell[])[]>();
  for (const { sheet, cells } of parts) {
    const known = bySheet.get(sheet);
    if (known) known.push(cells);
    else bySheet.set(sheet, [cells]);
  }
  return {
    ...markup,
    sheets: markup.sheets.map((sheet, place) => ({ ...sheet, cells: (bySheet.get(place) ?? []).flat() })),
  };
}
