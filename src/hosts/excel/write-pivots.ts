/** Native PivotTables over our own tables. */
import { cellName } from '../../workbook/a1';
import type { PivotTable, ReportSheet } from '../../workbook/markup';
import { SMALL_STEP, type Step } from './steps';

/** Queued after every sheet is there, since a pivot may read a table of a later sheet. */
export function pivotSteps(sheet: ReportSheet, sheets: readonly ReportSheet[]): readonly Step[] {
  return sheet.pivots.map((pivot) => ({
    bytes: SMALL_STEP * (2 + pivot.rows.length + pivot.columns.length + pivot.values.length * 2),
    queue: (context) => {
      addPivot(context, sheet.name, pivot, headersOf(sheets, pivot.source));
    },
  }));
}

/** The column headers of a table, in small letters. */
function headersOf(sheets: readonly ReportSheet[], name: string): ReadonlySet<string> {
  const headers = new Set<string>();
  for (const { tables, cells } of sheets) {
    const table = tables.find((candidate) => candidate.name === name);
    if (!table) continue;
    const { top, left, right } = table.area;
    for (const { row, column, value } of cells) {
      if (row === top && column >= left && column <= right && value.kind === 'text') {
        headers.add(value.value.toLowerCase());
      }
    }
  }
  return headers;
}

function addPivot(context: Excel.RequestContext, sheet: string, pivot: PivotTable, headers: ReadonlySet<string>): void {
  const source = context.workbook.tables.getItem(pivot.source);
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const table = worksheet.pivotTables.add(
    pivot.name,
    source,
    worksheet.getRange(cellName(pivot.at.row, pivot.at.column)),
  );
  table.layout.layoutType = 'Tabular';
  table.layout.subtotalLocation = 'Off';
  for (const field of pivot.rows) table.rowHierarchies.add(table.hierarchies.getItem(field));
  for (const field of pivot.columns) table.columnHierarchies.add(table.hierarchies.getItem(field));
  for (const { field, caption, summarise, numberFormat } of pivot.values) {
    const values = table.dataHierarchies.add(table.hierarchies.getItem(field));
    values.summarizeBy = summarise === 'sum' ? 'Sum' : 'Count';
    // Excel refuses a caption that is the name of a column; a space after it sets it apart, as in files.
    values.name = headers.has(caption.toLowerCase()) ? `${caption} ` : caption;
    values.numberFormat = numberFormat;
  }
}
