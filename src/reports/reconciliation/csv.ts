/** A reconciliation as one table: a row an order, service, priority, month, exception and tie, told apart by their level. */
import type { Checked } from '../../figures/figures';
import {
  EXCEPTION_NAMES,
  type Amount,
  type ReconciledFigures,
  type ReconciledOrder,
  type Reconciliation,
} from '../../review/reconciliation/reconciliation';
import { monthLabel } from '../../workbook/serial-date';
import { daysOf, poundsOf, type Pence, type QuarterDays } from '../../workbook/units';
import { csvText, type CsvValue } from '../csv-text';
import type { FileOutcome } from '../outcome';
import { acceptedText } from '../waivers-list';
import { orderName } from './order-name';
import { rowText } from './row-text';
import { variancesOf } from './variances';
import { cellLabel } from '../../workbook/a1';

const MOST_STRETCHES = 50;

const COLUMNS = [
  'File', 'Level', 'Name', 'Service', 'Priority', 'Commissioned days', 'Commissioned £', 'Planned days, month',
  'Planned days, to date', 'Planned £, to date', 'Delivered days, month', 'Delivered days, to date',
  'Delivered £, to date', 'Stated days, month', 'Stated days, to date', 'Stated remaining days', 'Charged £, month',
  'Charged £, to date', 'Remaining days', 'Remaining £', 'Forecast days', 'Forecast £', 'Forecast method',
  'Delivered less planned, days', 'Stated less delivered, days', 'Charged less due, £', 'Agreed day rate £',
  'Stated day rate £', 'Traded days', 'Activity rows', 'What', 'Severity', 'Days at stake', '£ at stake', 'Cell', 'Rule', 'Accepted',
] as const; // prettier-ignore
type Cells = Partial<Record<(typeof COLUMNS)[number], CsvValue>>;

/** A file without a reconciliation has one row that says why. */
export function reconciliationsAsCsv(outcomes: readonly FileOutcome[]): string {
  const rows = outcomes.flatMap((outcome) => {
    const lines = outcome.isReviewed ? linesOf(outcome.review.reconciliation) : [notChecked(outcome.reason)];
    return lines.map((cells) => ({ File: outcome.file, ...cells }));
  });
  return csvText(
    COLUMNS,
    rows.map((cells: Cells) => COLUMNS.map((column) => cells[column] ?? null)),
  );
}

function notChecked(reason: string): Cells {
  return { Level: 'not checked', What: reason };
}

function linesOf(reconciliation: Checked<Reconciliation>): readonly Cells[] {
  if (!reconciliation.isChecked) return [notChecked(reconciliation.reason)];
  const { orders, services, priorities, total } = reconciliation.value;
  return [
    ...orders.map(orderCells),
    ...services.map((group) => groupCells('service', group)),
    ...priorities.map((group) => groupCells('priority', group)),
    ...monthLines(reconciliation.value),
    { Level: 'total', Name: 'Grand Total', ...figureCells(total) },
    ...exceptionLines(reconciliation.value),
    ...tieLines(reconciliation.value),
  ];
}

function orderCells(order: ReconciledOrder): Cells {
  return {
    Level: 'order',
    Name: orderName(order),
    Service: order.service,
    Priority: order.priority,
    ...figureCells(order),
    'Forecast method': order.forecastMethod,
    'Agreed day rate £': order.rateSource === 'agreement' ? pounds(order.rate) : null,
    'Stated day rate £': pounds(order.statedRate),
    'Traded days': daysOf(order.traded),
    'Activity rows': rowText(order.rows.toDate, MOST_STRETCHES),
  };
}

function groupCells(level: 'service' | 'priority', group: Reconciliation['services'][number]): Cells {
  return {
    Level: level,
    Name: group.code === null ? 'None, or not read' : `${group.code} ${group.name}`,
    [level === 'service' ? 'Service' : 'Priority']: group.code,
    ...figureCells(group),
    'Activity rows': rowText(group.rows.toDate, MOST_STRETCHES),
  };
}

function figureCells(figures: ReconciledFigures): Cells {
  const { stated, deliveredToDate, remaining, forecast } = figures;
  const variances = variancesOf(figures);
  return {
    'Commissioned days': daysOf(figures.commissioned.days),
    'Commissioned £': poundsOf(figures.commissioned.pence),
    'Planned days, month': daysOf(figures.plannedMonth.days),
    ...plannedAndDelivered(figures.plannedToDate, deliveredToDate),
    'Delivered days, month': daysOf(figures.deliveredMonth.days),
    'Stated days, month': days(stated.deliveredMonth),
    'Stated days, to date': days(stated.deliveredToDate),
    'Stated remaining days': days(stated.remaining),
    'Charged £, month': pounds(stated.chargedMonth),
    'Charged £, to date': pounds(stated.charged),
    'Remaining days': days(remaining?.days ?? null),
    'Remaining £': pounds(remaining?.pence ?? null),
    'Forecast days': days(forecast?.days ?? null),
    'Forecast £': pounds(forecast?.pence ?? null),
    'Delivered less planned, days': days(variances.deliveredLessPlanned),
    'Stated less delivered, days': days(variances.statedLessDelivered),
    'Charged less due, £': pounds(variances.chargedLessDue),
  };
}

function plannedAndDelivered(planned: Amount, delivered: Amount | null): Cells {
  return {
    'Planned days, to date': daysOf(planned.days),
    'Planned £, to date': poundsOf(planned.pence),
    'Delivered days, to date': days(delivered?.days ?? null),
    'Delivered £, to date': pounds(delivered?.pence ?? null),
  };
}

function monthLines({ months }: Reconciliation): readonly Cells[] {
  return months.map((month) => ({
    Level: 'month',
    Name: monthLabel(month.month),
    'Planned days, month': daysOf(month.planned.days),
    'Delivered days, month': days(month.delivered?.days ?? null),
    ...plannedAndDelivered(month.plannedToDate, month.deliveredToDate),
    'Activity rows': rowText(month.rows, MOST_STRETCHES),
  }));
}

function exceptionLines({ exceptions }: Reconciliation): readonly Cells[] {
  return exceptions.map((exception) => ({
    Level: 'exception',
    Name: EXCEPTION_NAMES[exception.kind],
    What: exception.order === null ? exception.message : `${exception.order}: ${exception.message}`,
    Severity: exception.severity,
    'Days at stake': days(exception.days),
    '£ at stake': pounds(exception.pence),
    Cell: exception.cell && cellLabel(exception.cell),
    Rule: exception.ruleId,
    Accepted: acceptedText(exception),
  }));
}

function tieLines({ ties }: Reconciliation): readonly Cells[] {
  return ties.map(({ label, agrees, difference, cell }) => ({
    Level: 'tie',
    Name: label,
    What: agrees === null ? 'not checked' : agrees ? 'agrees' : `differs by ${String(difference)}`,
    Cell: cell && cellLabel(cell),
  }));
}

function days(quarterDays: QuarterDays | null): number | null {
  return quarterDays === null ? null : daysOf(quarterDays);
}

function pounds(pence: Pence | null): number | null {
  return pence === null ? null : poundsOf(pence);
}
