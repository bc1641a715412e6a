/** Findings, figures and corrections against the return before, through a whole review. */
import { review, type Review } from '../../src/review';
import { RULES } from '../../src/rules';
import type { Rule } from '../../src/rules/rule';
import { shippedAgreement } from '../agreement/shipped-agreement';
import { dropRow, dropSheet, july, returnFor, set, type Edit, type ReturnWorkbook } from '../rules/return-workbook';
import { rule } from './little-rules';

const agreement = shippedAgreement();

function reviewed(
  workbook: ReturnWorkbook,
  earlier: readonly ReturnWorkbook[],
  rules: readonly Rule[] = RULES,
): Review {
  return review({ snapshot: workbook.snapshot(), agreement, earlier: earlier.map((one) => one.snapshot()), rules });
}

const states = ({ findings }: Review, id: string) =>
  findings.filter(({ ruleId }) => ruleId === id).map(({ subject, state }) => [subject.split(' ')[0], state]);

/** Where numerator and denominator make 95 and 92: R601. */
const a012 = set('KPIs', 'A01-2', 'Actual', 97);
const a032 = set('KPIs', 'A03-2', 'Actual', 96);

describe('a finding', () => {
  it('has no state where no previous return was given', () => {
    const of = reviewed(july(a012), []);
    expect(of.comparedWith).toBeNull();
    expect(of.findings.map(({ state }) => state)).toEqual(of.findings.map(() => null));
    expect(of.resolved).toEqual([]);
  });

  it('is new, unchanged or resolved against the latest earlier month', () => {
    const a051 = set('KPIs', 'A05-1', 'Actual', 90);
    const of = reviewed(july(a012, a032), [returnFor('2014-06', a012, a051), returnFor('2014-05', a032)]);
    expect(of.comparedWith).toEqual({ month: '2014-06', version: 0 });
    expect(states(of, 'R601')).toEqual([
      ['A01-2', 'unchanged'],
      ['A03-2', 'new'],
    ]);
    const resolved = of.resolved.filter(({ ruleId }) => ruleId === 'R601');
    expect(resolved).toMatchObject([
      { ruleName: 'actual-differs-from-parts', severity: 'error', reportedIn: { month: '2014-06', version: 0 } },
    ]);
    expect(resolved[0]?.subject).toContain('A05-1');
    expect(resolved[0]?.message).toContain('90');
  });

  it('is not resolved where its rule could not run again', () => {
    const of = reviewed(july(dropSheet('KPIs')), [returnFor('2014-06', a012)]);
    expect(of.rules.find(({ id }) => id === 'R601')?.status).toBe('skipped');
    expect(of.resolved.filter(({ ruleId }) => ruleId === 'R601')).toEqual([]);
  });

  it('of the previous return is found with the returns before it as its past', () => {
    const low: Edit = (workbook) => {
      set('KPIs', 'A01-2', 'Numerator', 80)(workbook);
      set('KPIs', 'A01-2', 'Actual', 80)(workbook);
    };
    const past = [returnFor('2014-05', low), returnFor('2014-06', low)];
    expect(states(reviewed(july(low), past), 'R901')).toEqual([['A01-2', 'unchanged']]);
    expect(states(reviewed(july(low), past.slice(1)), 'R901')).toEqual([['A01-2', 'new']]);
  });

  it('runs each rule twice: over this return and over the previous one', () => {
    let runs = 0;
    const counting: Rule = { ...rule([]), check: () => { runs += 1; } }; // prettier-ignore
    reviewed(july(), [returnFor('2014-04'), returnFor('2014-05'), returnFor('2014-06')], [counting]);
    expect(runs).toBe(2);
  });
});

