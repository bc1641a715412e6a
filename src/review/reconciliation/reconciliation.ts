/**
 * What finance reconciles: by order, service, priority and month, days and pounds commissioned, delivered by the
 * activity rows, stated on Days and charged. Quarter-days and pence throughout; docs/finance.md says how each is reckoned.
 */
import type { BookedRows } from '../../figures/order-cube';
import type { RowSpans } from '../../figures/row-spans';
import type { TieOut } from '../../figures/figures';
import type { CellRef } from '../../workbook/a1';
import type { IsoMonth } from '../../workbook/serial-date';
import type { Pence, QuarterDays } from '../../workbook/units';
import type { Severity } from '../../rules/rule';
import type { Waiver } from '../waivers/waiver';

export interface Amount {
  readonly days: QuarterDays;
  readonly pence: Pence;
}

/** What Days says. A figure that it does not give, or that could not be read, is null and never nothing. */
export interface StatedFigures {
  readonly commissioned: QuarterDays | null;
  readonly deliveredMonth: QuarterDays | null;
  readonly deliveredToDate: QuarterDays | null;
  readonly remaining: QuarterDays | null;
  /** For the financial year to date. */
  readonly charged: Pence | null;
  /** To date less the month before's; null where the return of the month before was not given. */
  readonly chargedMonth: Pence | null;
}

/** The figures of an order or of a group of orders. Those of a group are the sums of its parts. */
export interface ReconciledFigures {
  /** For the financial year, by the agreement. */
  readonly commissioned: Amount;
  /** What the monthly profile plans; each month is the profile to its end less that to its start, in whole quarter-days. */
  readonly plannedMonth: Amount;
  readonly plannedToDate: Amount;
  /** By the activity rows, at the rate agreed. `deliveredToDate` is null where the year to date is not known. */
  readonly deliveredMonth: Amount;
  readonly deliveredToDate: Amount | null;
  /** Delivered days that no rate is known for; their pounds are not in `delivered…`. */
  readonly unpriced: QuarterDays;
  readonly stated: StatedFigures;
  /** Commissioned less delivered to date: below zero where more was delivered than commissioned. */
  readonly remaining: Amount | null;
  readonly forecast: Amount | null;
}

/** runRate: delivered ÷ share of the profile to date. plan: delivered and the whole profile. delivered: no profile is agreed. */
export type ForecastMethod = 'runRate' | 'plan' | 'delivered';

export type OrderKind = 'agreed' | 'notAgreed' | 'noOrder' | 'notRead';

export interface ReconciledOrder extends ReconciledFigures {
  readonly kind: OrderKind;
  /** As the agreement or else the return writes it; empty where there is none. */
  readonly order: string;
  /** Codes it was ordered for, or else those that Days gives; null where neither is known. */
  readonly service: string | null;
  readonly priority: string | null;
  readonly rate: Pence | null;
  readonly rateSource: 'agreement' | 'return' | null;
  readonly statedRate: Pence | null;
  readonly tolerancePercent: number | null;
  /** Share of the profile planned by the end of the month, from 0 to 1; null where no profile is agreed. */
  readonly profileShare: number | null;
  readonly forecastMethod: ForecastMethod | null;
  /** Days of traded rows that carry the order. */
  readonly traded: QuarterDays;
  /** Its line on Days (the first where it has two); null where it has none. */
  readonly cells: OrderCells | null;
  /** How many lines it has on Days. */
  readonly listed: number;
  /** What the lines after its first charge. */
  readonly chargedAgain: Pence;
  readonly rows: BookedRows;
}

/** Cells of an order's line on Days; null where the table has no such column. */
export interface OrderCells {
  readonly order: CellRef | null;
  readonly commissioned: CellRef | null;
  readonly deliveredMonth: CellRef | null;
  readonly deliveredToDate: CellRef | null;
  readonly dayRate: CellRef | null;
  readonly charged: CellRef | null;
  readonly remaining: CellRef | null;
}

/** A service or priority. Commissioned, stated and charged follow the order; delivered follows what the rows say. */
export interface ReconciledGroup extends ReconciledFigures {
  /** null: rows and orders without one. */
  readonly code: string | null;
  readonly name: string;
  readonly rows: BookedRows;
}

export interface ReconciledMonth {
  readonly month: IsoMonth;
  readonly planned: Amount;
  readonly plannedToDate: Amount;
  /** null where the month is after the return's, or its rows are not known. */
  readonly delivered: Amount | null;
  readonly deliveredToDate: Amount | null;
  readonly rows: RowSpans;
}

/** In the order in which they are listed. */
export const EXCEPTION_KINDS = [
  'noOrder',
  'unknownOrder',
  'notListed',
  'wrongService',
  'wrongPriority',
  'overDays',
  'tradedCharged',
  'wrongRate',
  'termsDiffer',
  'duplicateCharge',
  'statedDiffers',
  'creditDue',
  'underCharged',
  'rounding',
] as const;
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];

export const EXCEPTION_NAMES: Readonly<Record<ExceptionKind, string>> = {
  noOrder: 'No order',
  unknownOrder: 'Order not in the agreement',
  notListed: 'Order not listed',
  wrongService: 'Wrong service for the order',
  wrongPriority: 'Wrong priority for the order',
  overDays: 'Over its days',
  tradedCharged: 'Traded, charged as commissioned',
  wrongRate: 'Wrong rate',
  termsDiffer: 'Not as agreed',
  duplicateCharge: 'Duplicate',
  statedDiffers: 'Stated days differ',
  creditDue: 'Credit due',
  underCharged: 'Charged less than due',
  rounding: 'Rounding',
};

/** Something that finance must settle. Where a rule found it, its finding says the rest. */
export interface ReconciliationException {
  readonly kind: ExceptionKind;
  readonly severity: Severity;
  /** A whole sentence. */
  readonly message: string;
  readonly order: string | null;
  /** At stake; null where it does not follow. Pounds above zero are the council's: charged or chargeable to it too much. */
  readonly days: QuarterDays | null;
  readonly pence: Pence | null;
  readonly cell: CellRef | null;
  /** Fingerprint and rule of the finding; null where no rule looks at it. */
  readonly finding: string | null;
  readonly ruleId: string | null;
  /** The waiver by which that finding is accepted; null where it is not. */
  readonly waiver: Waiver | null;
}

export interface Reconciliation {
  readonly month: IsoMonth;
  readonly financialYear: string;
  /** Why the year to date is not known; null where it is. */
  readonly toDateNotChecked: string | null;
  /** Sheet of the rows behind the figures; null where there is none. */
  readonly activitySheet: string | null;
  readonly orders: readonly ReconciledOrder[];
  readonly services: readonly ReconciledGroup[];
  readonly priorities: readonly ReconciledGroup[];
  /** The twelve months of the financial year. */
  readonly months: readonly ReconciledMonth[];
  readonly total: ReconciledFigures;
  readonly exceptions: readonly ReconciliationException[];
  /** Totals held against one another: the sums of the lines against the activity, Priorities and Days. */
  readonly ties: readonly TieOut[];
}
