/** One order, reconciled. */
import type { Agreement } from '../../agreement/model';
import type { BookedRows, OrderCube } from '../../figures/order-cube';
import type { IsoMonth } from '../../workbook/serial-date';
import { penceOf, type Pence, type QuarterDays } from '../../workbook/units';
import type { Delivered } from './delivered';
import type { OrderLine } from './order-lines';
import { forecastOf, profileShare, type Plan } from './planned';
import type { Amount, ReconciledOrder } from './reconciliation';
import { cellsOfLine, statedOf, valueIn } from './stated-line';
import { minus, NOTHING, sumKnown } from './sums';

export interface Rate {
  /** 0 where there is none. */
  readonly pence: Pence;
  readonly source: ReconciledOrder['rateSource'];
}

/** The agreement's rate, or of an order that it does not have, the one that Days gives. */
export function rateOf({ commission, listed }: OrderLine): Rate {
  if (commission) return { pence: penceOf(commission.dayRatePounds), source: 'agreement' };
  const stated = valueIn(listed[0]?.dayRate);
  return stated === null ? { pence: penceOf(0), source: null } : { pence: stated, source: 'return' };
}

export interface PlannedOrder {
  readonly line: OrderLine;
  readonly rate: Rate;
  readonly plan: Plan;
  readonly chargedBefore: number | null;
  readonly agreement: Agreement;
  readonly month: IsoMonth;
}

const NO_ROWS: BookedRows = { toDate: new Uint32Array(0), month: new Uint32Array(0) };

export function reconciledOrder(
  { line, rate, plan, chargedBefore, agreement, month }: PlannedOrder,
  of: {
    readonly cube: OrderCube;
    readonly delivered: Delivered;
    readonly knowsToDate: boolean;
    readonly lastMonth: number;
  },
): ReconciledOrder {
  const { commission, listed, place } = line;
  const { orders } = of.delivered;
  const share = commission ? profileShare(agreement, commission, month) : null;
  const booked = place === null ? NOTHING : orders.toDate.at(place);
  const deliveredToDate: Amount | null = of.knowsToDate ? booked : null;
  const forecast = deliveredToDate && forecastOf(booked.days, plan.commissioned.days, share, rate.pence);
  return {
    kind: line.kind,
    order: line.order,
    service: commission?.service ?? valueIn(listed[0]?.service),
    priority: commission?.priority ?? valueIn(listed[0]?.priority),
    rate: rate.source === null ? null : rate.pence,
    rateSource: rate.source,
    statedRate: valueIn(listed[0]?.dayRate),
    tolerancePercent: commission?.tolerancePercent ?? null,
    profileShare: share,
    commissioned: plan.commissioned,
    plannedMonth: plan.months[of.lastMonth] ?? NOTHING,
    plannedToDate: plan.toDate[of.lastMonth] ?? NOTHING,
    deliveredMonth: place === null ? NOTHING : orders.month.at(place),
    deliveredToDate,
    unpriced: (place === null ? 0 : orders.toDate.unpricedAt(place)) as QuarterDays,
    stated: statedOf(listed, chargedBefore),
    remaining: deliveredToDate && minus(plan.commissioned, deliveredToDate),
    forecast: forecast?.amount ?? null,
    forecastMethod: forecast?.method ?? null,
    traded: (place === null ? 0 : (of.cube.traded[place] ?? 0)) as QuarterDays,
    cells: cellsOfLine(listed[0]),
    listed: listed.length,
    chargedAgain: (sumKnown(listed.slice(1).map(({ charged }) => valueIn(charged))) ?? 0) as Pence,
    rows: (place === null ? undefined : of.cube.rows[place]) ?? NO_ROWS,
  };
}
