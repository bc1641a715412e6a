import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreementDigest } from '../../src/agreement/digest';
import { readWorkbook } from '../../src/hosts/file';
import { review } from '../../src/review';
import { reviewWith } from '../../src/review/review-with';
import { RULES } from '../../src/rules';
import { CellKind, type ColumnBlock } from '../../src/workbook/snapshot';
import { daysOf } from '../../src/workbook/units';
import { SnapshotBuilder } from '../../src/workbook/snapshot-builder';
import { shippedAgreement } from '../agreement/shipped-agreement';
import { describeSheet, july, returnFor } from '../rules/return-workbook';
import { rule } from './little-rules';

const agreement = shippedAgreement();
const sample = (name: string) =>
  readWorkbook(new Uint8Array(readFileSync(join(__dirname, '../../assets/samples/returns', `${name}.xlsx`))));

describe('the review of the July 2014 sample', () => {
  const of = review({
    snapshot: sample('2014-07'),
    agreement,
    earlier: ['2014-05', '2014-04', '2014-06'].map(sample),
  });

  it('gives the published figures', () => {
    if (!of.yearToDate.isChecked) throw new Error(of.yearToDate.reason);
    const { total, byPriority } = of.yearToDate.value;
    expect(daysOf(total.days)).toBe(1524);
    expect([...byPriority.values()].map(({ days }) => daysOf(days))).toEqual([1064, 160, 76.5, 220.5, 3]);
    expect(total.schools).toBe(85);
  });

  it('ties every stated figure out', () => {
    expect(of.tieOuts.length).toBeGreaterThan(80);
    expect(of.tieOuts.filter(({ agrees }) => agrees !== true)).toEqual([]);
  });

  it('has no error, and every rule ran but those without a register of schools or a return to correct', () => {
    expect(of.verdict).toMatchObject({ counts: { error: 0 } });
    const notRun = of.rules.filter(({ status }) => status !== 'ran');
    expect(notRun.map(({ id, reason }) => [id, reason])).toEqual([
      ['R409', 'the agreement keeps no register of schools'],
      ['R410', 'the agreement keeps no register of schools'],
      ['R914', 'this return is not a correction of one that was given'],
    ]);
    expect(of.rules.map(({ id }) => id)).toEqual(['R100', ...RULES.map(({ meta }) => meta.id)]);
  });

  it('names the agreement, the month and the earlier returns it used', () => {
    expect(of.agreement).toEqual({
      id: agreement.id,
      title: agreement.title,
      version: agreement.version,
      status: 'illustrative',
      digest: agreementDigest(agreement),
    });
    expect(of.period).toMatchObject({ value: { month: '2014-07' } });
    expect(of.earlier).toEqual(
      ['2014-05', '2014-04', '2014-06'].map((month) => ({ month, isUsed: true, reason: null, isCorrected: false })),
    );
    expect(of.ratings.find(({ kpi }) => kpi.ref === 'A02-1')?.trend.map(({ month }) => month)).toEqual([
      '2014-04',
      '2014-05',
      '2014-06',
      '2014-07',
    ]);
  });

  it('counts the bands of each service', () => {
    expect(of.bandsByService.map(({ service }) => service)).toEqual(agreement.services.map(({ code }) => code));
    for (const { service, counts } of of.bandsByService) {
      const kpis = of.ratings.filter(({ kpi }) => kpi.service === service);
      expect(counts.good).toBe(kpis.filter(({ band }) => band === 'good').length);
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(kpis.length);
    }
  });
});

describe('the clean samples', () => {
  it.each([['2014-04'], ['2014-05'], ['2014-06'], ['2014-07']])('%s has no error', (month) => {
    const { findings, rules } = review({ snapshot: sample(month), agreement });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(rules.filter(({ status }) => status === 'failed')).toEqual([]);
  });
});

describe('the review is the same', () => {
  const snapshot = july().snapshot();
  const clean = review({ snapshot, agreement });

  it('where a filter hides rows', () => {
    const filtered = july(describeSheet('Activity', { hiddenRows: [{ first: 5, last: 60 }] })).snapshot();
    expect(review({ snapshot: filtered, agreement })).toEqual(clean);
  });

  it('where dates count from 1904', () => {
    const since1904 = (block: ColumnBlock): ColumnBlock => ({
      ...block,
      numbers: block.numbers.map((number, at) => (block.kinds[at] === CellKind.date ? number - 1462 : number)),
    });
    const sheets = snapshot.sheets.map((sheet) => ({
      ...sheet,
      columns: sheet.columns.map((column) => ({ ...column, blocks: column.blocks.map(since1904) })),
    }));
    expect(sheets).not.toEqual(snapshot.sheets);
    expect(review({ snapshot: { ...snapshot, sheets, dateSystem: 1904 }, agreement })).toEqual(clean);
  });
});

