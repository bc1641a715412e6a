/** Little rules for tests of what happens around a rule. */
import { defineRule, type Report, type Rule, type RuleMeta } from '../../src/rules/rule';

export const MESSAGES = { wrong: '{thing} is wrong.', plain: 'Something is off.' } as const;

/** A rule that reports what it is given. */
export function rule(
  reports: readonly Report<keyof typeof MESSAGES>[],
  meta: Partial<Omit<RuleMeta, 'messages'>> = {},
): Rule {
  return defineRule({
    meta: { ...META, ...meta, messages: MESSAGES },
    check: (_, report) => {
      reports.forEach(report);
    },
  });
}

/** A rule that reports one thing and then throws. */
export function failingRule(error: unknown): Rule {
  return defineRule({
    meta: { ...META, id: 'R998', name: 'failing', messages: MESSAGES },
    check: (_, report) => {
      report({ message: 'plain', cell: null, subject: 'before it failed' });
      throw error;
    },
  });
}

const META = {
  id: 'R999',
  name: 'little',
  group: 'structure',
  severity: 'warning',
  title: 'A little rule',
  description: 'For tests.',
  remedy: 'Nothing to do.',
  source: 'Tests.',
  needs: [],
} as const satisfies Omit<RuleMeta, 'messages'>;
