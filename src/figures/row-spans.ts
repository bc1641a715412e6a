/** Rows of a sheet as stretches, so that a million of them take a few numbers and never an object each. */
import type { Span } from '../workbook/snapshot';

/** First and last row of each stretch, in turns, in row order: 4, 9, 12, 12 is rows 4 to 9 and row 12 (from zero). */
export type RowSpans = Uint32Array;

export class RowSpanList {
  readonly #edges: number[] = [];

  /** Rows come in order; a row that comes again is kept once. */
  add(row: number): void {
    const last = this.#edges.length - 1;
    const end = this.#edges[last];
    if (end === row) return;
    if (end !== undefined && end + 1 === row) this.#edges[last] = row;
    else this.#edges.push(row, row);
  }

  finish(): RowSpans {
    return Uint32Array.from(this.#edges);
  }
}

/** How many rows there are. */
export function rowsIn(spans: RowSpans): number {
  let rows = 0;
  for (let at = 0; at < spans.length; at += 2) rows += (spans[at + 1] ?? 0) - (spans[at] ?? 0) + 1;
  return rows;
}

/** The first so many stretches. */
export function firstSpans(spans: RowSpans, most: number): readonly Span[] {
  return Array.from({ length: Math.min(spans.length / 2, most) }, (_, at) => ({
    first: spans[at * 2] ?? 0,
    last: spans[at * 2 + 1] ?? 0,
  }));
}
