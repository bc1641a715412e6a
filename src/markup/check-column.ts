/** The column of words beside the rows of a supplier's sheet, so that no flag speaks by colour alone. */
import type { Finding } from '../review/review';
import { MAX_COLUMNS } from '../workbook/a1';
import type { CheckColumn } from '../workbook/markup';
import type { SheetSnapshot } from '../workbook/snapshot';
import { checkText } from './finding-words';

const HEADER = 'SDA check';

/**
 * The check column of a sheet; null where nothing is to be said or no column is left. One blank column is kept between
 * it and the supplier's, because Excel draws a column that touches a table or list into it.
 */
export function checkColumn(
  sheet: SheetSnapshot,
  headerRow: number | null,
  findingsByRow: ReadonlyMap<number, readonly Finding[]>,
): CheckColumn | null {
  const column = freeColumn(sheet);
  if (findingsByRow.size === 0 || column === null) return null;
  const row = headerRow ?? sheet.extent?.top ?? 0;
  const cells = [...findingsByRow].filter(([at]) => at !== row).sort(([a], [b]) => a - b);
  return {
    column,
    header: { row, text: headerText(findingsByRow.get(row) ?? []) },
    cells: cells.map(([at, findings]) => ({
      row: at,
      text: checkText(findings),
      severity: findings[0]?.severity ?? 'note',
    })),
  };
}

/** What the header row's own findings say stands in the header, whose cell they would take otherwise. */
function headerText(findings: readonly Finding[]): string {
  return findings.length === 0 ? HEADER : `${HEADER}: ${checkText(findings)}`;
}

function freeColumn(sheet: SheetSnapshot): number | null {
  const areas = [sheet.extent, ...sheet.tables.map((table) => table.area)];
  const edges = [...areas, ...sheet.merges].reduce((right, area) => Math.max(right, area?.right ?? -1), -1);
  // The extent ends with the last value, and some programs write formulas without any.
  const formulas = sheet.columns.filter((column) => column.formulas.size > 0).map(({ column }) => column);
  const column = Math.max(edges, ...formulas) + 2;
  return column < MAX_COLUMNS ? column : null;
}
