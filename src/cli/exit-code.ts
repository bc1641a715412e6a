/** How a check ends: 0 nothing at or above the threshold, 1 findings, 2 something could not be checked. */
import type { FileOutcome } from '../reports/outcome';
import { isAtLeast, SEVERITIES } from '../reports/severity';
import type { Finding, Review } from '../review/review';

export const THRESHOLDS = [...SEVERITIES, 'never'] as const;
export type Threshold = (typeof THRESHOLDS)[number];

export const CHECKED = 0;
export const FINDINGS = 1;
export const NOT_CHECKED = 2;

/** The worst of all files. A rule that failed has checked nothing, so its file was not checked. */
export function exitCodeOf(outcomes: readonly FileOutcome[], threshold: Threshold): number {
  const codes = outcomes.map((outcome) => (outcome.isReviewed ? codeOfReview(outcome.review, threshold) : NOT_CHECKED));
  return codes.reduce((worst, code) => Math.max(worst, code), CHECKED);
}

function codeOfReview({ rules, findings }: Review, threshold: Threshold): number {
  if (rules.some((rule) => rule.status === 'failed')) return NOT_CHECKED;
  if (threshold === 'never') return CHECKED;
  return findings.some((finding) => isAtLeast(finding.severity, threshold) && counts(finding)) ? FINDINGS : CHECKED;
}

/**
 * Findings of rules on trial do not count, and neither do those accepted by a waiver that was named on the command line.
 * Whoever sends a workbook can have put waivers into it, so those in it do not end a run well.
 */
function counts({ isBlocking, waiver }: Finding): boolean {
  return isBlocking && waiver?.source.kind !== 'file';
}
