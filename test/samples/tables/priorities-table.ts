import type { Agreement } from '../../../src/agreement/model';
import { columnsOf, number, rowFormula, text, type SampleCell, type SampleRow, type SampleTable } from '../book';
import { rowsAbove } from '../layout';
import type { SampleMonth } from '../plan/months';
import { ORDERS } from '../plan/orders';
import { monthDays, toDateDays } from './order-days';
import { priorityName } from './names';

const DAYS = '#,##0.00';
const MONTH_COLUMN = 1;
const TO_DATE_COLUMN = 2;

export function prioritiesTable(agreement: Agreement, { words }: SampleMonth, at: number): SampleTable {
  const rows = agreement.priorities.map(({ code }): SampleRow => {
    const orders = ORDERS.filter((order) => order.priority === code);
    return {
      key: code,
      cells: new Map([
        ['priority', text(priorityName(agreement, code))],
        ['daysMonth', number(monthDays(orders, at), DAYS)],
        ['daysToDate', number(toDateDays(orders, at), DAYS)],
      ]),
    };
  });
  const total: SampleRow = {
    key: 'total',
    cells: new Map<string, SampleCell>([
      ['priority', text('Grand Total', 'total')],
      ['daysMonth', totalCell(MONTH_COLUMN, monthDays(ORDERS, at))],
      ['daysToDate', totalCell(TO_DATE_COLUMN, toDateDays(ORDERS, at))],
    ]),
  };
  return {
    role: 'priorities',
    sheet: 'Priorities',
    title: `Commissioned days by school improvement priority: ${words}`,
    note: 'All commissioned activity, training events included; traded activity is not counted.',
    columns: columnsOf(agreement, 'priorities', [
      ['priority', 34],
      ['daysMonth', 16],
      ['daysToDate', 18],
    ]),
    rows: [...rows, total],
  };
}

function totalCell(column: number, value: number): SampleCell {
  return { ...rowFormula((row) => `SUM(${rowsAbove(column, row)})`, value, DAYS), style: 'total' };
}
