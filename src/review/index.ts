/** Reviewing: `Snapshot + Agreement (+ earlier returns) → Review`, the same in the pane, the browser and the command line. */
import { RULES } from '../rules';
import type { Rule } from '../rules/rule';
import type { Review } from './review';
import { reviewWith, type ReviewInput } from './review-with';

export type * from './review';
export type { ReviewInput } from './review-with';
export { SEVERITIES } from './finding-order';

/** Checks a workbook against an agreement by every rule, or by those given. Pure: the same input gives the same review. */
export function review({ rules = RULES, ...input }: ReviewInput & { readonly rules?: readonly Rule[] }): Review {
  return reviewWith(rules, input);
}
