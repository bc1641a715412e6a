/** Settings of rules: whether they set anything, and not the same thing twice. Which rules there are, the review knows. */
import type { RuleSetting } from '../model';
import type { Check } from './check';

export const checkRuleSettings: Check = ({ ruleSettings = [] }, report) => {
  const seen = new Map<string, number>();
  ruleSettings.forEach((setting, index) => {
    const at = ['ruleSettings', index];
    if (!setsSomething(setting)) {
      report({
        severity: 'warning',
        code: 'setting.empty',
        at,
        message: `The setting of ${setting.rule} changes nothing.`,
        remedy: 'Say what it is to change (enabled, blocking, severity or options), or take it out.',
      });
    }
    const key = JSON.stringify([setting.rule, setting.kpis ?? null, setting.services ?? null]);
    const first = seen.get(key);
    seen.set(key, first ?? index);
    if (first === undefined) return;
    report({
      severity: 'error',
      code: 'setting.twice',
      at,
      message: `${setting.rule} is set twice for the same findings.`,
      remedy: 'Put both into one setting.',
    });
  });
};

function setsSomething({ enabled, blocking, severity, options }: RuleSetting): boolean {
  return enabled === false || blocking === false || severity !== undefined || Object.keys(options ?? {}).length > 0;
}
