/** Findings about activity rows, with the days and pounds of those rows. */
import { FUNDING, ReadState, type ActivityTable } from '../../reading/return';
import type { Pence, QuarterDays } from '../../workbook/units';
import type { Finding } from '../review';
import type { FindingIndex } from './finding-index';
import { priceOf } from './pricing';
import type { ExceptionKind, ReconciledOrder, ReconciliationException } from './reconciliation';

/** Activity booked to the wrong order, to one that Days does not list, or entered twice. */
export function rowExceptions(
  orders: readonly ReconciledOrder[],
  findings: FindingIndex,
  activity: ActivityTable | null,
): readonly ReconciliationException[] {
  if (!activity) return [];
  const rows = new RowValues(activity, orders);
  const notAsOrdered = findings.of('R815').map((finding) => {
    const kind = finding.subject.includes(' service ') ? 'wrongService' : 'wrongPriority';
    return rowException(kind, finding, rows.of(rowsOf(finding)));
  });
  const unlisted = findings.of('R816').map((finding) => {
    return rowException('notListed', finding, rows.of(rowsOf(finding)));
  });
  const repeated = findings.of('R403').flatMap((finding) => {
    // The first of the related cells is the original, which is not one too many.
    const [first, , ...others] = rowsOf(finding);
    const value = rows.of(first === undefined ? [] : [first, ...others]);
    return value.days === 0 ? [] : [rowException('duplicateCharge', finding, value)];
  });
  return [...notAsOrdered, ...unlisted, ...repeated];
}

function rowException(
  kind: ExceptionKind,
  { severity, message, cell, fingerprint, ruleId, waiver }: Finding,
  { order, days, pence }: RowValue,
): ReconciliationException {
  return { kind, severity, message, order, days, pence, cell, finding: fingerprint, ruleId, waiver };
}

function rowsOf({ cell, related }: Finding): readonly number[] {
  return [...(cell ? [cell] : []), ...related].map(({ row }) => row);
}

interface RowValue {
  /** The order of the first row. */
  readonly order: string | null;
  readonly days: QuarterDays;
  readonly pence: Pence | null;
}

class RowValues {
  private readonly rates: ReadonlyMap<string, Pence>;

  constructor(
    private readonly activity: ActivityTable,
    orders: readonly ReconciledOrder[],
  ) {
    this.rates = new Map(orders.flatMap(({ order, rate }) => (rate === null ? [] : [[order, rate] as const])));
  }

  /** Commissioned days of some rows of the sheet, and what they cost. */
  of(sheetRows: readonly number[]): RowValue {
    const { days, funding, order: orders } = this.activity;
    const commissioned = funding.codes.indexOf(FUNDING[0]);
    const daysByOrder = new Map<string, number>();
    let order: string | null = null;
    let total = 0;
    for (const at of sheetRows.map((row) => this.recordAt(row))) {
      if (at < 0 || funding.values[at] !== commissioned || days.states[at] !== ReadState.value) continue;
      const own = orders.states[at] === ReadState.value ? (orders.pool[orders.values[at] ?? 0] ?? '') : '';
      order ??= own === '' ? null : own;
      total += days.values[at] ?? 0;
      daysByOrder.set(own, (daysByOrder.get(own) ?? 0) + (days.values[at] ?? 0));
    }
    return { order, days: total as QuarterDays, pence: this.priceOf(daysByOrder) };
  }

  /** null where an order has no rate. */
  private priceOf(daysByOrder: ReadonlyMap<string, number>): Pence | null {
    let pence = 0;
    for (const [order, days] of daysByOrder) {
      const rate = this.rates.get(order);
      if (rate === undefined) return null;
      pence += priceOf(days, rate);
    }
    return pence as Pence;
  }

  /** The record on a row of the sheet; -1 where there is none. */
  private recordAt(row: number): number {
    const { rows, count } = this.activity;
    let low = 0;
    let high = count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = rows[middle] ?? 0;
      if (found === row) return middle;
      if (found < row) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
