/** What a Snapshot does not tell and yet forbids a change: locked cells, and cells that an array formula fills. */
import { cellLabel, parseArea } from '../../../workbook/a1';
import type { CellEdit } from '../../../workbook/cell-edit';
import { FileError } from '../file-error';
import { cellsOf, rowsOf } from '../flags/sheet-rows';
import type { Package } from '../package';
import { unlockedFormats } from '../parts/unlocked-formats';
import type { XmlDocument } from '../xml-text/document';

/** Throws where the sheet is protected and a cell is not one of those left open for entries. */
export function refuseLocked(pkg: Package, doc: XmlDocument, edits: readonly CellEdit[]): void {
  const protection = doc.child(doc.root, 'sheetProtection');
  if (!protection || !doc.isTrue(protection, 'sheet')) return;
  const open = openCells(doc, unlockedFormats(pkg), new Set(edits.map(({ cell }) => cell.row)));
  for (const { cell, numberFormat } of edits) {
    if (open.has(keyOf(cell.row, cell.column)) && numberFormat === undefined) continue;
    throw new FileError(
      'cannotEdit',
      `${cellLabel(cell)} is locked: its sheet is protected. Lift the protection in Excel (Review, Unprotect Sheet) and try again.`,
    );
  }
}

function openCells(doc: XmlDocument, unlocked: ReadonlySet<number>, rows: ReadonlySet<number>): ReadonlySet<string> {
  const open = new Set<string>();
  const sheetData = doc.child(doc.root, 'sheetData');
  if (!sheetData) return open;
  for (const { row, element } of rowsOf(doc, sheetData)) {
    if (!rows.has(row)) continue;
    for (const cell of cellsOf(doc, element)) {
      if (unlocked.has(doc.numberAttribute(cell.element, 's') ?? 0)) open.add(keyOf(row, cell.column));
    }
  }
  return open;
}

function keyOf(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}

/** Throws where a cell shows a part of an array formula or data table that stands in another cell. */
export function refuseArrays(doc: XmlDocument, edits: readonly CellEdit[]): void {
  const tags = [...doc.text.matchAll(/<(?:\w+:)?f\s[^>]*\bt\s*=\s*["'](?:array|dataTable)["'][^>]*>/g)];
  const areas = tags.flatMap(([tag]) => parseArea(/\bref\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? '') ?? []);
  for (const { cell } of edits) {
    const { row, column } = cell;
    if (areas.some((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right)) {
      throw new FileError(
        'cannotEdit',
        `${cellLabel(cell)} is filled by an array formula, and formulas are never overwritten. Change what the formula reads.`,
      );
    }
  }
}
