/** What `waive --list` shows: findings with the ids by which they are accepted, and what became of each waiver. */
import { printable } from '../../reports/printable';
import { acceptedText, waiverLines, waiverText } from '../../reports/waivers-list';
import type { Review } from '../../review/review';
import { findingId } from '../../review/waivers';
import { cellLabel } from '../../workbook/a1';

/** Lines that end with a line break. */
export function waiverListing(review: Review): string {
  const findings = review.findings.map((finding) => {
    const { severity, ruleId, cell, message } = finding;
    const place = cell ? cellLabel(cell) : 'Workbook';
    return `${findingId(finding)}  ${severity} ${ruleId}  ${place}: ${message}${finding.waiver ? ` [${acceptedText(finding)}]` : ''}`;
  });
  const others = waiverLines(review).filter(({ status }) => status !== 'accepted');
  return [
    ...(findings.length === 0 ? ['There are no findings.'] : findings),
    ...(others.length === 0 ? [] : ['', 'Waivers that accept nothing:', ...others.map(waiverText)]),
  ]
    .map((line) => `${printable(line)}\n`)
    .join('');
}
