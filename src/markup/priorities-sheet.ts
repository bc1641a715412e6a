/** Summary by school improvement priority: stated and reckoned days tied out, months below, a PivotTable beside them. */
import { placeWordsOf } from '../agreement/place-words';
import type { Agreement } from '../agreement/model';
import type { Review } from '../review/review';
import type { PivotTable, ReportSheet } from '../workbook/markup';
import { monthLabel } from '../workbook/serial-date';
import { daysOf } from '../workbook/units';
import { priorityPivot, writePivotTitle } from './pivots';
import { HEADING_ROWS, periodText, writeHeading } from './sheet-heading';
import { SheetWriter } from './sheet-writer';
import { daysIn, groupOf, hasActivity, schoolsNote, type PickGroup } from './summary-groups';
import { COUNT_FORMAT, DAYS_FORMAT, tiedDays } from './tied-days';
import {
  LINE_COLUMNS,
  lineHeadings,
  linesReasons,
  linesSentence,
  writeLine,
  writeNotes,
  type TiedLine,
} from './tied-line';

const WIDTHS = [30, 13, 13, 13, 13, 13, 13, 14, 12, 12, 3, 30, 15, 17];
const TABLE_ROW = HEADING_ROWS;
const PIVOT_COLUMN = LINE_COLUMNS + 1;

export function prioritiesSheet(
  review: Review,
  agreement: Agreement,
  name: string,
  noPivot: string | null,
): ReportSheet {
  const sheet = new SheetWriter();
  const lines = linesOf(review, agreement);
  writeHeading(sheet, `Commissioned days by priority: ${periodText(review)}`, linesSentence(lines), review);
  sheet.headings(TABLE_ROW, 0, lineHeadings('Priority', 'return says', placeWordsOf(agreement)));
  lines.forEach((line, at) => {
    writeLine(sheet, TABLE_ROW + 1 + at, line, review);
  });
  const next = writeNotes(sheet, TABLE_ROW + 1 + lines.length, [
    ...linesReasons(lines),
    ...schoolsNote(review.yearToDate, placeWordsOf(agreement)),
  ]);
  writeMonths(sheet, next + 1, review, agreement);
  return sheet.finish('priorities', name, {
    columnWidths: WIDTHS,
    frozen: { rows: TABLE_ROW + 1, columns: 1 },
    pivots: pivotsBeside(sheet, noPivot),
    print: { landscape: true },
  });
}

function pivotsBeside(sheet: SheetWriter, noPivot: string | null): readonly PivotTable[] {
  writePivotTitle(sheet, TABLE_ROW, PIVOT_COLUMN, noPivot);
  return noPivot === null ? [priorityPivot({ row: TABLE_ROW + 1, column: PIVOT_COLUMN })] : [];
}

function linesOf(review: Review, { priorities }: Agreement): readonly TiedLine[] {
  const entries = priorities.map(({ code, name }) =>
    lineOf(review, { label: `${code} ${name}`, kind: 'entry', id: code, pick: groupOf('byPriority', code) }),
  );
  const unassigned: PickGroup = (summary) => summary.unassignedPriority;
  const others = hasActivity([review.month, review.yearToDate], unassigned)
    ? [lineOf(review, { label: 'Priority missing or not read', kind: 'unassigned', id: '', pick: unassigned })]
    : [];
  const total = lineOf(review, { label: 'Grand Total', kind: 'total', id: 'total', pick: (summary) => summary.total });
  return [...entries, ...others, total];
}

function lineOf(
  review: Review,
  { label, kind, id, pick }: Pick<TiedLine, 'label' | 'kind' | 'pick'> & { readonly id: string },
): TiedLine {
  return {
    label,
    kind,
    month: tiedDays(review, `priorities.${id}.daysMonth`, daysIn(review.month, pick)),
    yearToDate: tiedDays(review, `priorities.${id}.daysToDate`, daysIn(review.yearToDate, pick)),
    pick,
  };
}

function writeMonths(sheet: SheetWriter, top: number, { yearToDate }: Review, agreement: Agreement): void {
  sheet.text(top, 0, 'Commissioned activity by month', { style: 'subtitle' });
  if (!yearToDate.isChecked) {
    sheet.text(top + 1, 0, `Not checked: ${yearToDate.reason}.`, { style: 'muted' });
    return;
  }
  const hasSchools = yearToDate.value.schoolsNotChecked === null;
  sheet.headings(top + 1, 0, ['Month', 'Days', 'Activities', `${placeWordsOf(agreement).Many} supported`]);
  [...yearToDate.value.byMonth].forEach(([month, { days, activities, schools }], at) => {
    const row = top + 2 + at;
    sheet
      .text(row, 0, monthLabel(month))
      .number(row, 1, daysOf(days), { numberFormat: DAYS_FORMAT })
      .number(row, 2, activities, { numberFormat: COUNT_FORMAT })
      .number(row, 3, hasSchools ? schools : null, { numberFormat: COUNT_FORMAT });
  });
}
