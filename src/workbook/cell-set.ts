/** Many single cells as few rectangles, so that a sheet takes a handful of format areas and not thousands. */
import { MAX_ROWS, type Area } from './a1';

/** A set of cells of one sheet; each is one number, so that a million of them stay small. */
export class CellSet {
  private readonly places = new Set<number>();

  add(row: number, column: number): void {
    this.places.add(column * MAX_ROWS + row);
  }

  /** Areas that hold these cells and no others, none of them twice; from left to right, then downwards. */
  areas(): readonly Area[] {
    return widened(columnRuns(Float64Array.from(this.places).sort()));
  }
}

interface Run {
  readonly column: number;
  readonly top: number;
  bottom: number;
}

/** Unbroken stretches of each column. Places come sorted: by column, then by row. */
function columnRuns(places: Float64Array): readonly Run[] {
  const runs: Run[] = [];
  for (const place of places) {
    const column = Math.floor(place / MAX_ROWS);
    const row = place % MAX_ROWS;
    const last = runs.at(-1);
    if (last?.column === column && last.bottom + 1 === row) last.bottom = row;
    else runs.push({ column, top: row, bottom: row });
  }
  return runs;
}

interface OpenArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  right: number;
}

/** Joins runs of neighbouring columns that begin and end in the same rows. */
function widened(runs: readonly Run[]): readonly Area[] {
  const areas: OpenArea[] = [];
  const open = new Map<number, OpenArea>();
  for (const { column, top, bottom } of runs) {
    const rows = top * MAX_ROWS + bottom;
    const beside = open.get(rows);
    if (beside && beside.right + 1 === column) {
      beside.right = column;
    } else {
      const area = { top, left: column, bottom, right: column };
      open.set(rows, area);
      areas.push(area);
    }
  }
  return areas;
}
