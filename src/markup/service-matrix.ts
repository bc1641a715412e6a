/** Year-to-date days of each service in each priority, with what has no service or priority, so that it adds up. */
import type { Agreement } from '../agreement/model';
import type { ActivitySummary, Group } from '../figures/figures';
import type { Review } from '../review/review';
import { cellName } from '../workbook/a1';
import type { SheetWriter } from './sheet-writer';
import { DAYS_FORMAT } from './tied-days';

const QUARTERS = 4;

/** Title at `top`; totals are formulas. Gives the next free row. */
export function writeServiceMatrix(
  sheet: SheetWriter,
  top: number,
  { yearToDate }: Review,
  agreement: Agreement,
): number {
  sheet.text(top, 0, 'Commissioned days by service and priority, year to date', { style: 'subtitle' });
  if (!yearToDate.isChecked) {
    sheet.text(top + 1, 0, `Not checked: ${yearToDate.reason}.`, { style: 'muted' });
    return top + 2;
  }
  const { columns, rows } = matrixOf(yearToDate.value, agreement);
  sheet.headings(top + 1, 0, ['Service', ...columns, 'Total']);
  const first = top + 2;
  rows.forEach(({ label, quarters }, at) => {
    writeRow(sheet, first + at, label, quarters);
  });
  writeTotals(sheet, first, rows);
  return first + rows.length + 1;
}

interface MatrixRow {
  readonly label: string;
  readonly quarters: readonly number[];
}

interface Matrix {
  readonly columns: readonly string[];
  readonly rows: readonly MatrixRow[];
}

function matrixOf(summary: ActivitySummary, { services, priorities }: Agreement): Matrix {
  const { byPriority, byService, byPriorityAndService, unassignedPriority, unassignedService } = summary;
  const inPair = (priority: string, service: string): number =>
    quartersOf(byPriorityAndService.get(priority)?.get(service));
  const known = services.map(({ code, name }): MatrixRow => {
    const quarters = priorities.map((priority) => inPair(priority.code, code));
    return { label: `${code} ${name}`, quarters: [...quarters, quartersOf(byService.get(code)) - sumOf(quarters)] };
  });
  const left = priorities.map(
    ({ code }) => quartersOf(byPriority.get(code)) - sumOf(services.map((service) => inPair(code, service.code))),
  );
  const none = { label: 'No service', quarters: [...left, quartersOf(unassignedService) - sumOf(left)] };
  const rows = unassignedService.activities > 0 ? [...known, none] : known;
  const columns = priorities.map(({ code, name }) => `${code} ${name}`);
  if (unassignedPriority.activities > 0) return { columns: [...columns, 'No priority'], rows };
  return { columns, rows: rows.map(({ label, quarters }) => ({ label, quarters: quarters.slice(0, -1) })) };
}

function quartersOf(group: Group | undefined): number {
  return group?.days ?? 0;
}

function writeRow(sheet: SheetWriter, row: number, label: string, quarters: readonly number[]): void {
  sheet.text(row, 0, label);
  quarters.forEach((value, at) => sheet.number(row, at + 1, value / QUARTERS, { numberFormat: DAYS_FORMAT }));
  writeSum(sheet, row, quarters.length + 1, [cellName(row, 1), cellName(row, quarters.length)], sumOf(quarters));
}

function writeTotals(sheet: SheetWriter, first: number, rows: readonly MatrixRow[]): void {
  const row = first + rows.length;
  const columns = (rows[0]?.quarters ?? []).map((_, at) => sumOf(rows.map(({ quarters }) => quarters[at] ?? 0)));
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
  quarters: number,
): void {
  sheet.formula(row, column, `SUM(${from}:${to})`, quarters / QUARTERS, { style: 'total', numberFormat: DAYS_FORMAT });
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
