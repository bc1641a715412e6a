/** Which stored values of a workbook stand as they are when it is reckoned anew. */
import type { Review } from '../../review/review';
import { cellName, type CellRef } from '../../workbook/a1';
import { cellAt, formulaAt, sheetNamed, type Snapshot } from '../../workbook/snapshot';

/** The rule that tells of formulas whose stored value is old. */
const STALE_RULE = 'R609';

export class StoredValues {
  private readonly stale: ReadonlySet<string>;
  private readonly staleSheets: ReadonlySet<string>;
  private readonly wereChecked: boolean;

  constructor(
    private readonly snapshot: Snapshot,
    { findings, rules }: Pick<Review, 'findings' | 'rules'>,
  ) {
    const cells = findings
      .filter(({ ruleId }) => ruleId === STALE_RULE)
      .flatMap(({ cell, related }) => [...(cell ? [cell] : []), ...related]);
    this.stale = new Set(cells.map(keyOf));
    this.staleSheets = new Set(cells.map(({ sheet }) => sheet));
    this.wereChecked = rules.some(({ id, status }) => id === STALE_RULE && status === 'ran');
  }

  /** Whether the cell holds this very number and will go on doing so. */
  holds(cell: CellRef, value: number): boolean {
    const sheet = sheetNamed(this.snapshot, cell.sheet);
    if (!sheet || this.stale.has(keyOf(cell))) return false;
    if (formulaAt(sheet, cell.row, cell.column) !== null && !this.wereChecked) return false;
    const held = cellAt(this.snapshot, sheet, cell.row, cell.column);
    return held.kind === 'number' && held.value === value;
  }

  hasStaleOn(sheet: string): boolean {
    return this.staleSheets.has(sheet);
  }
}

function keyOf({ sheet, row, column }: CellRef): string {
  return `${sheet} ${cellName(row, column)}`;
}
