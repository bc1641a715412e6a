/** Findings in the order in which a reader meets them. */
import type { Finding, Review } from '../review/review';
import type { Severity } from '../rules/rule';
import { grouped } from './grouped';
import { SEVERITIES } from './severity';

export interface RuleFindings {
  readonly ruleId: string;
  readonly title: string;
  readonly remedies: readonly string[];
  readonly findings: readonly Finding[];
}

/** Findings by severity, worst first, then by rule in the order in which rules first speak. */
export function findingsBySeverity(
  review: Review,
): readonly { readonly severity: Severity; readonly count: number; readonly rules: readonly RuleFindings[] }[] {
  const titles = new Map(review.rules.map((rule) => [rule.id, rule.title]));
  return SEVERITIES.flatMap((severity) => {
    const findings = review.findings.filter((finding) => finding.severity === severity);
    if (findings.length === 0) return [];
    const rules = [...grouped(findings, (finding) => finding.ruleId)].map(([ruleId, ofRule]) => ({
      ruleId,
      title: titles.get(ruleId) ?? ofRule[0]?.ruleName ?? ruleId,
      remedies: [...new Set(ofRule.map((finding) => finding.remedy))],
      findings: ofRule,
    }));
    return [{ severity, count: findings.length, rules }];
  });
}
