/**
 * Runs of the rules that were made already. A review runs them over the return of the month before too, to tell what is
 * new: where that return was reviewed first, as in an archive or a year checked month by month, its own review has done it.
 */
import type { Agreement } from '../agreement/model';
import type { Return } from '../reading/return';
import type { Rule, RuleContext } from '../rules/rule';
import { runRules, type RulesRun } from './run-rules';

interface KnownRun {
  readonly rules: readonly Rule[];
  readonly agreement: Agreement;
  /** Earlier months and the corrected return. Held weakly: each would hold those before it, as far back as there are any. */
  readonly others: readonly WeakRef<Return>[];
  readonly run: RulesRun;
}

const known = new WeakMap<Return, KnownRun>();

/** As `runRules`; the last run over a return is kept for as long as the return is. */
export function knownRun(rules: readonly Rule[], context: RuleContext): RulesRun {
  const { return: from, agreement, earlier, corrected } = context;
  const others = corrected === null ? earlier : [...earlier, corrected];
  const before = known.get(from);
  // The workbook is the one that the return was read from, and the figures follow from the rest.
  if (before?.rules === rules && before.agreement === agreement && areSame(before.others, others)) return before.run;
  const run = runRules(rules, context);
  known.set(from, { rules, agreement, others: others.map((other) => new WeakRef(other)), run });
  return run;
}

function areSame(before: readonly WeakRef<Return>[], now: readonly Return[]): boolean {
  return before.length === now.length && now.every((each, at) => before[at]?.deref() === each);
}
