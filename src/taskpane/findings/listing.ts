/** Findings filtered and grouped, as one flat list of lines that can be drawn a few at a time. */
import { grouped } from '../../reports/grouped';
import type { Finding, FindingState } from '../../review/review';
import type { Reviewed } from '../pane/state';
import type { Filter, ListedState } from './filter';

export type Grouping = 'rule' | 'sheet';

export type Line =
  | { readonly kind: 'heading'; readonly title: string; readonly count: number }
  /** `place`: which finding this is of those listed, from 0. */
  | { readonly kind: 'finding'; readonly finding: Finding; readonly place: number };

type Listed = Pick<Reviewed, 'review' | 'subjects'>;

const NO_SHEET = 'The whole workbook';

/** The sheet a finding is on, in words. */
export function sheetOf({ cell }: Finding): string {
  return cell?.sheet ?? NO_SHEET;
}

export function sheetsOf({ review }: Listed): readonly string[] {
  return [...new Set(review.findings.map(sheetOf))];
}

/** The services that findings are about, in the agreement's order. */
export function servicesOf({
  review,
  subjects,
  agreement,
}: Listed & Pick<Reviewed, 'agreement'>): Reviewed['agreement']['services'] {
  const about = new Set(review.findings.flatMap(({ fingerprint }) => subjects.get(fingerprint)?.services ?? []));
  return agreement.services.filter(({ code }) => about.has(code));
}

const STATES = ['new', 'unchanged'] as const satisfies readonly FindingState[];

/** The states that findings have, with those that are found no more; none where no previous return was given. */
export function statesOf({ review }: Listed): readonly ListedState[] {
  const states = STATES.filter((state) => review.findings.some((finding) => finding.state === state));
  return review.resolved.length === 0 ? states : [...states, 'resolved'];
}

/** Headings and findings, worst groups first since the review's findings are worst first. */
export function linesOf(listed: Listed, grouping: Grouping, filter: Filter): readonly Line[] {
  const { review } = listed;
  const kept = review.findings.filter((finding) => isKept(finding, filter, listed));
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

function isKept(finding: Finding, { severity, sheet, service, state }: Filter, { subjects }: Listed): boolean {
  return (
    (severity === null || finding.severity === severity) &&
    (sheet === null || sheetOf(finding) === sheet) &&
    (state === null || finding.state === state) &&
    (service === null || (subjects.get(finding.fingerprint)?.services.includes(service) ?? false))
  );
}

/** The finding so many places after (before, where negative) the selected one; where none is selected, an end of the list. */
export function findingBeside(lines: readonly Line[], selected: string | null, step: number): Finding | null {
  const findings = lines.flatMap((line) => (line.kind === 'finding' ? [line.finding] : []));
  const at = findings.findIndex(({ fingerprint }) => fingerprint === selected);
  if (at < 0) return findings.at(step === Infinity ? -1 : 0) ?? null;
  return findings[Math.min(findings.length - 1, Math.max(0, at + step))] ?? null;
}
