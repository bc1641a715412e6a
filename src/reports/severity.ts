/** Severities in order and in words. */
import type { Severity } from '../rules/rule';

/** Worst first. */
export const SEVERITIES = ['error', 'warning', 'query', 'note'] as const satisfies readonly Severity[];

const PLURALS: Readonly<Record<Severity, string>> = {
  error: 'errors',
  warning: 'warnings',
  query: 'queries',
  note: 'notes',
};

/** "1 error", "2 queries". */
export function severityCount(severity: Severity, count: number): string {
  return `${String(count)} ${count === 1 ? severity : PLURALS[severity]}`;
}

/** "Errors", "Queries": the heading of a list. */
export function severityHeading(severity: Severity): string {
  const plural = PLURALS[severity];
  return plural.charAt(0).toUpperCase() + plural.slice(1);
}

/** Whether a severity is as bad as a threshold, or worse. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}
