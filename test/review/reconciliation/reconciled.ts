/** Reconciliations of little returns, for tests. */
import type { Agreement } from '../../../src/agreement/model';
import { figuresOf } from '../../../src/figures';
import type { Return } from '../../../src/reading/return';
import { reconcile } from '../../../src/review/reconciliation/reconcile';
import type { Reconciliation } from '../../../src/review/reconciliation/reconciliation';
import type { Finding } from '../../../src/review/review';

export function reconciled(
  agreement: Agreement,
  from: Return,
  of: { readonly earlier?: readonly Return[]; readonly findings?: readonly Finding[] } = {},
): Reconciliation {
  const { earlier = [], findings = [] } = of;
  const figures = figuresOf({ return: from, agreement, earlier });
  const outcome = reconcile({ return: from, agreement, earlier, figures, findings });
  if (!outcome.isChecked) throw new Error(outcome.reason);
  return outcome.value;
}
