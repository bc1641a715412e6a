/** The lines of a reconciliation, each with its figures side by side. */
import { orderName } from '../../reports/reconciliation/order-name';
import { variancesOf } from '../../reports/reconciliation/variances';
import type { BookedRows } from '../../figures/order-cube';
import type { RowSpans } from '../../figures/row-spans';
import type {
  Amount,
  ReconciledFigures,
  ReconciledGroup,
  ReconciledMonth,
  ReconciledOrder,
  Reconciliation,
  ReconciliationException,
} from '../../review/reconciliation/reconciliation';
import { monthLabel } from '../../workbook/serial-date';
import type { Pence, QuarterDays } from '../../workbook/units';
import type { LinesBy, Stretch } from '../days/drill';

/** null where it is not known or does not apply. */
export interface Figure {
  readonly label: string;
  readonly days: QuarterDays | null;
  readonly pence: Pence | null;
  /** Whether the activity rows that it is made of can be shown. */
  readonly hasRows: boolean;
}

export interface Line {
  /** Stable among the lines by the same. */
  readonly key: string;
  readonly name: string;
  /** What it is ordered for and at what rate; empty where there is nothing to say. */
  readonly about: readonly string[];
  /** Every line of a kind and stretch has the same ones. */
  readonly figures: readonly Figure[];
  /** Of this return. */
  readonly rows: RowSpans;
}

const NO_ROWS: RowSpans = new Uint32Array(0);

/** One line each; `stretch` is of no account by month, which shows both. */
export function linesBy(of: Reconciliation, by: LinesBy, stretch: Stretch): readonly Line[] {
  switch (by) {
    case 'order':
      return of.orders.map((order) => orderLine(order, of, stretch));
    case 'service':
      return of.services.map((group) => groupLine(group, stretch));
    case 'priority':
      return of.priorities.map((group) => groupLine(group, stretch));
    case 'month':
      return of.months.map(monthLine);
  }
}

/** What all lines but those by month add up to. */
export function totalLine({ total }: Reconciliation, stretch: Stretch): Line {
  return { key: 'total', name: 'Grand Total', about: [], figures: figuresOf(total, stretch, false), rows: NO_ROWS };
}

function orderLine(order: ReconciledOrder, { services, priorities }: Reconciliation, stretch: Stretch): Line {
  const nameIn = (groups: readonly ReconciledGroup[], code: string | null) =>
    groups.find((group) => group.code === code && code !== null)?.name;
  const service = nameIn(services, order.service);
  const priority = nameIn(priorities, order.priority);
  return {
    key: keyOf(order),
    name: orderName(order),
    about: [...(service === undefined ? [] : [service]), ...(priority === undefined ? [] : [priority])],
    figures: figuresOf(order, stretch),
    rows: rowsOf(order.rows, stretch),
  };
}

function keyOf({ kind, order }: ReconciledOrder): string {
  return `${kind} ${order}`;
}

/** The line of an exception's order that has rows; null where there is none. */
export function orderLineKey({ orders }: Reconciliation, { order, kind }: ReconciliationException): string | null {
  const line = orders.find((one) => {
    if (kind === 'noOrder') return one.kind === 'noOrder';
    return kind === 'unknownOrder' && order === null ? one.kind === 'notRead' : one.order === order;
  });
  return line && line.rows.toDate.length > 0 ? keyOf(line) : null;
}

function groupLine(group: ReconciledGroup, stretch: Stretch): Line {
  return {
    key: group.code ?? '',
    name: group.code === null ? 'None, or not read' : group.name,
    about: [],
    figures: figuresOf(group, stretch),
    rows: rowsOf(group.rows, stretch),
  };
}

function rowsOf(rows: BookedRows, stretch: Stretch): RowSpans {
  return stretch === 'month' ? rows.month : rows.toDate;
}

function figuresOf(of: ReconciledFigures, stretch: Stretch, hasRows = true): readonly Figure[] {
  return stretch === 'month' ? figuresOfMonth(of, hasRows) : figuresToDate(of, hasRows);
}

function figuresToDate(of: ReconciledFigures, hasRows: boolean): readonly Figure[] {
  const { statedLessDelivered, chargedLessDue } = variancesOf(of);
  return [
    figure('Commissioned for the year', of.commissioned),
    figure('Planned to date', of.plannedToDate),
    { ...figure('Delivered to date', of.deliveredToDate), hasRows },
    { label: 'Stated and charged', days: of.stated.deliveredToDate, pence: of.stated.charged, hasRows: false },
    { label: 'Stated less delivered', days: statedLessDelivered, pence: chargedLessDue, hasRows: false },
    figure('Remaining', of.remaining),
    figure('Forecast at year end', of.forecast),
  ];
}

function figuresOfMonth({ plannedMonth, deliveredMonth, stated }: ReconciledFigures, hasRows: boolean) {
  const { deliveredMonth: days, chargedMonth: pence } = stated;
  return [
    figure('Planned', plannedMonth),
    { ...figure('Delivered', deliveredMonth), hasRows },
    { label: 'Stated and charged', days, pence, hasRows: false },
    {
      label: 'Stated less delivered',
      days: days === null ? null : ((days - deliveredMonth.days) as QuarterDays),
      pence: pence === null ? null : ((pence - deliveredMonth.pence) as Pence),
      hasRows: false,
    },
  ];
}

function monthLine({ month, planned, plannedToDate, delivered, deliveredToDate, rows }: ReconciledMonth): Line {
  return {
    key: month,
    name: monthLabel(month),
    about: [],
    figures: [
      figure('Planned', planned),
      { ...figure('Delivered', delivered), hasRows: true },
      figure('Planned to date', plannedToDate),
      figure('Delivered to date', deliveredToDate),
    ],
    rows,
  };
}

function figure(label: string, amount: Amount | null): Figure {
  return { label, days: amount?.days ?? null, pence: amount?.pence ?? null, hasRows: false };
}
