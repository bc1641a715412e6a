/** Reconciles a return: what was commissioned, what the rows deliver, what Days states and what is charged. */
import { monthsIntoYear } from '../../agreement/financial-year';
import type { Agreement } from '../../agreement/model';
import { activityScope } from '../../figures/activity-scope';
import { known, then } from '../../figures/checked';
import type { Checked, Figures, Period } from '../../figures/figures';
import { pastReturns, placeEarlier } from '../../figures/earlier-returns';
import { MONTHS_OF_YEAR, orderCube, type OrderCube } from '../../figures/order-cube';
import type { Return } from '../../reading/return';
import { addMonths, monthOf, type IsoMonth } from '../../workbook/serial-date';
import type { Finding } from '../review';
import { chargedBefore } from './charged-before';
import { deliveredOf, type Delivered } from './delivered';
import { exceptionsOf } from './exceptions';
import { groupsOf } from './groups';
import { orderLines } from './order-lines';
import type { ReconciledMonth, Reconciliation } from './reconciliation';
import { rateOf, reconciledOrder, type PlannedOrder } from './reconciled-order';
import { planOf } from './planned';
import { amountOf, plus, sumAmounts, sumFigures, NOTHING } from './sums';
import { reconciliationTies } from './ties';

export interface ReconcileInput {
  readonly return: Return;
  readonly agreement: Agreement;
  readonly earlier: readonly Return[];
  readonly figures: Pick<Figures, 'period' | 'month' | 'yearToDate' | 'tieOuts'>;
  readonly findings: readonly Finding[];
}

/** Not checked where the month is not known, or the activity or its orders cannot be read. */
export function reconcile(input: ReconcileInput): Checked<Reconciliation> {
  const { figures, agreement, earlier, return: from } = input;
  return then(figures.period, (period) => {
    const past = pastReturns(placeEarlier(figures.period, agreement, earlier));
    const scope = activityScope(from, agreement, period, past);
    const stretches = scope.yearToDate.isChecked ? scope.yearToDate : scope.month;
    const reason = scope.yearToDate.isChecked ? null : scope.yearToDate.reason;
    return then(stretches, (rows) =>
      then(orderCube(agreement, period, rows, from.activity), (cube) =>
        known(new Reconciler(input, period, past, cube, reason).finish()),
      ),
    );
  });
}

class Reconciler {
  private readonly yearStart: IsoMonth;
  private readonly lastMonth: number;

  constructor(
    private readonly input: ReconcileInput,
    private readonly period: Period,
    private readonly past: ReadonlyMap<IsoMonth, Return>,
    private readonly cube: OrderCube,
    private readonly toDateNotChecked: string | null,
  ) {
    this.yearStart = monthOf(period.yearStart);
    this.lastMonth = monthsIntoYear(input.agreement, period.month);
  }

  finish(): Reconciliation {
    const { input, cube, period } = this;
    const planned = this.plannedOrders();
    const delivered = deliveredOf(cube, this.ratesByPlace(planned), this.lastMonth);
    const knowsToDate = this.toDateNotChecked === null;
    const orders = planned.map((order) =>
      reconciledOrder(order, { cube, delivered, knowsToDate, lastMonth: this.lastMonth }),
    );
    const groups = { cube, delivered, orders, knowsToDate };
    const body = {
      month: period.month,
      financialYear: period.financialYear,
      toDateNotChecked: this.toDateNotChecked,
      activitySheet: this.rowsSheet(),
      orders,
      services: groupsOf('service', input.agreement.services, groups),
      priorities: groupsOf('priority', input.agreement.priorities, groups),
      months: this.months(planned, delivered),
      total: sumFigures(orders),
    };
    return {
      ...body,
      exceptions: exceptionsOf(body, input.findings, input.return.activity),
      ties: reconciliationTies(body, input.figures),
    };
  }

  /** Rows of a table whose records run across are no rows of its sheet. */
  private rowsSheet(): string | null {
    const { activity } = this.input.return;
    const isDown = this.input.agreement.returnFormat.tables.activity.orientation === 'down';
    return activity && isDown ? activity.location.sheet : null;
  }

  private plannedOrders(): readonly PlannedOrder[] {
    const { agreement, return: from } = this.input;
    const before = chargedBefore(agreement, this.period, this.past);
    return orderLines(agreement, this.period.financialYear, this.cube, from).map((line) => {
      const rate = rateOf(line);
      return {
        line,
        rate,
        plan: planOf(agreement, line.commission, rate.pence, this.yearStart),
        chargedBefore: before(line.key),
        agreement,
        month: this.period.month,
      };
    });
  }

  private ratesByPlace(orders: readonly PlannedOrder[]) {
    const byPlace = new Map(orders.map(({ line, rate }) => [line.place, rate.source === null ? null : rate.pence]));
    return this.cube.orders.map((_, place) => byPlace.get(place) ?? null);
  }

  private months(orders: readonly PlannedOrder[], { months }: Delivered): readonly ReconciledMonth[] {
    const first = this.toDateNotChecked === null ? 0 : this.lastMonth;
    let toDate = NOTHING;
    return Array.from({ length: MONTHS_OF_YEAR }, (_, at): ReconciledMonth => {
      const isKnown = at >= first && at <= this.lastMonth;
      if (isKnown) toDate = plus(toDate, months.at(at));
      return {
        month: addMonths(this.yearStart, at),
        planned: sumAmounts(orders.map(({ plan }) => plan.months[at] ?? NOTHING)),
        plannedToDate: sumAmounts(orders.map(({ plan }) => plan.toDate[at] ?? NOTHING)),
        delivered: isKnown ? months.at(at) : null,
        deliveredToDate: isKnown && first === 0 ? amountOf(toDate.days, toDate.pence) : null,
        rows: this.cube.monthRows[at] ?? new Uint32Array(0),
      };
    });
  }
}
