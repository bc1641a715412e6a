/** What an agreement asks of each rule: switched off, another severity, other numbers, on trial; for all or some findings. */
import type { Agreement, RuleSetting } from '../agreement/model';
import { formatList } from '../figures/format-figure';
import type { Return } from '../reading/return';
import { isAllowed, type RuleMeta, type Severity } from '../rules/rule';
import type { Finding } from './review';
import { recordsAbout, type About } from './records-about';

export interface RuleSettings {
  /** The reason where the rule is off altogether; null where it runs. */
  readonly offBecause: string | null;
  /** What is set and why, in words; null where nothing is. */
  readonly words: string | null;
  readonly option: (name: string) => number;
  /** The finding as the agreement wants it; null where it is not to be reported. */
  applied(finding: Omit<Finding, 'fingerprint'>): Omit<Finding, 'fingerprint'> | null;
}

/** Settings of some findings come after those of all, so that they prevail. */
export function settingsOf(meta: RuleMeta, agreement: Agreement, from: Return): RuleSettings {
  const all = (agreement.ruleSettings ?? []).filter(({ rule }) => rule === meta.id);
  const general = all.filter((setting) => !isScoped(setting));
  const scoped = all.filter(isScoped);
  const about = recordsAbout(from, agreement);
  const off = general.find(({ enabled }) => enabled === false);
  return {
    offBecause: off ? `the agreement switches it off: ${clause(off.reason)}` : null,
    words: all.length === 0 ? null : all.map(settingWords).join('; '),
    option: (name) => optionOf(meta, general, name),
    applied: (finding) => {
      const fitting = scoped.length === 0 ? [] : scoped.filter((setting) => isWithin(setting, about(finding)));
      return [...general, ...fitting].reduce<Omit<Finding, 'fingerprint'> | null>(
        (sofar, setting) => sofar && changed(sofar, setting),
        finding,
      );
    },
  };
}

function isScoped({ kpis, services }: RuleSetting): boolean {
  return kpis !== undefined || services !== undefined;
}

/** Everything a finding is about must be within, or a fault elsewhere would go with it. */
function isWithin({ kpis, services }: RuleSetting, about: readonly About[]): boolean {
  return (
    about.length > 0 &&
    about.every(
      ({ kpi, service }) =>
        (kpis === undefined || (kpi !== null && kpis.includes(kpi))) &&
        (services === undefined || (service !== null && services.includes(service))),
    )
  );
}

function changed(
  finding: Omit<Finding, 'fingerprint'>,
  { enabled, severity, blocking }: RuleSetting,
): Omit<Finding, 'fingerprint'> | null {
  if (enabled === false) return null;
  return { ...finding, severity: severity ?? finding.severity, isBlocking: blocking ?? finding.isBlocking };
}

function optionOf(meta: RuleMeta, settings: readonly RuleSetting[], name: string): number {
  const option = new Map(Object.entries(meta.options ?? {})).get(name);
  if (!option) throw new Error(`it has no option ${name}`);
  const set = settings
    .map(({ options }) => new Map(Object.entries(options ?? {})).get(name))
    .findLast((value) => value !== undefined && isAllowed(option, value));
  return set ?? option.default;
}

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'an error',
  warning: 'a warning',
  query: 'a query',
  note: 'a note',
};

function settingWords(setting: RuleSetting): string {
  const { enabled, severity, blocking, options, reason } = setting;
  const parts = [
    ...(enabled === false ? ['switched off'] : []),
    ...(severity === undefined ? [] : [SEVERITY_WORDS[severity]]),
    ...(blocking === false ? ['on trial, so that it counts towards no verdict'] : []),
    ...Object.entries(options ?? {}).map(([name, value]) => `${name} ${String(value)}`),
  ];
  return `${parts.length === 0 ? 'as it is' : formatList(parts)}${scopeWords(setting)}: ${clause(reason)}`;
}

function scopeWords({ kpis, services }: RuleSetting): string {
  const parts = [
    ...(kpis === undefined ? [] : [formatList(kpis)]),
    ...(services === undefined ? [] : [`service ${formatList(services)}`]),
  ];
  return parts.length === 0 ? '' : ` for ${formatList(parts)}`;
}

/** Reasons are written as sentences and stand within one. */
function clause(reason: string): string {
  return reason.trim().replace(/\.$/, '');
}
