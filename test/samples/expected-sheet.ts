/** The sheet on which a sample with planted errors says what must be found. */
import { SheetWriter } from '../../src/markup/sheet-writer';
import { cellName } from '../../src/workbook/a1';
import type { ReportSheet } from '../../src/workbook/markup';
import type { PlantedError } from './planted-error';

const HEADING_ROW = 3;

export function expectedSheet(errors: readonly PlantedError[]): ReportSheet {
  const sheet = new SheetWriter()
    .text(0, 0, 'Expected findings', { style: 'title' })
    .text(1, 0, 'Not part of the return: what was planted in it. Other findings may follow from these.', {
      style: 'muted',
    })
    .headings(HEADING_ROW, 0, ['Rule', 'Sheet', 'Cell', 'What was planted']);
  errors.forEach(({ rule, what, cell }, at) => {
    const row = HEADING_ROW + 1 + at;
    sheet
      .text(row, 0, rule)
      .text(row, 1, cell.sheet)
      .text(row, 2, cellName(cell.row, cell.column), { style: 'link', link: cell })
      .text(row, 3, what, { style: 'wrapped' });
  });
  return sheet.finish('expected', 'Expected findings', {
    columnWidths: [10, 16, 10, 72],
    frozen: { rows: HEADING_ROW + 1, columns: 0 },
    print: { landscape: false },
  });
}
