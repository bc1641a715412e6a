/** Findings against those of the previous return: which are new, which are unchanged, and which are resolved. */
import type { Agreement } from '../agreement/model';
import { figuresOf } from '../figures';
import type { ReportedIn } from '../figures/restatements/restatement';
import type { Rule } from '../rules/rule';
import type { EarlierReturns, GivenReturn } from './earlier-workbooks';
import type { Finding, ResolvedFinding } from './review';
import { knownRun } from './known-runs';
import type { RulesRun } from './run-rules';

export interface AgainstPrevious {
  readonly comparedWith: ReportedIn | null;
  readonly findings: readonly Finding[];
  readonly resolved: readonly ResolvedFinding[];
}

/** Runs the rules once more, over the previous return with the returns before it as its own past. */
export function againstPrevious(
  rules: readonly Rule[],
  agreement: Agreement,
  run: RulesRun,
  past: EarlierReturns,
): AgainstPrevious {
  const previous = past.corrected ?? past.latest;
  if (!previous?.month) return { comparedWith: null, findings: run.findings, resolved: [] };
  const reportedIn = { month: previous.month, version: previous.version };
  const before = findingsOf(rules, agreement, previous, past);
  const known = new Set(before.map(({ fingerprint }) => fingerprint));
  const now = new Set(run.findings.map(({ fingerprint }) => fingerprint));
  const ran = new Set(run.outcomes.filter(({ status }) => status === 'ran').map(({ id }) => id));
  return {
    comparedWith: reportedIn,
    findings: run.findings.map((finding) => ({
      ...finding,
      state: known.has(finding.fingerprint) ? 'unchanged' : 'new',
    })),
    // What its rule could not look at again is not resolved.
    resolved: before
      .filter(({ fingerprint, ruleId }) => !now.has(fingerprint) && ran.has(ruleId))
      .map((finding) => resolvedFrom(finding, reportedIn)),
  };
}

function findingsOf(
  rules: readonly Rule[],
  agreement: Agreement,
  { return: from, snapshot, isCorrected }: GivenReturn,
  { returns }: EarlierReturns,
): readonly Finding[] {
  const earlier = isCorrected ? returns : returns.slice(0, -1);
  const figures = figuresOf({ return: from, agreement, earlier });
  const context = { snapshot, agreement, return: from, figures, earlier, corrected: null };
  return knownRun(rules, { ...context, rules: rules.map(({ meta }) => meta) }).findings;
}

function resolvedFrom(
  { ruleId, ruleName, severity, subject, message, fingerprint }: Finding,
  reportedIn: ReportedIn,
): ResolvedFinding {
  return { ruleId, ruleName, severity, subject, message, fingerprint, reportedIn };
}
