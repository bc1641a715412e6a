/** The verdict: one plain sentence that says whether the return can be accepted, and how much was checked. */
import type { Agreement } from '../agreement/model';
import { TABLE_ROLES } from '../agreement/model';
import { tableNotFound } from '../agreement/table-names';
import type { Checked, Period } from '../figures/figures';
import { formatCount, formatList } from '../figures/format-figure';
import type { Return } from '../reading/return';
import type { Severity } from '../rules/rule';
import { monthLabel } from '../workbook/serial-date';
import type { Finding, RuleOutcome, Verdict } from './review';

type Counts = Verdict['counts'];

export interface VerdictInput {
  readonly agreement: Agreement;
  readonly return: Return;
  readonly period: Checked<Period>;
  readonly findings: readonly Finding[];
  readonly rules: readonly RuleOutcome[];
}

/** Of a return that was checked. */
export function verdictOf(input: VerdictInput): Verdict {
  const counts = countsOf(input.findings);
  const gaps = gapsOf(input);
  const subject = input.period.isChecked ? monthLabel(input.period.value.month) : 'This return';
  if (gaps.length > 0) {
    const found = counts.error + counts.warning + counts.query + counts.note === 0 ? 'nothing' : countsText(counts);
    const sentence = `${subject} was not checked in full, because ${formatList(gaps)}; ${found} found so far${onTrialText(input.findings)}.`;
    return { level: 'incomplete', sentence, counts };
  }
  if (counts.error > 0)
    return {
      level: 'errors',
      sentence: `${subject} should go back: ${countsText(counts)}${onTrialText(input.findings)}.`,
      counts,
    };
  const isClean = counts.warning + counts.query + counts.note === 0;
  return {
    level: isClean ? 'clean' : 'findings',
    sentence: `${subject} can be accepted: ${acceptedText(counts)}${onTrialText(input.findings)}${skippedText(input.rules)}.`,
    counts,
  };
}

/** Of a workbook that is no return of the agreement. */
export function verdictOnStranger(agreement: Agreement, findings: readonly Finding[]): Verdict {
  const sentence = `This workbook is not a return of ${agreement.title}, so nothing in it was checked.`;
  return { level: 'notAReturn', sentence, counts: countsOf(findings) };
}

/** How many findings there are of each severity; those of rules on trial are left out. */
export function countsOf(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, query: 0, note: 0 };
  for (const { severity, isBlocking } of findings) if (isBlocking) counts[severity] += 1;
  return counts;
}

/** Without these a return is not checked, however few its findings. */
function gapsOf({ agreement, return: from, period, rules }: VerdictInput): readonly string[] {
  const required = TABLE_ROLES.filter((role) => agreement.returnFormat.tables[role].required);
  const failed = rules.filter(({ status }) => status === 'failed').length;
  return [
    ...required.filter((role) => from[role] === null).map((role) => tableNotFound(agreement, role)),
    ...(period.isChecked ? [] : ['the reporting month is not known']),
    ...(failed > 0 ? [`${formatCount(failed, 'rule')} failed`] : []),
    ...(rules.some(({ status }) => status === 'ran') ? [] : ['no rule ran']),
  ];
}

const PLURALS: Readonly<Record<Severity, string>> = {
  error: 'errors',
  warning: 'warnings',
  query: 'queries',
  note: 'notes',
};

function countText(counts: Counts, severity: Severity): string {
  return formatCount(counts[severity], severity, PLURALS[severity]);
}

function countsText(counts: Counts): string {
  const severities: readonly Severity[] = ['error', 'warning', 'query', 'note'];
  return formatList(severities.filter((one) => counts[one] > 0).map((one) => countText(counts, one)));
}

function acceptedText(counts: Counts): string {
  const parts = [
    ...(counts.warning > 0 ? [`${countText(counts, 'warning')} to look at`] : []),
    ...(counts.query > 0 ? [`${countText(counts, 'query')} to ask the supplier`] : []),
    ...(counts.note > 0 ? [countText(counts, 'note')] : []),
  ];
  return parts.length === 0 ? 'nothing was found' : `no errors; ${formatList(parts)}`;
}

function onTrialText(findings: readonly Finding[]): string {
  const onTrial = findings.filter(({ isBlocking }) => !isBlocking).length;
  if (onTrial === 0) return '';
  return `; ${formatCount(onTrial, 'finding')} of rules on trial ${onTrial === 1 ? 'does' : 'do'} not count`;
}

function skippedText(rules: readonly RuleOutcome[]): string {
  const skipped = rules.filter(({ status }) => status === 'skipped').length;
  return skipped === 0 ? '' : `; ${formatCount(skipped, 'rule')} of ${String(rules.length)} could not run`;
}
