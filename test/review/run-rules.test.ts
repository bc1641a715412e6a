import type { CellRef } from '../../src/workbook/a1';
import { reviewWith } from '../../src/review/review-with';
import type { Need, Rule } from '../../src/rules/rule';
import { shippedAgreement } from '../agreement/shipped-agreement';
import { dropColumn, dropSheet, july, returnFor, type ReturnWorkbook } from '../rules/return-workbook';
import { failingRule, rule } from './little-rules';

const agreement = shippedAgreement();

function run(rules: readonly Rule[], workbook: ReturnWorkbook = july(), earlier: readonly ReturnWorkbook[] = []) {
  const review = reviewWith(rules, {
    snapshot: workbook.snapshot(),
    agreement,
    earlier: earlier.map((one) => one.snapshot()),
  });
  return {
    findings: review.findings,
    outcomes: review.rules.filter(({ id }) => id !== 'R100'),
    verdict: review.verdict,
  };
}

const at = (sheet: string, row: number, column: number): CellRef => ({ sheet, row, column });

describe('running a rule', () => {
  it('makes a finding of a report, with the severity of the rule', () => {
    const cell = at('KPIs', 3, 2);
    const { findings, outcomes } = run([
      rule([
        { message: 'wrong', data: { thing: 1234.5 }, cell, subject: 'A01-1', expected: 1, actual: 2, difference: 1 },
      ]),
    ]);
    expect(findings).toEqual([
      {
        ruleId: 'R999',
        ruleName: 'little',
        group: 'structure',
        severity: 'warning',
        message: '1,234.5 is wrong.',
        remedy: 'Nothing to do.',
        cell,
        related: [],
        subject: 'A01-1',
        expected: 1,
        actual: 2,
        difference: 1,
        fix: [],
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
        state: null,
        waiver: null,
        isBlocking: true,
      },
    ]);
    expect(outcomes).toEqual([
      {
        id: 'R999',
        name: 'little',
        title: 'A little rule',
        status: 'ran',
        reason: null,
        findings: 1,
        withheld: 0,
        setting: null,
      },
    ]);
  });

  it('lets a report be more or less severe than its rule', () => {
    const { findings } = run([rule([{ message: 'plain', cell: null, subject: 'a', severity: 'note' }])]);
    expect(findings[0]?.severity).toBe('note');
  });

  it('does not look for placeholders in what it fills in', () => {
    const { findings } = run([
      rule([{ message: 'wrong', data: { thing: '{thing} $& {x}' }, cell: null, subject: 'a' }]),
    ]);
    expect(findings[0]?.message).toBe('{thing} $& {x} is wrong.');
  });

  it('fails a rule whose sentence cannot be filled, also by what every object has', () => {
    for (const data of [{}, { other: 1 }]) {
      const { findings, outcomes } = run([rule([{ message: 'wrong', data, cell: null, subject: 'a' }])]);
      expect(findings).toEqual([]);
      expect(outcomes[0]).toMatchObject({
        status: 'failed',
        reason: 'its message has no figure for {thing}',
        findings: 0,
      });
    }
  });

  it('fails a rule that reports a message it does not have', () => {
    const faulty = rule([]);
    const reporting: Rule = {
      meta: faulty.meta,
      check: (_, report) => {
        report({ message: 'constructor', cell: null, subject: 'a' });
      },
    };
    expect(run([reporting]).outcomes[0]).toMatchObject({ status: 'failed', reason: 'it has no message constructor' });
  });
});

describe('a rule that throws', () => {
  const after = rule([{ message: 'plain', cell: null, subject: 'after' }]);

  it.each([
    [new TypeError('no such thing'), 'no such thing'],
    ['just words', 'just words'],
    [undefined, 'undefined'],
  ])('is listed as failed, and the others go on', (error, reason) => {
    const { findings, outcomes, verdict } = run([failingRule(error), after]);
    expect(outcomes).toMatchObject([
      { id: 'R998', status: 'failed', reason, findings: 1 },
      { id: 'R999', status: 'ran', findings: 1 },
    ]);
    expect(findings.map(({ subject }) => subject)).toEqual(['before it failed', 'after']);
    expect(verdict.level).toBe('incomplete');
  });
});

