/** Marks on the supplier's own sheets: fills, check columns and notes. */
import type { Return, TableLocation } from '../reading/return';
import { SEVERITIES } from '../reports/severity';
import type { Finding } from '../review/review';
import type { SheetFlags } from '../workbook/markup';
import { sheetNamed, type SheetSnapshot, type Snapshot } from '../workbook/snapshot';
import { checkColumn } from './check-column';
import { CellSet } from '../workbook/cell-set';
import { noteText } from './finding-words';
import { flaggedCells, type FlaggedCell, type FlaggedSheet } from './flagged-cells';

/** More notes than this make a sheet slow to open and hard to read; the check column has every finding. */
const MAX_NOTES = 500;

/** Flags of every sheet with findings, in the order of the workbook; a protected sheet gets none. */
export function flagsOf(
  findings: readonly Finding[],
  snapshot: Snapshot,
  returned: Return | null,
): readonly SheetFlags[] {
  const flagged = flaggedCells(findings);
  const headerRows = headerRowBySheet(returned);
  return snapshot.sheets.flatMap((sheet) => {
    const cells = flagged.get(sheet.name.toLowerCase());
    if (!cells || sheet.isProtected || sheetNamed(snapshot, sheet.name) !== sheet) return [];
    return [sheetFlags(sheet, cells, headerRows.get(sheet.name.toLowerCase()) ?? null)];
  });
}

function sheetFlags(sheet: SheetSnapshot, flagged: FlaggedSheet, headerRow: number | null): SheetFlags {
  const cells = [...flagged.cells.values()];
  const check = checkColumn(sheet, headerRow, flagged.findingsByRow());
  return { sheet: sheet.name, fills: fillsOf(cells), ...(check ? { check } : {}), notes: notesOf(cells) };
}

/** Each cell under the worst of its severities only, so that no two fills overlap. */
function fillsOf(cells: readonly FlaggedCell[]): SheetFlags['fills'] {
  return SEVERITIES.flatMap((severity) => {
    const set = new CellSet();
    for (const { row, column, findings } of cells) if (findings[0]?.severity === severity) set.add(row, column);
    const areas = set.areas();
    return areas.length > 0 ? [{ severity, areas }] : [];
  });
}

/** Notes of the worst findings first, up to the limit, then in the order of the sheet. */
function notesOf(cells: readonly FlaggedCell[]): SheetFlags['notes'] {
  return cells
    .slice(0, MAX_NOTES)
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column, findings }) => ({ row, column, text: noteText(findings) }));
}

/** Sheet name in lower case → the row with the headings of its first table. */
function headerRowBySheet(returned: Return | null): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const { sheet, area, headerRows } of locationsOf(returned)) {
    const key = sheet.toLowerCase();
    const row = area.top + Math.max(headerRows - 1, 0);
    rows.set(key, Math.min(rows.get(key) ?? row, row));
  }
  return rows;
}

function locationsOf(returned: Return | null): readonly TableLocation[] {
  if (!returned) return [];
  const { cover, kpis, activity, priorities, volumetrics, days } = returned;
  return [cover, kpis, activity, priorities, volumetrics, days].flatMap((table) => (table ? [table.location] : []));
}
