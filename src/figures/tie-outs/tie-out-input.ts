/** What stated figures are held against. */
import type { ActivityMeasure, Agreement } from '../../agreement/model';
import type { Return } from '../../reading/return';
import type { ActivitySummary, Checked, Period, Rating } from '../figures';
import type { OrderDays } from '../order-days';

export type Basis = 'month' | 'yearToDate';

export interface TieOutInput {
  readonly return: Return;
  readonly agreement: Agreement;
  readonly period: Checked<Period>;
  readonly ratings: readonly Rating[];
  readonly summaries: Readonly<Record<Basis, Checked<ActivitySummary>>>;
  readonly orderDays: Readonly<Record<Basis, Checked<OrderDays>>>;
  measure(measure: ActivityMeasure, basis: Basis): Checked<number>;
}
