/** A reconciliation as plain data (`schema.ts`). */
import type { Checked, TieOut } from '../../figures/figures';
import type {
  Amount,
  ReconciledFigures,
  ReconciledOrder,
  Reconciliation,
  ReconciliationException,
} from '../../review/reconciliation/reconciliation';
import { cellName } from '../../workbook/a1';
import { daysOf, poundsOf, type Pence, type QuarterDays } from '../../workbook/units';
import type { FileOutcome } from '../outcome';
import { findingWaiverJson } from '../waivers-json';
import { rowText } from './row-text';
import type { CheckedReconciliationJson, ReconciliationJson } from './schema';
import { variancesOf } from './variances';

/** Beyond so many stretches the rows are counted and not listed. */
const MOST_STRETCHES = 200;

/** What `reconcile --format json` writes: an object for one file, an array for several. */
export function reconciliationsAsJson(outcomes: readonly FileOutcome[]): string {
  const files = outcomes.map((outcome) =>
    outcome.isReviewed
      ? { formatVersion: 1, file: outcome.file, reconciliation: reconciliationJson(outcome.review.reconciliation) }
      : { formatVersion: 1, file: outcome.file, error: { message: outcome.reason } },
  );
  return `${JSON.stringify(files.length === 1 ? files[0] : files, null, 2)}\n`;
}

export function reconciliationJson(reconciliation: Checked<Reconciliation>): ReconciliationJson {
  if (!reconciliation.isChecked) return { checked: false, reason: reconciliation.reason };
  const { value } = reconciliation;
  return {
    checked: true,
    month: value.month,
    financialYear: value.financialYear,
    yearToDateNotChecked: value.toDateNotChecked,
    activitySheet: value.activitySheet,
    orders: value.orders.map(orderJson),
    services: value.services.map(groupJson),
    priorities: value.priorities.map(groupJson),
    months: value.months.map((month) => ({
      month: month.month,
      planned: amountJson(month.planned),
      plannedToDate: amountJson(month.plannedToDate),
      delivered: maybeAmount(month.delivered),
      deliveredToDate: maybeAmount(month.deliveredToDate),
      rows: rowText(month.rows, MOST_STRETCHES),
    })),
    total: figuresJson(value.total),
    exceptions: value.exceptions.map(exceptionJson),
    ties: value.ties.map(tieJson),
  };
}

function orderJson(order: ReconciledOrder): CheckedReconciliationJson['orders'][number] {
  return {
    kind: order.kind,
    order: order.order,
    service: order.service,
    priority: order.priority,
    dayRate: pounds(order.rate),
    dayRateSource: order.rateSource,
    statedDayRate: pounds(order.statedRate),
    tolerancePercent: order.tolerancePercent,
    profileShare: order.profileShare,
    forecastMethod: order.forecastMethod,
    tradedDays: daysOf(order.traded),
    ...figuresJson(order),
    rows: rowText(order.rows.toDate, MOST_STRETCHES),
    rowsOfMonth: rowText(order.rows.month, MOST_STRETCHES),
  };
}

function groupJson(group: Reconciliation['services'][number]): CheckedReconciliationJson['services'][number] {
  return {
    code: group.code,
    name: group.name,
    ...figuresJson(group),
    rows: rowText(group.rows.toDate, MOST_STRETCHES),
  };
}

function figuresJson(figures: ReconciledFigures): CheckedReconciliationJson['total'] {
  const { stated } = figures;
  const { deliveredLessPlanned, statedLessDelivered, chargedLessDue } = variancesOf(figures);
  return {
    commissioned: amountJson(figures.commissioned),
    plannedMonth: amountJson(figures.plannedMonth),
    plannedToDate: amountJson(figures.plannedToDate),
    deliveredMonth: amountJson(figures.deliveredMonth),
    deliveredToDate: maybeAmount(figures.deliveredToDate),
    unpricedDays: daysOf(figures.unpriced),
    stated: {
      commissionedDays: days(stated.commissioned),
      deliveredMonthDays: days(stated.deliveredMonth),
      deliveredToDateDays: days(stated.deliveredToDate),
      remainingDays: days(stated.remaining),
    },
    chargedMonth: pounds(stated.chargedMonth),
    chargedToDate: pounds(stated.charged),
    remaining: maybeAmount(figures.remaining),
    forecast: maybeAmount(figures.forecast),
    variance: {
      deliveredLessPlannedDays: days(deliveredLessPlanned),
      statedLessDeliveredDays: days(statedLessDelivered),
      chargedLessDuePounds: pounds(chargedLessDue),
    },
  };
}

function exceptionJson({ cell, ...exception }: ReconciliationException) {
  const { kind, severity, message, order, ruleId, finding } = exception;
  return {
    kind,
    severity,
    message,
    order,
    days: days(exception.days),
    pounds: pounds(exception.pence),
    sheet: cell?.sheet ?? null,
    cell: cell && cellName(cell.row, cell.column),
    ruleId,
    finding,
    waiver: findingWaiverJson(exception),
  };
}

function tieJson({ id, label, stated, computed, difference, agrees }: TieOut) {
  return {
    id,
    label,
    stated: stated.isChecked ? stated.value : null,
    computed: computed.isChecked ? computed.value : null,
    difference,
    agrees,
    reason: !computed.isChecked ? computed.reason : !stated.isChecked ? stated.reason : null,
  };
}

function amountJson(amount: Amount): { readonly days: number; readonly pounds: number } {
  return { days: daysOf(amount.days), pounds: poundsOf(amount.pence) };
}

function maybeAmount(amount: Amount | null): { readonly days: number; readonly pounds: number } | null {
  return amount && amountJson(amount);
}

function days(quarterDays: QuarterDays | null): number | null {
  return quarterDays === null ? null : daysOf(quarterDays);
}

function pounds(pence: Pence | null): number | null {
  return pence === null ? null : poundsOf(pence);
}
