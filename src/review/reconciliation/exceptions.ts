/** What finance must settle. Where a rule has found it, the exception points at its finding and does not say it twice. */
import type { ActivityTable } from '../../reading/return';
import type { Finding } from '../review';
import { EXCEPTION_KINDS, type ReconciliationException, type Reconciliation } from './reconciliation';
import { FindingIndex } from './finding-index';
import { orderExceptions } from './order-exceptions';
import { rowExceptions } from './row-exceptions';

export type ReconciliationBody = Omit<Reconciliation, 'ties' | 'exceptions'>;

/** By kind, each kind in the order of the orders. */
export function exceptionsOf(
  body: ReconciliationBody,
  findings: readonly Finding[],
  activity: ActivityTable | null,
): readonly ReconciliationException[] {
  const index = new FindingIndex(findings);
  const found = [
    ...body.orders.flatMap((order) => orderExceptions(order, index)),
    ...rowExceptions(body.orders, index, activity),
  ];
  return EXCEPTION_KINDS.flatMap((kind) => found.filter((exception) => exception.kind === kind));
}
