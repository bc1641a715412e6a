/** Findings filtered and grouped, as one flat list of lines that can be drawn a few at a time. */
import { grouped } from '../../reports/grouped';
import type { Finding, Review } from '../../review/review';
import type { Severity } from '../../rules/rule';

export type Grouping = 'rule' | 'sheet';

export interface Filter {
  readonly severity: Severity | null;
  readonly sheet: string | null;
}

export type Line =
  | { readonly kind: 'heading'; readonly title: string; readonly count: number }
  /** `place`: which finding this is of those listed, from 0. */
  | { readonly kind: 'finding'; readonly finding: Finding; readonly place: number };

const NO_SHEET = 'The whole workbook';

/** The sheet a finding is on, in words. */
export function sheetOf({ cell }: Finding): string {
  return cell?.sheet ?? NO_SHEET;
}

export function sheetsOf(review: Review): readonly string[] {
  return [...new Set(review.findings.map(sheetOf))];
}

/** Headings and findings, worst groups first since the review's findings are worst first. */
export function linesOf(review: Review, grouping: Grouping, { severity, sheet }: Filter): readonly Line[] {
  const kept = review.findings.filter(
    (finding) => (severity === null || finding.severity === severity) && (sheet === null || sheetOf(finding) === sheet),
  );
  const titles = new Map(review.rules.map(({ id, title }) => [id, `${id} ${title}`]));
  const keyOf = grouping === 'sheet' ? sheetOf : ({ ruleId }: Finding) => titles.get(ruleId) ?? ruleId;
  const lines: Line[] = [];
  let place = 0;
  for (const [title, findings] of grouped(kept, keyOf)) {
    lines.push({ kind: 'heading', title, count: findings.length });
    for (const finding of findings) lines.push({ kind: 'finding', finding, place: place++ });
  }
  return lines;
}

/** The finding so many places after (before, where negative) the selected one; the first where none is selected. */
export function findingBeside(lines: readonly Line[], selected: string | null, step: number): Finding | null {
  const findings = lines.flatMap((line) => (line.kind === 'finding' ? [line.finding] : []));
  const at = findings.findIndex(({ fingerprint }) => fingerprint === selected);
  if (at < 0) return findings[0] ?? null;
  return findings[Math.min(findings.length - 1, Math.max(0, at + step))] ?? null;
}
