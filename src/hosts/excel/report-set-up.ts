/** Widths, merged cells, frozen panes and print set-up of a report sheet. */
import { areaName } from '../../workbook/a1';
import type { PrintSetup, ReportSheet } from '../../workbook/markup';
import { pointsOfInches, pointsOfWidth } from './measures';
import { SMALL_STEP, type Step } from './steps';

export function setUpStep({ name, columnWidths, merges, frozen, print }: ReportSheet): Step {
  return {
    bytes: SMALL_STEP * (8 + columnWidths.length + merges.length),
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      columnWidths.forEach((width, column) => {
        const area = areaName({ top: 0, bottom: 0, left: column, right: column });
        sheet.getRange(area).format.columnWidth = pointsOfWidth(width);
      });
      for (const merge of merges) sheet.getRange(areaName(merge)).merge(false);
      sheet.showGridlines = false;
      if (frozen) freeze(sheet, frozen);
      setUpPrinting(sheet, print);
    },
  };
}

/** One page wide, as long as it needs; the sheet's name above, page numbers below. */
function setUpPrinting({ pageLayout: layout }: Excel.Worksheet, print: PrintSetup): void {
  layout.orientation = print.landscape ? 'Landscape' : 'Portrait';
  layout.paperSize = 'A4';
  layout.zoom = { horizontalFitToPages: 1 };
  layout.leftMargin = pointsOfInches(0.5);
  layout.rightMargin = pointsOfInches(0.5);
  layout.topMargin = pointsOfInches(0.75);
  layout.bottomMargin = pointsOfInches(0.75);
  layout.headerMargin = pointsOfInches(0.3);
  layout.footerMargin = pointsOfInches(0.3);
  const pages = layout.headersFooters.defaultForAllPages;
  pages.leftHeader = '&A';
  pages.rightHeader = '&F';
  pages.centerFooter = 'Page &P of &N';
  if (print.titleRows) {
    layout.setPrintTitleRows(`$${String(print.titleRows.first + 1)}:$${String(print.titleRows.last + 1)}`);
  }
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: { readonly rows: number; readonly columns: number }): void {
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(areaName({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}
