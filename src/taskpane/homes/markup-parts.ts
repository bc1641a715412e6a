/** A mark-up on its way from the worker: its cells go ahead in parts, so that the page never stops to take them all at once. */
import type { Markup, MarkupCell } from '../../workbook/markup';

/** Cells of one of the mark-up's sheets, by the sheet's place. */
export interface CellPart {
  readonly sheet: number;
  readonly cells: readonly MarkupCell[];
}

/** What a page takes up in a few milliseconds. */
const CELLS_A_PART = 2_500;

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

/** Puts a mark-up together again, part by part as they come. */
export class PartGatherer {
  private readonly bySheet = new Map<number, MarkupCell[]>();

  take({ sheet, cells }: CellPart): void {
    const known = this.bySheet.get(sheet);
    if (!known) this.bySheet.set(sheet, [...cells]);
    else for (const cell of cells) known.push(cell);
  }

  /** The mark-up that the parts were taken from. */
  whole(markup: Markup): Markup {
    const sheets = markup.sheets.map((sheet, place) => ({ ...sheet, cells: this.bySheet.get(place) ?? [] }));
    return { ...markup, sheets };
  }
}
