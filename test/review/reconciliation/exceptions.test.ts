/** An exception of each kind is found, says what is at stake, and points at its rule's finding where there is one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../../src/hosts/file';
import type { DaysRow } from '../../../src/reading/return';
import { review, type Finding } from '../../../src/review';
import type { ExceptionKind, ReconciliationException } from '../../../src/review/reconciliation/reconciliation';
import { penceOf, quarterDaysOf } from '../../../src/workbook/units';
import { shippedAgreement } from '../../agreement/shipped-agreement';
import { activityTable, daysRow, rowTable, smallReturn, type Line } from '../../figures/small-return';
import { finding } from '../../reports/reviews-in-memory';
import { reconciled } from './reconciled';

const AGREEMENT = shippedAgreement();
const FIRST = 'SCC-A-14-001';
const LINE = { commissioned: 1500, month: 4, toDate: 8, rate: 450, charged: 3600, remaining: 1492 };
const LINES: readonly Line[] = [{ date: '2014-05-02', days: 4 }, { days: 4 }];

function exceptions(
  of: {
    readonly lines?: readonly Line[];
    readonly rows?: readonly DaysRow[];
    readonly findings?: readonly Finding[];
  } = {},
): readonly ReconciliationException[] {
  const { lines = LINES, rows = [daysRow(FIRST, LINE)], findings = [] } = of;
  const from = smallReturn({ activity: activityTable(AGREEMENT, lines), days: rowTable('days', rows) });
  return reconciled(AGREEMENT, from, { findings }).exceptions;
}

function only(kind: ExceptionKind, of: Parameters<typeof exceptions>[0]): ReconciliationException {
  const found = exceptions(of).filter((exception) => exception.kind === kind);
  expect(found).toHaveLength(1);
  const [first] = found;
  if (!first) throw new Error(`no ${kind}`);
  return first;
}

describe('exceptions', () => {
  it('are none where everything agrees', () => {
    expect(exceptions()).toEqual([]);
  });

  it('tell of activity without an order', () => {
    expect(only('noOrder', { lines: [...LINES, { days: 1.5, order: '' }] })).toMatchObject({
      severity: 'error',
      days: quarterDaysOf(1.5),
      message: '1.5 days of commissioned activity have no order.',
    });
  });

  it('tell of an order that the agreement does not have', () => {
    const rows = [daysRow(FIRST, LINE), daysRow('X-1', { ...LINE, charged: 99 })];
    expect(only('unknownOrder', { rows })).toMatchObject({ order: 'X-1', pence: penceOf(99) });
  });

  it.each([
    ['within its tolerance', 1510, 'warning'],
    ['beyond its tolerance', 1600, 'error'],
  ])('tell of an order over its days, %s', (_, days, severity) => {
    const rows = [daysRow(FIRST, { ...LINE, toDate: days, charged: days * 450, month: 4 })];
    const found = only('overDays', { lines: [{ date: '2014-05-02', days: days - 4 }, { days: 4 }], rows });
    expect(found).toMatchObject({ severity, days: quarterDaysOf(days - 1500), pence: penceOf((days - 1500) * 450) });
  });

  it('tell of traded activity that carries an order', () => {
    const found = only('tradedCharged', { lines: [...LINES, { days: 2, funding: 'traded' }] });
    expect(found).toMatchObject({ order: FIRST, days: quarterDaysOf(2), pence: penceOf(900) });
  });

  it('leave traded activity without an order alone', () => {
    expect(exceptions({ lines: [...LINES, { days: 2, funding: 'traded', order: '' }] })).toEqual([]);
  });

  it('tell of a wrong rate, with what it makes', () => {
    const rows = [daysRow(FIRST, { ...LINE, rate: 460, charged: 3680 })];
    expect(only('wrongRate', { rows })).toMatchObject({ order: FIRST, pence: penceOf(80) });
    expect(only('creditDue', { rows })).toMatchObject({ pence: penceOf(80) });
  });

  it('tell of an order with two lines, and hold only its first against the rows', () => {
    const rows = [daysRow(FIRST, LINE), daysRow(FIRST, { ...LINE, charged: 1200 })];
    expect(exceptions({ rows }).map(({ kind }) => kind)).toEqual(['duplicateCharge']);
    expect(only('duplicateCharge', { rows }).pence).toBe(penceOf(1200));
  });

  it('tell of days stated that the rows do not make', () => {
    const rows = [daysRow(FIRST, { ...LINE, toDate: 9 })];
    expect(only('statedDiffers', { rows })).toMatchObject({ days: quarterDaysOf(1) });
  });

  it.each([
    ['creditDue', 3600.51, 0.51, 'error'],
    ['rounding', 3600.5, 0.5, 'query'],
    ['rounding', 3599.99, -0.01, 'query'],
    ['underCharged', 3500, -100, 'warning'],
  ] as const)('call a charge %s at £%d', (kind, charged, pounds, severity) => {
    const rows = [daysRow(FIRST, { ...LINE, charged })];
    expect(only(kind, { rows })).toMatchObject({ severity, pence: penceOf(pounds) });
  });

  it('tell of a credit where the days remaining are below zero', () => {
    const days = 1501;
    const rows = [daysRow(FIRST, { ...LINE, toDate: days, charged: days * 450 })];
    const found = only('creditDue', { lines: [{ date: '2014-05-02', days: days - 4 }, { days: 4 }], rows });
    expect(found.pence).toBe(penceOf(450));
    expect(found.message).toContain('1 day below zero');
  });

  it('take days and pounds of a finding about rows from those rows', () => {
    const cell = (row: number) => ({ sheet: 'activity', row, column: 1 });
    const about = { ruleId: 'R815', cell: cell(1), related: [cell(3)], fingerprint: 'abc' };
    const lines = [...LINES, { days: 0.5 }];
    const found = only('wrongPriority', {
      lines,
      rows: [],
      findings: [finding({ ...about, subject: `${FIRST} priority ${FIRST} 2` })],
    });
    expect(found).toMatchObject({ days: 18, pence: penceOf(4.5 * 450), finding: 'abc', ruleId: 'R815', order: FIRST });
    const repeated = finding({ ...about, ruleId: 'R403', related: [cell(2), cell(3)] });
    expect(only('duplicateCharge', { lines, rows: [], findings: [repeated] }).days).toBe(18);
    const unlisted = finding({ ...about, ruleId: 'R816', related: [] });
    expect(only('notListed', { lines, rows: [], findings: [unlisted] }).days).toBe(16);
  });
});

describe('the July sample with errors', () => {
  const file = join(__dirname, '../../../assets/samples/returns/2014-07-with-errors.xlsx');
  const snapshot = readWorkbook(new Uint8Array(readFileSync(file)));
  const outcome = review({ snapshot, agreement: AGREEMENT });

  it('has its planted exceptions, each with the finding of its rule', () => {
    const found = outcome.reconciliation.isChecked ? outcome.reconciliation.value.exceptions : [];
    const rules = new Map(found.map(({ kind, ruleId }) => [`${kind} ${String(ruleId)}`, true]));
    expect([...rules.keys()]).toEqual(
      expect.arrayContaining([
        'noOrder R813', 'unknownOrder R304', 'wrongService R815', 'overDays R812', 'tradedCharged R814',
        'wrongRate R811', 'duplicateCharge R408', 'duplicateCharge R403', 'statedDiffers R703', 'creditDue R605',
      ]), // prettier-ignore
    );
    const fingerprints = new Set(outcome.findings.map(({ fingerprint }) => fingerprint));
    for (const exception of found) {
      if (exception.finding !== null) expect(fingerprints).toContain(exception.finding);
    }
  });
});
