/** The tables of orders, services and priorities, each with its total. */
import { variancesOf } from '../../reports/reconciliation/variances';
import { rowText } from '../../reports/reconciliation/row-text';
import { orderName } from '../../reports/reconciliation/order-name';
import {
  EXCEPTION_NAMES,
  type ReconciledFigures,
  type ReconciledGroup,
  type ReconciledOrder,
  type Reconciliation,
} from '../../review/reconciliation/reconciliation';
import type { RowSpans } from '../../figures/row-spans';
import type { Snapshot } from '../../workbook/snapshot';
import { daysOf, poundsOf, type Pence, type QuarterDays } from '../../workbook/units';
import type { SheetWriter } from '../sheet-writer';
import { DAYS_FORMAT } from '../tied-days';
import { COLUMN, POUNDS_FORMAT, SHARE_FORMAT, type ColumnName } from './columns';
import { FigureCells, sumOf } from './figure-cells';
import type { LiveDays, LiveLine } from './live-days';
import type { StoredValues } from './stored-values';

export interface TableContext {
  readonly sheet: SheetWriter;
  readonly snapshot: Snapshot;
  readonly stored: StoredValues;
  readonly reconciliation: Reconciliation;
  readonly live: LiveDays;
}

const FIGURE_HEADINGS = [
  'Commissioned, year', 'Planned to date', 'Delivered in month', 'Delivered to date', 'Stated in month',
  'Stated to date', 'Stated less delivered', 'Remaining', 'Remaining, stated', 'Share of profile', 'Forecast, year end',
  'Day rate £', 'Due to date £', 'Charged to date £', 'Charged less due £',
]; // prettier-ignore
const MOST_STRETCHES = 3;

/** Gives the row of the total and the first row after the table. */
export function writeOrders(context: TableContext, top: number): { readonly total: number; readonly next: number } {
  const { sheet, reconciliation, live } = context;
  const headings = ['Order', 'Service', 'Priority', ...FIGURE_HEADINGS, 'Activity rows, to date', 'To settle'];
  sheet.headings(top, 0, headings);
  const lines = live.orders();
  reconciliation.orders.forEach((order, at) => {
    writeOrder(context, top + 1 + at, order, lines[at]);
  });
  const total = top + 1 + reconciliation.orders.length;
  writeTotal(context, total, 'Grand Total', { first: top + 1, rates: true });
  return { total, next: total + 1 };
}

function writeOrder(context: TableContext, row: number, order: ReconciledOrder, line: LiveLine | undefined): void {
  const { sheet, stored, reconciliation } = context;
  const link = order.cells?.order ?? null;
  sheet
    .text(row, COLUMN.name, orderName(order), link ? { style: 'link', link } : {})
    .text(row, COLUMN.service, order.service ?? '')
    .text(row, COLUMN.priority, order.priority ?? '');
  const cells = new FigureCells(sheet, stored, row);
  const criterion = line && isNamed(order, line) ? `$${cells.at('name')}` : null;
  writeDays(cells, order, criterion, line);
  const once = order.listed === 1 ? order.cells : null;
  const { stated: says } = order;
  cells
    .statedDays('statedMonth', says.deliveredMonth, once?.deliveredMonth ?? null)
    .statedDays('stated', says.deliveredToDate, once?.deliveredToDate ?? null)
    .statedDays('statedRemaining', says.remaining, once?.remaining ?? null)
    .statedPounds('charged', says.charged, once?.charged ?? null);
  writeOrderForecast(cells, order);
  writeDifferences(cells, order);
  const kinds = reconciliation.exceptions.filter((exception) => exception.order === order.order && order.order !== '');
  const names = [...new Set(kinds.map(({ kind }) => EXCEPTION_NAMES[kind]))];
  if (names.length > 0) sheet.text(row, COLUMN.settle, names.join('; '));
  writeRows(context, row, order.rows.toDate);
}

/** SUMIFS does not tell letter case apart. */
function isNamed(order: ReconciledOrder, { word }: LiveLine): boolean {
  return typeof word === 'string' && word.toLowerCase() === orderName(order).toLowerCase();
}

function writeDays(
  cells: FigureCells,
  figures: ReconciledFigures,
  criterion: string | null,
  line: LiveLine | undefined,
): void {
  const live = criterion === null ? undefined : line;
  cells
    .days('commissioned', figures.commissioned.days)
    .days('planned', figures.plannedToDate.days)
    .days('deliveredMonth', figures.deliveredMonth.days, live?.month(criterion ?? '') ?? null)
    .days('delivered', figures.deliveredToDate?.days ?? null, live?.toDate(criterion ?? '') ?? null);
}

function writeOrderForecast(cells: FigureCells, order: ReconciledOrder): void {
  const { rate, profileShare, forecast, forecastMethod, deliveredToDate } = order;
  const runRate = `ROUND(${cells.at('delivered')}*4/${cells.at('share')},0)/4`;
  cells.figure('share', profileShare, null, SHARE_FORMAT);
  cells.days('forecast', forecast?.days ?? null, forecastMethod === 'runRate' ? runRate : null);
  cells.pounds('rate', rate);
  if (rate === null) return;
  cells.pounds('due', deliveredToDate?.pence ?? null, `ROUND(${cells.at('delivered')}*${cells.at('rate')},2)`);
}

