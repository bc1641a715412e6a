/** Summary by school improvement priority: stated and reckoned days tied out, months below, a PivotTable beside them. */
import type { Agreement } from '../agreement/model';
import type { Review } from '../review/review';
import type { PivotTable, ReportSheet } from '../workbook/markup';
import { monthLabel } from '../workbook/serial-date';
import { daysOf } from '../workbook/units';
import { priorityPivot, writePivotTitle } from './pivots';
import { HEADING_ROWS, periodText, writeHeading } from './sheet-heading';
import { SheetWriter } from './sheet-writer';
import { daysIn, groupOf, hasActivity, schoolsNote, writeCounts, type PickGroup } from './summary-groups';
import { COUNT_FORMAT, DAYS_FORMAT, resultOf, tiedDays, writeResult, writeTied, type TiedDays } from './tied-days';

const HEADINGS = [
  'Priority',
  'Month: return says',
  'Month: activity rows',
  'Month: difference',
  'Year to date: return says',
  'Year to date: activity rows',
  'Year to date: difference',
  'Result',
  'Activities, year to date',
  'Schools supported, year to date',
];
const WIDTHS = [30, 12, 12, 12, 12, 12, 12, 16, 12, 12, 3, 30, 15, 15];
const TABLE_ROW = HEADING_ROWS;
const PIVOT_COLUMN = HEADINGS.length + 1;
const RESULT_COLUMN = 7;

export function prioritiesSheet(
  review: Review,
  agreement: Agreement,
  name: string,
  noPivot: string | null,
): ReportSheet {
  const sheet = new SheetWriter();
  const lines = linesOf(review, agreement);
  const total = lineOf(review, 'Grand Total', 'total', (summary) => summary.total);
  writeHeading(sheet, `Commissioned days by priority: ${periodText(review)}`, sentenceOf([...lines, total]), review);
  sheet.headings(TABLE_ROW, 0, HEADINGS);
  [...lines, total].forEach((line, at) => {
    writeLine(sheet, TABLE_ROW + 1 + at, line, review);
  });
  const note = schoolsNote(review.yearToDate);
  if (note !== null) sheet.text(TABLE_ROW + lines.length + 2, 0, note, { style: 'muted' });
  writeMonths(sheet, TABLE_ROW + lines.length + 4, review);
  return sheet.finish('priorities', name, {
    columnWidths: WIDTHS,
    frozen: { rows: TABLE_ROW + 1, columns: 1 },
    pivots: pivotsBeside(sheet, noPivot),
    print: { landscape: true },
  });
}

function pivotsBeside(sheet: SheetWriter, noPivot: string | null): readonly PivotTable[] {
  writePivotTitle(sheet, TABLE_ROW - 1, PIVOT_COLUMN, noPivot);
  return noPivot === null ? [priorityPivot({ row: TABLE_ROW, column: PIVOT_COLUMN })] : [];
}

interface Line {
  readonly label: string;
  readonly isTotal: boolean;
  readonly month: TiedDays;
  readonly yearToDate: TiedDays;
  readonly pick: PickGroup;
}

function lineOf(review: Review, label: string, id: string, pick: PickGroup): Line {
  return {
    label,
    isTotal: id === 'total',
    month: tiedDays(review, `priorities.${id}.daysMonth`, daysIn(review.month, pick)),
    yearToDate: tiedDays(review, `priorities.${id}.daysToDate`, daysIn(review.yearToDate, pick)),
    pick,
  };
}

function linesOf(review: Review, { priorities }: Agreement): readonly Line[] {
  const lines = priorities.map(({ code, name }) =>
    lineOf(review, `${code} ${name}`, code, groupOf('byPriority', code)),
  );
  const unassigned: PickGroup = (summary) => summary.unassignedPriority;
  if (!hasActivity([review.month, review.yearToDate], unassigned)) return lines;
  return [...lines, lineOf(review, 'Priority missing or not read', 'unassigned', unassigned)];
}

function sentenceOf(lines: readonly Line[]): string {
  const results = lines.map(({ month, yearToDate }) => resultOf([month, yearToDate]));
  const differing = results.filter((result) => result === 'Differs').length;
  if (differing > 0) return 'The days that the return states differ from its activity rows where the table says so.';
  return results.every((result) => result === 'Agrees')
    ? 'The days that the return states agree with its activity rows.'
    : 'Not all of these days could be checked; the table says why.';
}

function writeLine(sheet: SheetWriter, row: number, line: Line, review: Review): void {
  const style = line.isTotal ? 'total' : 'plain';
  sheet.text(row, 0, line.label, { style });
  writeTied(sheet, row, 1, line.month, style);
  writeTied(sheet, row, 4, line.yearToDate, style);
  writeResult(sheet, row, RESULT_COLUMN, [line.month, line.yearToDate]);
  writeCounts(sheet, row, RESULT_COLUMN + 1, review.yearToDate, line.pick, style);
}

function writeMonths(sheet: SheetWriter, top: number, { yearToDate }: Review): void {
  sheet.text(top, 0, 'Commissioned activity by month', { style: 'subtitle' });
  if (!yearToDate.isChecked) {
    sheet.text(top + 1, 0, `Not checked: ${yearToDate.reason}.`, { style: 'muted' });
    return;
  }
  sheet.headings(top + 1, 0, ['Month', 'Days', 'Activities', 'Schools supported']);
  [...yearToDate.value.byMonth].forEach(([month, { days, activities, schools }], at) => {
    const row = top + 2 + at;
    sheet
      .text(row, 0, monthLabel(month))
      .number(row, 1, daysOf(days), { numberFormat: DAYS_FORMAT })
      .number(row, 2, activities, { numberFormat: COUNT_FORMAT })
      .number(row, 3, yearToDate.value.schoolsNotChecked === null ? schools : null, { numberFormat: COUNT_FORMAT });
  });
}
