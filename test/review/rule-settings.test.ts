/** What an agreement sets of rules, through a whole review. */
import { agreementSchema, type RuleSetting } from '../../src/agreement/model';
import { agreementDigest } from '../../src/agreement/digest';
import { review } from '../../src/review';
import { shippedAgreement } from '../agreement/shipped-agreement';
import { july, set as write, type ReturnWorkbook } from '../rules/return-workbook';

/** 97 and 96 where numerator and denominator make 95 and 92: two findings of R601, both errors. */
const wrong = () => july(write('KPIs', 'A01-2', 'Actual', 97), write('KPIs', 'A03-2', 'Actual', 96));

function reviewed(settings: readonly Partial<RuleSetting>[], workbook: ReturnWorkbook = wrong()) {
  const ruleSettings = settings.map((one) => ({ rule: 'R601', reason: 'Under discussion.', status: 'agreed', ...one }));
  const set = settings.length === 0 ? {} : { ruleSettings };
  const agreement = agreementSchema.parse({ ...shippedAgreement(), ...set });
  const of = review({ snapshot: workbook.snapshot(), agreement });
  const outcome = of.rules.find(({ id }) => id === 'R601');
  return { ...of, outcome, found: of.findings.filter(({ ruleId }) => ruleId === 'R601') };
}

describe('an agreement that sets nothing of a rule', () => {
  it('has its findings as they are', () => {
    const { found, outcome, verdict } = reviewed([]);
    expect(found.map(({ severity, isBlocking }) => [severity, isBlocking])).toEqual([
      ['error', true],
      ['error', true],
    ]);
    expect(outcome).toMatchObject({ status: 'ran', setting: null });
    expect(verdict).toMatchObject({ level: 'errors', counts: { error: 2 } });
  });
});

describe('a rule that is switched off', () => {
  it('is not checked, and says why: that is not the same as no findings', () => {
    const { found, outcome } = reviewed([{ enabled: false }]);
    expect(found).toEqual([]);
    expect(outcome).toMatchObject({
      status: 'skipped',
      reason: 'the agreement switches it off: Under discussion',
      setting: 'switched off: Under discussion',
    });
  });

  it('runs for what is not named, and says how much was not reported', () => {
    const { found, outcome } = reviewed([{ enabled: false, kpis: ['A01-2'] }]);
    expect(found.map(({ subject }) => subject)).toEqual([expect.stringContaining('A03-2')]);
    expect(outcome).toMatchObject({
      status: 'ran',
      findings: 1,
      withheld: 1,
      setting: 'switched off for A01-2: Under discussion (1 finding not reported)',
    });
  });

  it('leaves no verdict that says nothing of what was not reported', () => {
    const one = reviewed([{ enabled: false, kpis: ['A01-2'] }]);
    expect(one.verdict.sentence).toMatch(/1 finding is not reported, because the agreement sets it so\./);
    const both = reviewed([{ enabled: false, kpis: ['A01-2', 'A03-2'] }]);
    expect(both.verdict.level).toBe('clean');
    expect(both.verdict.sentence).toMatch(/nothing was found; 2 findings are not reported, because the agreement sets/);
  });

  it('may be off for a service', () => {
    const { found, outcome } = reviewed([{ enabled: false, services: ['A03'] }]);
    expect(found.map(({ subject }) => subject)).toEqual([expect.stringContaining('A01-2')]);
    expect(outcome?.setting).toBe('switched off for service A03: Under discussion (1 finding not reported)');
  });
});

describe('a severity that the agreement sets', () => {
  it('takes the place of the rule’s own', () => {
    const { found, verdict } = reviewed([{ severity: 'note' }]);
    expect(found.map(({ severity }) => severity)).toEqual(['note', 'note']);
    expect(verdict).toMatchObject({ level: 'findings', counts: { error: 0, note: 2 } });
  });

  it('of some KPIs prevails over that of all, in whatever order they stand', () => {
    const some: Partial<RuleSetting> = { severity: 'query', kpis: ['A01-2'] };
    const all: Partial<RuleSetting> = { severity: 'note' };
    for (const settings of [
      [some, all],
      [all, some],
    ]) {
      expect(reviewed(settings).found.map(({ severity }) => severity)).toEqual(['query', 'note']);
    }
  });
});

describe('a rule on trial', () => {
  const { found, verdict, outcome } = reviewed([{ blocking: false }]);

  it('shows its findings as they are', () => {
    expect(found.map(({ severity, isBlocking }) => [severity, isBlocking])).toEqual([
      ['error', false],
      ['error', false],
    ]);
    expect(outcome?.setting).toBe('on trial, so that it counts towards no verdict: Under discussion');
  });

  it('counts towards no verdict, which says so', () => {
    expect(verdict.counts).toEqual({ error: 0, warning: 0, query: 0, note: 0 });
    expect(verdict.level).toBe('clean');
    expect(verdict.sentence).toContain('2 findings of rules on trial do not count');
  });
});

describe('the digest of an agreement', () => {
  it('covers what it sets of rules', () => {
    const digestOf = (settings: readonly Partial<RuleSetting>[]) => reviewed(settings, july()).agreement.digest;
    expect(digestOf([{ severity: 'note' }])).not.toBe(digestOf([{ severity: 'query' }]));
    expect(digestOf([{ severity: 'note' }])).not.toBe(agreementDigest(shippedAgreement()));
  });
});
