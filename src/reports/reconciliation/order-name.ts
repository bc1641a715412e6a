/** What a line of orders is called. */
import type { ReconciledOrder } from '../../review/reconciliation/reconciliation';

export function orderName({ kind, order }: Pick<ReconciledOrder, 'kind' | 'order'>): string {
  if (kind === 'noOrder') return 'No order';
  return kind === 'notRead' ? 'Order not known' : order;
}