describe('restated figures', () => {
  const of = reviewed(july(set('Activity', 'ACT-002-06', 'Days', 0.75)), [returnFor('2014-06')]);

  it('are listed with old and new value, both cells and the return that reported them', () => {
    expect(of.restatements).toContainEqual({
      kind: 'activityChanged',
      reportedIn: { month: '2014-06', version: 0 },
      subject: 'activity ACT-002-06 days',
      label: 'Activity ACT-002-06, Days',
      unit: 'days',
      was: 0.5,
      now: 0.75,
      difference: 0.25,
      wasCell: returnFor('2014-06').at('Activity', 'ACT-002-06', 'Days'),
      cell: july().at('Activity', 'ACT-002-06', 'Days'),
      isFall: false,
      followsFromActivity: false,
    });
    expect(of.restatementsLeftOut).toBe(0);
  });

  it('are none without earlier returns, and none where nothing changed', () => {
    expect(reviewed(july(), []).restatements).toEqual([]);
    expect(reviewed(july(), [returnFor('2014-06'), returnFor('2014-05')]).restatements).toEqual([]);
  });

  it('of lines that follow from changed rows are listed, and not reported a second time', () => {
    const moved = july(
      set('Activity', 'ACT-002-06', 'Days', 0.75),
      set('Priorities', '2', 'Days year to date', 4.25),
      set('Days', 'SCC-A-14-002', 'Delivered to date', 2.25),
    );
    const { restatements, findings } = reviewed(moved, [returnFor('2014-06')]);
    expect(restatements.map(({ kind, followsFromActivity }) => [kind, followsFromActivity])).toEqual([
      ['priorityDays', true],
      ['orderDays', true],
      ['activityChanged', false],
    ]);
    expect(findings.map(({ ruleId }) => ruleId).filter((id) => id >= 'R902' && id <= 'R910')).toEqual(['R902']);
  });
});

describe('a correction', () => {
  const version = (label: string): Edit => set('Cover', 'Return version', 'Value', label);
  const original = july(a012, set('Days', 'SCC-A-14-002', 'Day rate', 399), dropRow('Activity', 'ACT-003-07'));
  const second = july(version('Correction 2'));

  it('is held against the return it corrects, which is no earlier month', () => {
    const of = reviewed(second, [original, returnFor('2014-06')]);
    expect(of.earlier).toEqual([
      { month: '2014-07', isUsed: true, reason: null, isCorrected: true },
      { month: '2014-06', isUsed: true, reason: null, isCorrected: false },
    ]);
    expect(of.comparedWith).toEqual({ month: '2014-07', version: 0 });
    expect(of.resolved.map(({ ruleId }) => ruleId)).toContain('R601');
    expect(of.ratings[0]?.trend.map(({ month }) => month)).toEqual(['2014-06', '2014-07']);
  });

  it('lists what it changes, cell by cell and row by row', () => {
    const { correction } = reviewed(second, [original]);
    expect(correction?.of).toEqual({ month: '2014-07', version: 0 });
    expect(correction?.changes.map(({ kind, subject, was, now }) => [kind, subject, was, now])).toEqual([
      ['corrected', 'kpis A01-2 actual', 97, 95],
      ['corrected', 'days SCC-A-14-002 dayRate', 399, expect.any(Number)],
      ['activityAdded', 'activity ACT-003-07', null, '0.5 days on 8 July 2014'],
    ]);
  });

  it('is of the latest version before its own', () => {
    const first = july(version('Correction 1'), a012);
    const of = reviewed(second, [first, original, july(version('Correction 3'))]);
    expect(of.comparedWith).toEqual({ month: '2014-07', version: 1 });
    expect(of.earlier.map(({ isCorrected, reason }) => [isCorrected, reason])).toEqual([
      [true, null],
      [false, 'another return for July 2014 takes its place'],
      [false, 'it is for July 2014, which is not an earlier month'],
    ]);
    expect(of.correction?.changes.map(({ subject }) => subject)).toEqual(['kpis A01-2 actual']);
  });

  it('is none of an original, whatever else was given for its month', () => {
    const of = reviewed(july(), [july(version('Correction 1')), july(a012)]);
    expect(of.correction).toBeNull();
    expect(of.comparedWith).toBeNull();
  });
});