describe('a rule whose needs are not met', () => {
  const reasonFor = (needs: readonly Need[], workbook?: ReturnWorkbook, earlier?: readonly ReturnWorkbook[]) => {
    const { outcomes, findings } = run(
      [rule([{ message: 'plain', cell: null, subject: 'a' }], { needs })],
      workbook,
      earlier,
    );
    const [outcome] = outcomes;
    expect(findings).toHaveLength(outcome?.status === 'ran' ? 1 : 0);
    return outcome?.status === 'skipped' ? outcome.reason : outcome?.status;
  };

  it('is skipped, and says for want of what', () => {
    expect(reasonFor(['days'], july(dropSheet('Days')))).toBe('the Days table was not found');
    expect(reasonFor(['days.charged'], july(dropSheet('Days')))).toBe('the Days table was not found');
    expect(reasonFor(['days', 'days.charged'], july(dropColumn('Days', 'Charged')))).toBe(
      'the column “Charged” of Days was not found',
    );
    expect(reasonFor(['period'], july(dropSheet('Cover'), dropSheet('Activity')))).toBe(
      'the reporting month is not known: the Cover table was not found',
    );
    expect(reasonFor(['earlier returns', 'cover', 'kpis'], july(dropSheet('KPIs')))).toBe(
      'no earlier returns were given and the KPIs table was not found',
    );
  });

  it('says one reason once', () => {
    expect(reasonFor(['days', 'days.charged', 'days.remaining'], july(dropSheet('Days')))).toBe(
      'the Days table was not found',
    );
  });

  it('runs where they are met', () => {
    const needs: readonly Need[] = [
      'cover', 'cover.month', 'kpis.actual', 'activity.days', 'priorities.daysToDate', 'volumetrics.month',
      'days.charged', 'period', 'earlier returns',
    ]; // prettier-ignore
    expect(reasonFor(needs, july(), [returnFor('2014-06')])).toBe('ran');
  });

  it('is skipped where no workbook given as an earlier return is one', () => {
    expect(reasonFor(['earlier returns'], july(), [july()])).toBe('no earlier returns were given');
  });
});

describe('the order of findings', () => {
  it('is worst first, then as the workbook stands, then by rule', () => {
    const place = (subject: string, severity: 'error' | 'query', cell: CellRef | null) =>
      ({ message: 'plain', subject, severity, cell }) as const;
    const { findings } = run([
      rule(
        [
          place('query of a first sheet', 'query', at('Cover', 0, 0)),
          place('last sheet', 'error', at('Days', 0, 0)),
          place('second row', 'error', at('KPIs', 2, 0)),
          place('second column', 'error', at('KPIs', 1, 10)),
          place('first column, later rule', 'error', at('KPIs', 1, 9)),
          place('no cell', 'error', null),
        ],
        { id: 'R500' },
      ),
      rule([place('first column, earlier rule', 'error', at('KPIs', 1, 9))], { id: 'R400', name: 'other' }),
    ]);
    expect(findings.map(({ subject }) => subject)).toEqual([
      'no cell',
      'first column, earlier rule',
      'first column, later rule',
      'second column',
      'second row',
      'last sheet',
      'query of a first sheet',
    ]);
  });
});

describe('a fingerprint', () => {
  const printsOf = (...reports: Parameters<typeof rule>[0]) =>
    run([rule(reports)]).findings.map(({ fingerprint }) => fingerprint);

  it('survives moved rows and other figures', () => {
    const report = { message: 'wrong', subject: 'A01-1 actual', cell: at('KPIs', 3, 2), data: { thing: 1 } } as const;
    const moved = { ...report, cell: at('KPIs', 30, 5), data: { thing: 2 }, severity: 'error' } as const;
    expect(printsOf(report)).toEqual(printsOf(moved));
  });

  it('differs by rule, message and subject', () => {
    const report = { message: 'plain', subject: 'A01-1 actual', cell: null } as const;
    const prints = [
      ...printsOf(report),
      ...printsOf({ ...report, subject: 'A01-2 actual' }),
      ...printsOf({ ...report, message: 'wrong', data: { thing: 1 } }),
      ...run([rule([report], { id: 'R100A' })]).findings.map(({ fingerprint }) => fingerprint),
    ];
    expect(new Set(prints).size).toBe(4);
  });

  it('tells repeats in one return apart by their order in the workbook, whatever order they were reported in', () => {
    const first = { message: 'plain', subject: 'twice', cell: at('KPIs', 1, 0) } as const;
    const second = { ...first, cell: at('KPIs', 2, 0) } as const;
    const prints = printsOf(first, second);
    expect(new Set(prints).size).toBe(2);
    expect(printsOf(second, first)).toEqual(prints);
    expect(printsOf(first)).toEqual(prints.slice(0, 1));
  });
});
