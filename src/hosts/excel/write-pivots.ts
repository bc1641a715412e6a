/** Native PivotTables over our own tables. */
import { cellName } from '../../workbook/a1';
import type { PivotTable, ReportSheet } from '../../workbook/markup';
import { SMALL_STEP, type Step } from './steps';

/** Queued after every sheet is there, since a pivot may read a table of a later sheet. */
export function pivotSteps(sheet: ReportSheet): readonly Step[] {
  return sheet.pivots.map((pivot) => ({
    bytes: SMALL_STEP * (2 + pivot.rows.length + pivot.columns.length + pivot.values.length * 2),
    queue: (context) => {
      addPivot(context, sheet.name, pivot);
    },
  }));
}

function addPivot(context: Excel.RequestContext, sheet: string, pivot: PivotTable): void {
  const source = context.workbook.tables.getItem(pivot.source);
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const table = worksheet.pivotTables.add(
    pivot.name,
    source,
    worksheet.getRange(cellName(pivot.at.row, pivot.at.column)),
  );
  for (const field of pivot.rows) table.rowHierarchies.add(table.hierarchies.getItem(field));
  for (const field of pivot.columns) table.columnHierarchies.add(table.hierarchies.getItem(field));
  for (const { field, caption, summarise, numberFormat } of pivot.values) {
    const values = table.dataHierarchies.add(table.hierarchies.getItem(field));
    values.summarizeBy = summarise === 'sum' ? 'Sum' : 'Count';
    values.name = caption;
    values.numberFormat = numberFormat;
  }
}