function writeDifferences(cells: FigureCells, figures: ReconciledFigures): void {
  const { statedLessDelivered, chargedLessDue } = variancesOf(figures);
  cells
    .difference('statedLess', days(statedLessDelivered), 'stated', 'delivered', DAYS_FORMAT)
    .difference('remaining', days(figures.remaining?.days ?? null), 'commissioned', 'delivered', DAYS_FORMAT)
    .difference('chargedLess', pounds(chargedLessDue), 'charged', 'due', POUNDS_FORMAT);
}

const DAYS_COLUMNS = [
  ['commissioned', ({ commissioned }) => commissioned.days],
  ['planned', ({ plannedToDate }) => plannedToDate.days],
  ['deliveredMonth', ({ deliveredMonth }) => deliveredMonth.days],
  ['delivered', ({ deliveredToDate }) => deliveredToDate?.days ?? null],
  ['statedMonth', ({ stated }) => stated.deliveredMonth],
  ['stated', ({ stated }) => stated.deliveredToDate],
  ['statedRemaining', ({ stated }) => stated.remaining],
  ['forecast', ({ forecast }) => forecast?.days ?? null],
] as const satisfies readonly (readonly [ColumnName, (of: ReconciledFigures) => QuarterDays | null])[];

function writeTotal(
  { sheet, stored, reconciliation: { total } }: TableContext,
  row: number,
  label: string,
  { first, rates }: { readonly first: number; readonly rates: boolean },
): void {
  const cells = new FigureCells(sheet, stored, row, 'total');
  const last = row - 1;
  sheet.text(row, COLUMN.name, label, { style: 'total' });
  for (const column of ['service', 'priority', 'share', 'rate', 'rows'] as const) {
    sheet.blank(row, COLUMN[column], { style: 'total' });
  }
  for (const [column, pick] of DAYS_COLUMNS) cells.days(column, pick(total), sumOf(column, first, last));
  cells.pounds('due', total.deliveredToDate?.pence ?? null, sumOf('due', first, last));
  cells.pounds('charged', total.stated.charged, sumOf('charged', first, last));
  writeDifferences(cells, total);
  const unpriced = rates && total.unpriced !== 0 ? `${String(daysOf(total.unpriced))} days without a rate` : '';
  sheet.text(row, COLUMN.settle, unpriced, { style: 'total' });
}

/** Gives the first row after the table. */
export function writeGroups(context: TableContext, top: number, field: 'service' | 'priority'): number {
  const { sheet, reconciliation, live } = context;
  const groups = field === 'service' ? reconciliation.services : reconciliation.priorities;
  const name = field === 'service' ? 'Service' : 'Priority';
  sheet.headings(top, 0, [name, 'As the rows write it', '', ...FIGURE_HEADINGS, 'Activity rows, to date']);
  const lines = live.groups(field);
  groups.forEach((group, at) => {
    writeGroup(context, top + 1 + at, group, lines[at]);
  });
  const total = top + 1 + groups.length;
  writeTotal(context, total, 'Total', { first: top + 1, rates: false });
  return total + 1;
}

function writeGroup(context: TableContext, row: number, group: ReconciledGroup, line: LiveLine | undefined): void {
  const { sheet, stored } = context;
  const word = line?.word ?? null;
  sheet.text(row, COLUMN.name, group.code === null ? 'None, or not read' : `${group.code} ${group.name}`);
  if (typeof word === 'string') sheet.text(row, COLUMN.service, word);
  if (typeof word === 'number') sheet.number(row, COLUMN.service, word);
  const cells = new FigureCells(sheet, stored, row);
  writeDays(cells, group, word === null ? null : `$${cells.at('service')}`, line);
  cells
    .days('statedMonth', group.stated.deliveredMonth)
    .days('stated', group.stated.deliveredToDate)
    .days('statedRemaining', group.stated.remaining)
    .days('forecast', group.forecast?.days ?? null)
    .pounds('due', group.deliveredToDate?.pence ?? null)
    .pounds('charged', group.stated.charged);
  writeDifferences(cells, group);
  writeRows(context, row, group.rows.toDate);
}

/** A click goes to the first of them. */
export function writeRows({ sheet, reconciliation }: TableContext, row: number, spans: RowSpans): void {
  const [first] = spans;
  const { activitySheet } = reconciliation;
  if (first === undefined || activitySheet === null) return;
  const link = { sheet: activitySheet, row: first, column: 0 };
  sheet.text(row, COLUMN.rows, rowText(spans, MOST_STRETCHES), { style: 'link', link });
}

function days(quarterDays: QuarterDays | null): number | null {
  return quarterDays === null ? null : daysOf(quarterDays);
}

function pounds(pence: Pence | null): number | null {
  return pence === null ? null : poundsOf(pence);
}
