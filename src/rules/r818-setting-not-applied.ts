import type { RuleSetting } from '../agreement/model';
import { formatList } from '../figures/format-figure';
import { defineRule, isAllowed, type RuleMeta, type RuleOption } from './rule';

export const settingNotApplied = defineRule({
  meta: {
    id: 'R818',
    name: 'setting-not-applied',
    group: 'agreement',
    severity: 'warning',
    title: 'The agreement sets something of a rule that cannot be set',
    description:
      'An agreement can switch rules off, change their severity and set their numbers. What names no rule or no number of ' +
      'it, or goes beyond what makes sense, changes nothing, and whoever wrote it should know.',
    remedy: 'Nothing to correct in the return. The owner of the agreement mends the rule’s setting.',
    source: 'Agreement: its rule settings.',
    needs: [],
    messages: {
      rule: 'The agreement sets {rule}, which is no rule that can be set.',
      option: 'The agreement sets “{option}” of {rule}, which has {known}.',
      range: 'The agreement sets “{option}” of {rule} to {value}; it takes {range}. {default} is used.',
      part: 'The agreement sets numbers of {rule} for some findings only, which cannot be: {options}.',
    },
  },
  check({ agreement, rules }, report) {
    const known = new Map(rules.map((meta) => [meta.id, meta]));
    for (const setting of agreement.ruleSettings ?? []) {
      const meta = known.get(setting.rule);
      if (meta) {
        for (const fault of faultsOf(setting, meta)) report({ ...fault, cell: null });
      } else {
        report({ message: 'rule', data: { rule: setting.rule }, cell: null, subject: `setting of ${setting.rule}` });
      }
    }
  },
});

type Fault = Readonly<{ message: 'option' | 'range' | 'part'; data: Record<string, string | number>; subject: string }>;

function faultsOf(setting: RuleSetting, meta: RuleMeta): readonly Fault[] {
  const set = Object.entries(setting.options ?? {});
  if (set.length > 0 && (setting.kpis || setting.services)) {
    const options = formatList(set.map(([name]) => `“${name}”`));
    return [{ message: 'part', data: { rule: meta.id, options }, subject: `setting of ${meta.id} in part` }];
  }
  const known = new Map(Object.entries(meta.options ?? {}));
  return set.flatMap(([name, value]) => optionFaults(meta.id, known, name, value));
}

function optionFaults(
  rule: string,
  known: ReadonlyMap<string, RuleOption>,
  name: string,
  value: number,
): readonly Fault[] {
  const option = known.get(name);
  const subject = `setting of ${rule} ${name}`;
  if (!option) {
    const names = [...known.keys()].map((one) => `“${one}”`);
    const has = names.length === 0 ? 'no numbers to set' : `only ${formatList(names)}`;
    return [{ message: 'option', data: { rule, option: name, known: has }, subject }];
  }
  if (isAllowed(option, value)) return [];
  const range = `${option.isWhole ? 'whole numbers' : 'numbers'} from ${String(option.least)} to ${String(option.most)}`;
  return [{ message: 'range', data: { rule, option: name, value, range, default: option.default }, subject }];
}
