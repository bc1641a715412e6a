/** The order in which findings are read: worst first, then as they stand in the workbook. */
import type { Severity } from '../rules/rule';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { Finding } from './review';

/** Worst first. */
export const SEVERITIES = ['error', 'warning', 'query', 'note'] as const satisfies readonly Severity[];

interface Placed {
  readonly severity: number;
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** A new list in order; findings about no one cell come before those with one, and equal ones stay as they were. */
export function inReviewOrder<Item extends { readonly finding: Pick<Finding, 'severity' | 'cell' | 'ruleId'> }>(
  items: readonly Item[],
  sheets: readonly SheetSnapshot[],
): readonly Item[] {
  const places = new Map(sheets.map(({ name }, place) => [name, place]));
  return items
    .map((item) => ({ item, at: placeOf(item.finding, places) }))
    .sort(
      (left, right) =>
        left.at.severity - right.at.severity ||
        left.at.sheet - right.at.sheet ||
        left.at.row - right.at.row ||
        left.at.column - right.at.column ||
        compareText(left.item.finding.ruleId, right.item.finding.ruleId),
    )
    .map(({ item }) => item);
}

function placeOf({ severity, cell }: Pick<Finding, 'severity' | 'cell'>, places: ReadonlyMap<string, number>): Placed {
  const rank = SEVERITIES.indexOf(severity);
  if (!cell) return { severity: rank, sheet: -1, row: -1, column: -1 };
  return { severity: rank, sheet: places.get(cell.sheet) ?? places.size, row: cell.row, column: cell.column };
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
