import { commissionsOf, financialYearOf } from '../agreement/in-force';
import type { Commission, FieldOf } from '../agreement/model';
import { cellName } from '../workbook/a1';
import type { ReportSheet } from '../workbook/markup';
import { firstDay, monthLabel } from '../workbook/serial-date';
import type { Basis } from './activity-layout';
import { DAYS_FORMAT, fixedText, formulaOrEntry, POUNDS_FORMAT, tableSheet, type TemplateCell } from './sheet-frame';
import { FIRST_ROW, TableColumns } from './table-columns';
import { priorityWords, serviceWords } from './agreement-words';
import type { Grounds } from './template-grounds';
import { figureIn, totalOf } from './totals';

type Field = FieldOf<'days'>;
const WIDTHS = {
  order: 18,
  service: 34,
  priority: 28,
  commissioned: 18,
  deliveredMonth: 14,
  deliveredToDate: 14,
  dayRate: 12,
  charged: 16,
  remaining: 14,
};
const SUMMED: readonly (readonly [Field, string])[] = [
  ['commissioned', DAYS_FORMAT],
  ['deliveredMonth', DAYS_FORMAT],
  ['deliveredToDate', DAYS_FORMAT],
  ['charged', POUNDS_FORMAT],
  ['remaining', DAYS_FORMAT],
];

/** The year's orders: delivered, charged and remaining follow from Activity. */
export function daysSheet(grounds: Grounds): ReportSheet {
  const { agreement, month } = grounds;
  const columns = new TableColumns(agreement, 'days');
  const orders = commissionsOf(agreement, financialYearOf(agreement, firstDay(month)));
  const rows = orders.map((order, at) => orderRow(grounds, columns, order, FIRST_ROW + at));
  return tableSheet('days', {
    columns,
    title: `Commissioned days by order: ${monthLabel(month)}`,
    note: 'Worked out from Activity. Charged is pounds for the financial year to date.',
    rows: rows.length === 0 ? [] : [...rows, totalRow(grounds, columns, rows)],
    widths: WIDTHS,
    entryRules: [],
  });
}

function orderRow(
  { agreement, activity }: Grounds,
  columns: TableColumns<'days'>,
  { order, service, priority, days, dayRatePounds }: Commission,
  row: number,
): ReadonlyMap<string, TemplateCell> {
  const delivered = (basis: Basis): TemplateCell =>
    formulaOrEntry(activity.formula('days', { basis, order, filter: { funding: 'commissioned' } }), DAYS_FORMAT);
  const toDate = delivered('yearToDate');
  const of = (left: Field, operator: '*' | '-', right: Field, value: number, format: string): TemplateCell => {
    const [one, other] = [columns.placeOf(left), columns.placeOf(right)];
    if (one === null || other === null) return formulaOrEntry(null, format);
    const formula = `${cellName(row, one)}${operator}${cellName(row, other)}`;
    return formulaOrEntry({ kind: 'formula', formula, value }, format);
  };
  const done = figureIn(toDate);
  return new Map<string, TemplateCell>([
    ['order', fixedText(order)],
    ['service', fixedText(serviceWords(agreement, service))],
    ['priority', fixedText(priorityWords(agreement, priority))],
    ['commissioned', { value: { kind: 'number', value: days }, look: { numberFormat: DAYS_FORMAT } }],
    ['deliveredMonth', delivered('month')],
    ['deliveredToDate', toDate],
    ['dayRate', { value: { kind: 'number', value: dayRatePounds }, look: { numberFormat: POUNDS_FORMAT } }],
    ['charged', of('deliveredToDate', '*', 'dayRate', done * dayRatePounds, POUNDS_FORMAT)],
    ['remaining', of('commissioned', '-', 'deliveredToDate', days - done, DAYS_FORMAT)],
  ]);
}

function totalRow(
  { agreement }: Grounds,
  columns: TableColumns<'days'>,
  rows: readonly ReadonlyMap<string, TemplateCell>[],
): ReadonlyMap<string, TemplateCell> {
  const cells = new Map<string, TemplateCell>(
    columns.fields.map((field) => [field, { value: { kind: 'blank' }, look: { style: 'total' } }]),
  );
  cells.set('order', fixedText(agreement.returnFormat.totalLabels[0] ?? 'Grand Total', { style: 'total' }));
  for (const [field, format] of SUMMED) {
    const column = columns.placeOf(field);
    if (column !== null) cells.set(field, totalOf(rows, field, column, format));
  }
  return cells;
}
