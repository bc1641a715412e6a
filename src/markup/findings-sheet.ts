/** The Findings sheet: the verdict, every finding with a link to its cell, and what was not checked. */
import { sinceText } from '../reports/across-months';
import type { Finding, Review } from '../review/review';
import { findingId } from '../review/waivers';
import type { Figure } from '../rules/rule';
import { cellName } from '../workbook/a1';
import { OBJECT_PREFIX } from '../workbook/marks';
import type { ReportSheet, ReportTable } from '../workbook/markup';
import { SEVERITY_NAMES, stateWords } from './finding-words';
import { HEADING_ROWS, writeHeading } from './sheet-heading';
import { writeNotChecked } from './not-checked';
import { SheetWriter } from './sheet-writer';
import { writeWaivers } from './waiver-lines';

const HEADINGS = [
  'Severity',
  'Rule',
  'Sheet',
  'Cell',
  'What was found',
  'What to do',
  'Expected',
  'Actual',
  'Difference',
  'State',
  'Id',
];
const WIDTHS = [11, 8, 16, 9, 72, 56, 16, 16, 12, 16, 11];
const STATE_COLUMN = HEADINGS.indexOf('State');
const ID_COLUMN = HEADINGS.indexOf('Id');
const CHECKS_ROW = HEADING_ROWS - 1;
const TABLE_ROW = HEADING_ROWS + 1;
/** Excel keeps at most 65,530 links on a sheet; beyond this many findings a list is no longer read but filtered at its source. */
const MAX_LISTED = 50_000;

export function findingsSheet(review: Review, name: string): ReportSheet {
  const sheet = new SheetWriter();
  writeHeading(sheet, 'Findings', review.verdict.sentence, review);
  sheet.text(CHECKS_ROW, 0, checksText(review), { style: 'subtitle' });
  sheet.headings(TABLE_ROW, 0, HEADINGS);
  const listed = review.findings.slice(0, MAX_LISTED);
  listed.forEach((finding, at) => {
    writeFinding(sheet, TABLE_ROW + 1 + at, finding);
  });
  const end = writeEnd(sheet, TABLE_ROW + 1 + listed.length, review.findings.length - listed.length, listed.length);
  writeNotChecked(sheet, writeWaivers(sheet, end + 1, review), review);
  return sheet.finish('findings', name, {
    columnWidths: WIDTHS,
    frozen: { rows: TABLE_ROW + 1, columns: 0 },
    tables: tableOf(listed.length),
    print: { landscape: true, titleRows: { first: TABLE_ROW, last: TABLE_ROW } },
  });
}

function tableOf(count: number): readonly ReportTable[] {
  if (count === 0) return [];
  const area = { top: TABLE_ROW, left: 0, bottom: TABLE_ROW + count, right: HEADINGS.length - 1 };
  return [{ name: `${OBJECT_PREFIX}Findings`, area }];
}

function checksText(review: Review): string {
  const { rules } = review;
  const ran = rules.filter((rule) => rule.status === 'ran').length;
  const made = `${String(ran)} of ${String(rules.length)} checks were made`;
  const checks = ran < rules.length ? `${made}; those that were not are listed below the findings.` : `${made}.`;
  const since = sinceText(review);
  return since === null ? checks : `${checks} ${since}.`;
}

function writeFinding(sheet: SheetWriter, row: number, finding: Finding): void {
  const { cell } = finding;
  sheet
    .text(row, 0, SEVERITY_NAMES[finding.severity], { style: finding.severity })
    .text(row, 1, finding.ruleId, { style: 'wrapped' })
    .text(row, 2, cell?.sheet ?? 'Workbook', { style: 'wrapped' });
  if (cell) sheet.text(row, 3, cellName(cell.row, cell.column), { style: 'link', link: cell });
  sheet.text(row, 4, finding.message, { style: 'wrapped' }).text(row, 5, finding.remedy, { style: 'wrapped' });
  [finding.expected, finding.actual, finding.difference].forEach((figure, at) => {
    writeFigure(sheet, row, 6 + at, figure);
  });
  const state = stateWords(finding);
  if (state !== '') sheet.text(row, STATE_COLUMN, state, { style: 'wrapped' });
  sheet.text(row, ID_COLUMN, findingId(finding), { style: 'wrapped' });
}

function writeFigure(sheet: SheetWriter, row: number, column: number, figure: Figure | null): void {
  if (figure === null) return;
  if (typeof figure === 'string') sheet.text(row, column, figure, { style: 'wrapped' });
  else sheet.number(row, column, figure, { style: 'wrapped', numberFormat: numberFormatOf(figure) });
}

function numberFormatOf(figure: number): string {
  return Number.isInteger(figure) ? '#,##0' : '#,##0.0###';
}

/** What stands under the list; gives the next row. */
function writeEnd(sheet: SheetWriter, row: number, left: number, listed: number): number {
  if (listed === 0) {
    sheet.text(row, 0, 'Nothing was found by the checks that were made.', { style: 'muted' });
    return row + 1;
  }
  if (left === 0) return row;
  sheet.text(row, 0, `${String(left)} more findings are not listed here; the check columns beside the rows have all.`, {
    style: 'muted',
  });
  return row + 1;
}
