import type { Agreement } from '../../../src/agreement/model';
import { columnsOf, number, rowFormula, text, type SampleCell, type SampleRow, type SampleTable } from '../book';
import { rowsAbove } from '../layout';
import type { SampleMonth } from '../plan/months';
import { ORDERS, type SampleOrder } from '../plan/orders';
import { priorityName, serviceName } from './names';
import { monthDays, toDateDays } from './order-days';

const DAYS = '#,##0.00';
const POUNDS = '£#,##0.00';

export function daysTable(agreement: Agreement, { words }: SampleMonth, at: number): SampleTable {
  return {
    role: 'days',
    sheet: 'Days',
    title: `Commissioned days by order: ${words}`,
    note: 'Charged is pounds for the financial year to date. Remaining is commissioned less delivered to date.',
    columns: columnsOf(agreement, 'days', [
      ['order', 18],
      ['service', 34],
      ['priority', 28],
      ['commissioned', 18],
      ['deliveredMonth', 14],
      ['deliveredToDate', 14],
      ['dayRate', 12],
      ['charged', 16],
      ['remaining', 14],
    ]),
    rows: [...ORDERS.map((order) => orderRow(agreement, order, at)), totalRow(agreement, at)],
  };
}

function orderRow(agreement: Agreement, order: SampleOrder, at: number): SampleRow {
  const { days, dayRatePounds } = termsOf(agreement, order);
  const toDate = toDateDays([order], at);
  return {
    key: order.order,
    cells: new Map<string, SampleCell>([
      ['order', text(order.order)],
      ['service', text(serviceName(agreement, order.service))],
      ['priority', text(priorityName(agreement, order.priority))],
      ['commissioned', number(days, DAYS)],
      ['deliveredMonth', number(monthDays([order], at), DAYS)],
      ['deliveredToDate', number(toDate, DAYS)],
      ['dayRate', number(dayRatePounds, POUNDS)],
      ['charged', rowFormula((row) => `F${String(row)}*G${String(row)}`, toDate * dayRatePounds, POUNDS)],
      ['remaining', rowFormula((row) => `D${String(row)}-F${String(row)}`, days - toDate, DAYS)],
    ]),
  };
}

function totalRow(agreement: Agreement, at: number): SampleRow {
  const days = ORDERS.reduce((sum, order) => sum + termsOf(agreement, order).days, 0);
  const toDate = toDateDays(ORDERS, at);
  const charged = ORDERS.reduce(
    (sum, order) => sum + toDateDays([order], at) * termsOf(agreement, order).dayRatePounds,
    0,
  );
  const blank: SampleCell = { value: { kind: 'blank' }, style: 'total' };
  return {
    key: 'total',
    cells: new Map<string, SampleCell>([
      ['order', text('Grand Total', 'total')],
      ['service', blank],
      ['priority', blank],
      ['commissioned', totalCell(3, days, DAYS)],
      ['deliveredMonth', totalCell(4, monthDays(ORDERS, at), DAYS)],
      ['deliveredToDate', totalCell(5, toDate, DAYS)],
      ['dayRate', blank],
      ['charged', totalCell(7, charged, POUNDS)],
      ['remaining', totalCell(8, days - toDate, DAYS)],
    ]),
  };
}

function totalCell(column: number, value: number, numberFormat: string): SampleCell {
  return { ...rowFormula((row) => `SUM(${rowsAbove(column, row)})`, value, numberFormat), style: 'total' };
}

function termsOf(agreement: Agreement, { order }: SampleOrder): Agreement['commissions'][number] {
  const commission = agreement.commissions.find((candidate) => candidate.order === order);
  if (!commission) throw new Error(`The agreement has no order ${order}.`);
  return commission;
}
