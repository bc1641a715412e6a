/** Runs rules over a return: the one place that gives a report its severity, sentence, fingerprint and place, and that a rule's fault cannot leave. */
import type { Report, Rule, RuleContext, RuleMeta } from '../rules/rule';
import type { SheetSnapshot } from '../workbook/snapshot';
import { formatCount } from '../figures/format-figure';
import { fillMessage } from './fill-message';
import { inReviewOrder } from './finding-order';
import { fingerprintOf } from './fingerprint';
import type { Finding, RuleOutcome } from './review';
import { settingsOf, type RuleSettings } from './rule-settings';
import { unmetNeeds } from './unmet-needs';

export interface RulesRun {
  /** Worst first, then in the order of the workbook. */
  readonly findings: readonly Finding[];
  /** In the order of the rules given. */
  readonly outcomes: readonly RuleOutcome[];
}

/** A finding before it is known whether others share its rule, message and subject. */
export interface Draft {
  readonly messageId: string;
  readonly finding: Omit<Finding, 'fingerprint'>;
}

/** Runs every rule whose needs are met. What a failed rule reported before it failed stands. */
export function runRules(rules: readonly Rule[], context: RuleContext): RulesRun {
  const drafts: Draft[] = [];
  const outcomes = rules.map((rule) => runRule(rule, context, drafts));
  return { findings: finished(drafts, context.snapshot.sheets), outcomes };
}

/** Orders findings and gives each its fingerprint. */
export function finished(drafts: readonly Draft[], sheets: readonly SheetSnapshot[]): readonly Finding[] {
  const times = new Map<string, number>();
  return inReviewOrder(drafts, sheets).map(({ messageId, finding }) => {
    const key = [finding.ruleId, messageId, finding.subject].join('\0');
    const ordinal = times.get(key) ?? 0;
    times.set(key, ordinal + 1);
    return { ...finding, fingerprint: fingerprintOf(finding.ruleId, messageId, finding.subject, ordinal) };
  });
}

/** What a rule's report says, as a finding. Throws where the rule has no such message or leaves a placeholder empty. */
export function draftOf(meta: RuleMeta, report: Report): Draft {
  const template = Object.hasOwn(meta.messages, report.message) ? meta.messages[report.message] : undefined;
  if (template === undefined) throw new Error(`it has no message ${report.message}`);
  return {
    messageId: report.message,
    finding: {
      ruleId: meta.id,
      ruleName: meta.name,
      group: meta.group,
      severity: report.severity ?? meta.severity,
      message: fillMessage(template, report.data ?? {}),
      remedy: meta.remedy,
      cell: report.cell,
      related: report.related ?? [],
      subject: report.subject,
      expected: report.expected ?? null,
      actual: report.actual ?? null,
      difference: report.difference ?? null,
      fix: report.fix ?? [],
      state: null,
      isBlocking: true,
      waiver: null,
    },
  };
}

function runRule(rule: Rule, context: RuleContext, drafts: Draft[]): RuleOutcome {
  const { meta } = rule;
  const before = drafts.length;
  const settings = settingsOf(meta, context.agreement, context.return);
  const outcome = (status: RuleOutcome['status'], reason: string | null, withheld = 0): RuleOutcome => ({
    id: meta.id,
    name: meta.name,
    title: meta.title,
    status,
    reason,
    findings: drafts.length - before,
    withheld,
    setting: settingText(settings, withheld),
  });
  try {
    const unmet = settings.offBecause ?? unmetNeeds(meta.needs, context);
    if (unmet !== null) return outcome('skipped', unmet);
    return outcome('ran', null, checked(rule, context, settings, drafts));
  } catch (error) {
    return outcome('failed', error instanceof Error ? error.message : String(error));
  }
}

/** Runs the rule; gives the number of findings that the agreement does not want reported. */
function checked(rule: Rule, context: RuleContext, settings: RuleSettings, drafts: Draft[]): number {
  let withheld = 0;
  rule.check({ ...context, option: (name) => settings.option(name) }, (report) => {
    const draft = draftOf(rule.meta, report);
    const finding = settings.applied(draft.finding);
    if (finding) drafts.push({ ...draft, finding });
    else withheld += 1;
  });
  return withheld;
}

function settingText({ words }: RuleSettings, withheld: number): string | null {
  if (words === null || withheld === 0) return words;
  return `${words} (${formatCount(withheld, 'finding')} not reported)`;
}