describe('a review', () => {
  it('is the same of the same workbook', () => {
    const once = () => review({ snapshot: sample('2014-07-with-errors'), agreement });
    expect(once()).toEqual(once());
    expect(new Set(once().findings.map(({ fingerprint }) => fingerprint)).size).toBe(once().findings.length);
  });

  it('runs the rules it is given', () => {
    const given = [rule([{ message: 'plain', cell: null, subject: 'a' }])];
    const { rules, findings } = review({ snapshot: july().snapshot(), agreement, rules: given });
    expect(rules.map(({ id }) => id)).toEqual(['R100', 'R999']);
    expect(findings).toHaveLength(1);
  });

  it('says which workbooks given as earlier returns were of no use', () => {
    const stranger = new SnapshotBuilder();
    stranger.sheet('Invoices').text(0, 0, 'Customer');
    const { earlier } = reviewWith([], {
      snapshot: july().snapshot(),
      agreement,
      earlier: [stranger.finish(), returnFor('2014-06').snapshot(), july().snapshot()],
    });
    expect(earlier).toEqual([
      { month: null, isUsed: false, reason: `it is not a return of ${agreement.title}`, isCorrected: false },
      { month: '2014-06', isUsed: true, reason: null, isCorrected: false },
      {
        month: '2014-07',
        isUsed: false,
        reason: 'it is for July 2014, which is not an earlier month',
        isCorrected: false,
      },
    ]);
  });
});

describe('a workbook that is not a return of the agreement', () => {
  const builder = new SnapshotBuilder();
  const sheet = builder.sheet('Invoices\u202E');
  ['Customer', 'Invoice date', 'Net'].forEach((heading, column) => sheet.text(0, column, heading));
  const of = review({ snapshot: builder.finish(), agreement, earlier: [july().snapshot()] });

  it('gets one finding that says what it is and what it should be', () => {
    expect(of.findings).toHaveLength(1);
    expect(of.findings[0]).toMatchObject({
      ruleId: 'R100',
      ruleName: 'not-this-agreement',
      severity: 'error',
      cell: null,
    });
    expect(of.findings[0]?.message).toMatch(
      /^This is not a return of Service Delivery Agreement.*: found sheet “Invoices ?” \(Customer, Invoice date, Net\), expected tables such as Cover, KPIs/,
    );
  });

  it('names as much of what it found as makes one sentence', () => {
    const many = new SnapshotBuilder();
    for (let at = 1; at <= 6; at += 1) many.sheet(`Sheet ${String(at)}`).text(0, 0, `Heading ${'long '.repeat(5)}`);
    const [finding] = review({ snapshot: many.finish(), agreement }).findings;
    expect(finding?.message).toMatch(/found sheet “Sheet 1” \(.*, sheet “Sheet 3” \([^)]*\) and more, expected tables/);
  });

  it('skips every other rule for that reason', () => {
    expect(of.rules[0]).toMatchObject({ id: 'R100', status: 'ran', findings: 1 });
    const others = of.rules.slice(1);
    expect(others).toHaveLength(RULES.length);
    expect(new Set(others.map(({ status, reason }) => `${status}: ${reason ?? ''}`))).toEqual(
      new Set([`skipped: this is not a return of ${agreement.title}`]),
    );
  });

  it('has no figures, and a verdict of its own', () => {
    expect(of.verdict).toEqual({
      level: 'notAReturn',
      sentence: `This workbook is not a return of ${agreement.title}, so nothing in it was checked.`,
      counts: { error: 1, warning: 0, query: 0, note: 0 },
    });
    expect([of.ratings, of.tieOuts, of.bandsByService]).toEqual([[], [], []]);
    expect([of.period, of.month, of.yearToDate].map(({ isChecked }) => isChecked)).toEqual([false, false, false]);
  });

  it('is also an empty workbook', () => {
    const empty = new SnapshotBuilder();
    empty.sheet('Sheet1');
    expect(review({ snapshot: empty.finish(), agreement }).verdict.level).toBe('notAReturn');
  });
});
