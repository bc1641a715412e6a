/** The activity rows as they were read, as a native table: what was counted, row by row, and what the PivotTables read. */
import { placeWordsOf } from '../agreement/place-words';
import type { ReportSheet } from '../workbook/markup';
import { activityColumns, type ActivityColumnsInput } from './activity-columns';
import { ACTIVITY_TABLE, activityHeadings } from './activity-headings';
import { HEADING_ROWS, writeHeading } from './sheet-heading';
import { SheetWriter } from './sheet-writer';

const TABLE_ROW = HEADING_ROWS;
const WIDTHS = [10, 16, 12, 10, 12, 34, 9, 34, 9, 28, 26, 8, 18, 15, 15, 15, 30];

export function activitySheet({ name, ...input }: ActivityColumnsInput & { readonly name: string }): ReportSheet {
  const { review, agreement, activity } = input;
  const sheet = new SheetWriter();
  const sentence = `The rows of the sheet ${activity.location.sheet} as they were read. A value that is missing or could not be read is blank.`;
  writeHeading(sheet, 'Activity rows as read', sentence, review);
  sheet.headings(TABLE_ROW, 0, Object.values(activityHeadings(placeWordsOf(agreement))));
  const block = { top: TABLE_ROW + 1, count: activity.count, columns: activityColumns(input) };
  const area = { top: TABLE_ROW, left: 0, bottom: TABLE_ROW + activity.count, right: WIDTHS.length - 1 };
  return sheet.finish('activity', name, {
    block,
    columnWidths: WIDTHS,
    frozen: { rows: TABLE_ROW + 1, columns: 2 },
    tables: [{ name: ACTIVITY_TABLE, area }],
    print: { landscape: true, titleRows: { first: TABLE_ROW, last: TABLE_ROW } },
  });
}
