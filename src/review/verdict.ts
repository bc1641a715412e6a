/** The verdict: one plain sentence that says whether the return can be accepted, and how much was checked. */
import type { Agreement } from '../agreement/model';
import { TABLE_ROLES } from '../agreement/model';
import { tableNotFound } from '../agreement/table-names';
import type { Checked, Period, TieOut } from '../figures/figures';
import { formatCount, formatList } from '../figures/format-figure';
import type { Return } from '../reading/return';
import { notThisAgreement } from '../rules/r100-not-this-agreement';
import { monthLabel } from '../workbook/serial-date';
import type { Finding, RuleOutcome, Verdict } from './review';
import { SEVERITIES } from './finding-order';
import { acceptedText, countsText, countText, openCounts } from './waivers/accepted-counts';

type Counts = Verdict['counts'];

export interface VerdictInput {
  readonly agreement: Agreement;
  readonly return: Return;
  readonly period: Checked<Period>;
  readonly findings: readonly Finding[];
  /** Of all rules, R100 among them, as the review lists them. */
  readonly rules: readonly RuleOutcome[];
  readonly tieOuts: readonly TieOut[];
}

/** Of a return that was checked. */
export function verdictOf(input: VerdictInput): Verdict {
  const counts = countsOf(input.findings);
  const open = openCounts(input.findings, counts);
  const accepted = acceptedText(input.findings);
  const ofThese = accepted === '' ? '' : `; of these, ${accepted}`;
  const asides = `${onTrialText(input.findings)}${withheldText(input.rules)}`;
  const gaps = gapsOf(input);
  const subject = input.period.isChecked ? monthLabel(input.period.value.month) : 'This return';
  if (gaps.length > 0) {
    const found = SEVERITIES.every((severity) => counts[severity] === 0) ? 'nothing' : countsText(counts);
    const sentence = `${subject} was not checked in full, because ${formatList(gaps)}; ${found} found so far${ofThese}${asides}.`;
    return { level: 'incomplete', sentence, counts };
  }
  if (open.error > 0)
    return {
      level: 'errors',
      sentence: `${subject} should go back: ${countsText(counts)}${ofThese}${asides}.`,
      counts,
    };
  const isClean = SEVERITIES.every((severity) => counts[severity] === 0);
  return {
    level: isClean ? 'clean' : 'findings',
    sentence: `${subject} can be accepted: ${openText(open, counts)}${accepted === '' ? '' : `; ${accepted}`}${asides}${uncheckedText(input.tieOuts)}${skippedText(input.rules)}.`,
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
    ...(rules.some(hasChecked) ? [] : ['no rule ran']),
  ];
}

/** R100 only asks whether there is a return to check, so that it ran says nothing of what is in one. */
function hasChecked({ id, status }: RuleOutcome): boolean {
  return status === 'ran' && id !== notThisAgreement.id;
}

function openText(open: Counts, counts: Counts): string {
  const parts = [
    ...(open.warning > 0 ? [`${countText(open, 'warning')} to look at`] : []),
    ...(open.query > 0 ? [`${countText(open, 'query')} to ask the supplier`] : []),
    ...(open.note > 0 ? [countText(open, 'note')] : []),
  ];
  if (SEVERITIES.every((severity) => counts[severity] === 0)) return 'nothing was found';
  const errors = counts.error > 0 ? 'no errors that are not accepted' : 'no errors';
  return [errors, ...(parts.length === 0 ? [] : [formatList(parts)])].join('; ');
}

function onTrialText(findings: readonly Finding[]): string {
  const onTrial = findings.filter(({ isBlocking }) => !isBlocking).length;
  if (onTrial === 0) return '';
  return `; ${formatCount(onTrial, 'finding')} of rules on trial ${onTrial === 1 ? 'does' : 'do'} not count`;
}

/** The agreement can keep findings out of a review, but not that it does. */
function withheldText(rules: readonly RuleOutcome[]): string {
  const withheld = rules.reduce((sum, rule) => sum + rule.withheld, 0);
  if (withheld === 0) return '';
  return `; ${formatCount(withheld, 'finding')} ${withheld === 1 ? 'is' : 'are'} not reported, because the agreement sets it so`;
}

function uncheckedText(tieOuts: readonly TieOut[]): string {
  const unchecked = tieOuts.filter(({ agrees }) => agrees === null).length;
  if (unchecked === 0) return '';
  return `; ${String(unchecked)} of ${formatCount(tieOuts.length, 'stated figure')} ${unchecked === 1 ? 'was' : 'were'} not checked`;
}

function skippedText(rules: readonly RuleOutcome[]): string {
  const skipped = rules.filter(({ status }) => status === 'skipped').length;
  return skipped === 0 ? '' : `; ${formatCount(skipped, 'rule')} of ${String(rules.length)} could not run`;
}
