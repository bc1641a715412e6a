/** Which cells the findings are about, sheet by sheet. */
import { SEVERITIES } from '../reports/severity';
import type { Finding } from '../review/review';
import { MAX_COLUMNS, type CellRef } from '../workbook/a1';

export interface FlaggedCell {
  readonly row: number;
  readonly column: number;
  /** Worst first, as in the review. */
  readonly findings: Finding[];
}

/** The flagged cells of one sheet, in the order their findings stand in the review. */
export class FlaggedSheet {
  readonly cells = new Map<number, FlaggedCell>();

  add({ row, column }: CellRef, finding: Finding): void {
    const place = row * MAX_COLUMNS + column;
    const known = this.cells.get(place);
    if (!known) this.cells.set(place, { row, column, findings: [finding] });
    else if (known.findings.at(-1) !== finding) known.findings.push(finding);
  }

  /** Row → its findings, each once, worst first. */
  findingsByRow(): ReadonlyMap<number, readonly Finding[]> {
    const rows = new Map<number, Set<Finding>>();
    for (const { row, findings } of this.cells.values()) {
      const known = rows.get(row) ?? new Set();
      for (const finding of findings) known.add(finding);
      rows.set(row, known);
    }
    return new Map([...rows].map(([row, findings]) => [row, [...findings].sort(worstFirst)]));
  }
}

function worstFirst(a: Finding, b: Finding): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}

/** Sheet name in lower case → its flagged cells. */
export function flaggedCells(findings: readonly Finding[]): ReadonlyMap<string, FlaggedSheet> {
  const sheets = new Map<string, FlaggedSheet>();
  for (const finding of findings) {
    for (const cell of cellsOf(finding)) {
      const key = cell.sheet.toLowerCase();
      const sheet = sheets.get(key) ?? new FlaggedSheet();
      sheet.add(cell, finding);
      sheets.set(key, sheet);
    }
  }
  return sheets;
}

/**
 * The cell of a finding, and the others of its own column: one cause over many cells flags them all. Related cells
 * elsewhere (the figure it was held against, the first of two lines) are evidence and not at fault, so they stay plain.
 */
function cellsOf({ cell, related }: Finding): readonly CellRef[] {
  if (!cell) return [];
  return [cell, ...related.filter((other) => other.sheet === cell.sheet && other.column === cell.column)];
}
