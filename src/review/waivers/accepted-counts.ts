/** How many findings are accepted, and how many are left open. Accepted ones stay in every count of what was found. */
import { formatCount, formatFigure, formatList } from '../../figures/format-figure';
import type { Severity } from '../../rules/rule';
import { SEVERITIES } from '../finding-order';
import type { Finding, Verdict } from '../review';

type Counts = Verdict['counts'];

/** By severity; those of rules on trial are left out, as in the verdict's counts. */
export function acceptedCounts(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, query: 0, note: 0 };
  for (const { severity, isBlocking, waiver } of findings) if (isBlocking && waiver) counts[severity] += 1;
  return counts;
}

/** Of all that count, those that nobody has accepted. */
export function openCounts(findings: readonly Finding[], counts: Counts): Counts {
  const accepted = acceptedCounts(findings);
  return {
    error: counts.error - accepted.error,
    warning: counts.warning - accepted.warning,
    query: counts.query - accepted.query,
    note: counts.note - accepted.note,
  };
}

/** "2 errors and 1 query are accepted by waiver, 1 of them by one that the workbook itself holds"; empty where none is. */
export function acceptedText(findings: readonly Finding[]): string {
  const counts = acceptedCounts(findings);
  const all = SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
  if (all === 0) return '';
  const inWorkbook = findings.filter(
    ({ isBlocking, waiver }) => isBlocking && waiver?.source.kind === 'workbook',
  ).length;
  return `${countsText(counts)} ${all === 1 ? 'is' : 'are'} accepted${heldText(inWorkbook, all)}`;
}

/** Whoever sends a workbook can have put waivers into it, so the reader is told. */
function heldText(inWorkbook: number, all: number): string {
  if (inWorkbook === 0) return ' by waiver';
  if (inWorkbook === all)
    return all === 1 ? ' by a waiver that the workbook itself holds' : ' by waivers that the workbook itself holds';
  return ` by waiver, ${formatFigure(inWorkbook)} of them by ${inWorkbook === 1 ? 'one' : 'some'} that the workbook itself holds`;
}

const PLURALS: Readonly<Record<Severity, string>> = {
  error: 'errors',
  warning: 'warnings',
  query: 'queries',
  note: 'notes',
};

/** "2 queries". */
export function countText(counts: Counts, severity: Severity): string {
  return formatCount(counts[severity], severity, PLURALS[severity]);
}

/** "1 error and 2 queries"; severities without any are left out. */
export function countsText(counts: Counts): string {
  return formatList(SEVERITIES.filter((one) => counts[one] > 0).map((one) => countText(counts, one)));
}
