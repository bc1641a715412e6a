/** Year-to-date days of each service in each priority. */
import type { Agreement } from '../agreement/model';
import type { ActivitySummary } from '../figures/figures';
import type { Review } from '../review/review';
import { cellName } from '../workbook/a1';
import { daysOf, quarterDaysOf } from '../workbook/units';
import type { SheetWriter } from './sheet-writer';
import { DAYS_FORMAT } from './tied-days';

const ZERO = quarterDaysOf(0);

/** Title at `top`, headings below it, then a line for each service, and totals as formulas. */
export function serviceMatrix(sheet: SheetWriter, top: number, { yearToDate }: Review, agreement: Agreement): void {
  sheet.text(top, 0, 'Commissioned days by service and priority, year to date', { style: 'subtitle' });
  if (!yearToDate.isChecked) {
    sheet.text(top + 1, 0, `Not checked: ${yearToDate.reason}.`, { style: 'muted' });
    return;
  }
  const summary = yearToDate.value;
  sheet.headings(top + 1, 0, ['Service', ...agreement.priorities.map(({ code, name }) => `${code} ${name}`), 'Total']);
  const first = top + 2;
  agreement.services.forEach((service, at) => {
    writeService(
      sheet,
      first + at,
      `${service.code} ${service.name}`,
      daysByPriority(summary, agreement, service.code),
    );
  });
  writeTotals(sheet, first, first + agreement.services.length, agreement, summary);
}

function daysByPriority(summary: ActivitySummary, { priorities }: Agreement, service: string): readonly number[] {
  return priorities.map(({ code }) => daysOf(summary.byPriorityAndService.get(code)?.get(service)?.days ?? ZERO));
}

function writeService(sheet: SheetWriter, row: number, label: string, days: readonly number[]): void {
  sheet.text(row, 0, label);
  days.forEach((value, at) => sheet.number(row, at + 1, value, { numberFormat: DAYS_FORMAT }));
  writeSum(sheet, row, days.length + 1, [cellName(row, 1), cellName(row, days.length)], sumOf(days));
}

function writeTotals(
  sheet: SheetWriter,
  first: number,
  row: number,
  agreement: Agreement,
  summary: ActivitySummary,
): void {
  const byService = agreement.services.map(({ code }) => daysByPriority(summary, agreement, code));
  const columns = agreement.priorities.map((_, at) => sumOf(byService.map((days) => days[at] ?? 0)));
  sheet.text(row, 0, 'Total', { style: 'total' });
  [...columns, sumOf(columns)].forEach((value, at) => {
    writeSum(sheet, row, at + 1, [cellName(first, at + 1), cellName(row - 1, at + 1)], value);
  });
}

function writeSum(
  sheet: SheetWriter,
  row: number,
  column: number,
  [from, to]: readonly [string, string],
  value: number,
): void {
  sheet.formula(row, column, `SUM(${from}:${to})`, value, { style: 'total', numberFormat: DAYS_FORMAT });
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
