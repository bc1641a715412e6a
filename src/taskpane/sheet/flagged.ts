/** The findings of one sheet by cell, so that a cell can be asked for its own. */
import type { Finding } from '../../review/review';
import { MAX_COLUMNS } from '../../workbook/a1';

export type Flagged = ReadonlyMap<number, readonly Finding[]>;

/** One number for a cell of a sheet. */
export function placeOf(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

/** Findings by the cell that they are flagged at, worst first. */
export function flaggedCells(findings: readonly Finding[], sheet: string): Flagged {
  const flagged = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (finding.cell?.sheet !== sheet) continue;
    const place = placeOf(finding.cell.row, finding.cell.column);
    const known = flagged.get(place);
    if (known) known.push(finding);
    else flagged.set(place, [finding]);
  }
  return flagged;
}
