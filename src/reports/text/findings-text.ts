/** Findings by severity, then by rule: what is wrong is said once, where it is wrong each time. */
import { formatCount } from '../../figures/format-figure';
import type { Finding, Review } from '../../review/review';
import type { Severity } from '../../rules/rule';
import { stateText } from '../across-months';
import { findingsBySeverity, type RuleFindings } from '../findings-list';
import { severityHeading } from '../severity';
import { paragraph, widthOf } from './layout';
import type { TextOptions } from './options';
import { cellLabel } from '../../workbook/a1';

/** Findings of one rule that are shown before the list is cut. */
const SHOWN = 8;
const MOST_LABEL = 20;
const RULE_HANG = 8;

export function findingsText(review: Review, options: TextOptions): readonly string[] {
  return findingsBySeverity(review).flatMap(({ severity, count, rules }) => [
    '',
    options.palette.heading(options.palette.severity[severity](`${severityHeading(severity)} (${String(count)})`)),
    ...rules.flatMap((rule) => ruleText(rule, severity, options)),
  ]);
}

function ruleText({ ruleId, title, remedies, findings }: RuleFindings, severity: Severity, options: TextOptions) {
  const { palette, width, showAll } = options;
  const shown = showAll ? findings : findings.slice(0, SHOWN);
  const hang = hangOf(shown);
  const left = findings.length - shown.length;
  return [
    ...paragraph(
      { text: ruleId, paint: palette.severity[severity] },
      { text: title, paint: palette.strong },
      2,
      RULE_HANG,
      width,
    ),
    ...shown.flatMap((finding) =>
      paragraph({ text: labelOf(finding), paint: palette.strong }, { text: messageOf(finding) }, 4, hang, width),
    ),
    ...(left > 0
      ? [palette.faint(`    … and ${formatCount(left, 'more', 'more')} of ${ruleId}; --all shows every one.`)]
      : []),
    ...remedies.flatMap((remedy) =>
      paragraph({ text: '→', paint: palette.faint }, { text: remedy, paint: palette.faint }, 4, 6, width),
    ),
  ];
}

function messageOf(finding: Finding): string {
  const state = stateText(finding);
  return state === '' ? finding.message : `${finding.message} [${state}]`;
}

function labelOf(finding: Finding): string {
  return finding.cell ? cellLabel(finding.cell) : 'Workbook';
}

/** Where messages start: after the widest place that is not too wide; wider ones get a line of their own. */
function hangOf(findings: readonly Finding[]): number {
  const widths = findings.map((finding) => widthOf(labelOf(finding))).filter((width) => width <= MOST_LABEL);
  return 4 + widths.reduce((most, width) => Math.max(most, width), 0) + 2;
}
