/** Waivers in a review: which findings they accept, and what becomes of the others. */
import { reviewWith, type ReviewInput } from '../../../src/review/review-with';
import type { Finding, Review } from '../../../src/review';
import { accept, applyWaivers, type GivenWaiver, type StatedWaiver } from '../../../src/review/waivers';
import type { IsoDate } from '../../../src/workbook/serial-date';
import { RULES } from '../../../src/rules';
import type { Report, Rule } from '../../../src/rules/rule';
import type { CellRef } from '../../../src/workbook/a1';
import { shippedAgreement } from '../../agreement/shipped-agreement';
import { date } from '../../reports/reviews-in-memory';
import { dropSheet, july, set, type Edit } from '../../rules/return-workbook';
import { rule, type MESSAGES } from '../little-rules';
import { FILE, stated } from './stated';

const agreement = shippedAgreement();
const today = date('2014-08-05');
const AT: CellRef = { sheet: 'KPIs', row: 6, column: 7 };

type Reports = readonly Report<keyof typeof MESSAGES>[];
const wrong = (subject: string, more: Partial<Reports[number]> = {}): Reports[number] => ({
  message: 'plain',
  cell: null,
  subject,
  ...more,
});

function reviewOf(rules: readonly Rule[], input: Partial<ReviewInput> = {}, ...edits: readonly Edit[]): Review {
  return reviewWith(rules, { snapshot: july(...edits).snapshot(), agreement, today, ...input });
}

/** The waivers by which someone accepts these findings of the unedited return. */
function waiversOf(findings: readonly Finding[], change: Partial<StatedWaiver> = {}): readonly GivenWaiver[] {
  const snapshot = july().snapshot();
  return findings.map((finding, at) => {
    const made = accept(finding, snapshot, {
      reason: 'Agreed by letter.',
      role: 'Contract officer',
      date: date('2014-08-01'),
      expires: '2014-10-31',
    });
    if (!made.ok) throw new Error(made.reasons.join());
    return { stated: { ...made.waiver, ...change }, source: { kind: 'file', place: `item ${String(at + 1)}` } };
  });
}

const waived = ({ findings }: Review): readonly string[] =>
  findings.flatMap(({ subject, waiver }) => (waiver ? [subject] : []));
const listed = ({ waivers }: Review): readonly number[] =>
  [waivers.applied, waivers.expired, waivers.unused, waivers.refused].map((list) => list.length);

describe('a waiver in force', () => {
  const little = rule([wrong('a', { severity: 'error' }), wrong('b')]);
  const before = reviewOf([little]);
  const one = waiversOf(before.findings.slice(0, 1));

  it('accepts its finding and changes nothing else of it', () => {
    const after = reviewOf([little], { waivers: one });
    expect(after.findings.map((finding) => ({ ...finding, waiver: null }))).toEqual(before.findings);
    expect(waived(after)).toEqual(['a']);
    expect(after.findings[0]?.waiver).toMatchObject({ reason: 'Agreed by letter.', expires: '2014-10-31' });
    expect(after.waivers.applied).toEqual([
      { waiver: after.findings[0]?.waiver, fingerprint: before.findings[0]?.fingerprint },
    ]);
    expect(listed(after)).toEqual([1, 0, 0, 0]);
  });

  it('leaves the counts as they were, and lets the verdict say how many are accepted', () => {
    const { verdict } = reviewOf([little], { waivers: one });
    expect(verdict).toEqual({
      level: 'findings',
      sentence:
        'July 2014 can be accepted: no errors that are not accepted; 1 warning to look at; 1 error is accepted by waiver.',
      counts: before.verdict.counts,
    });
    expect(verdict.counts).toEqual({ error: 1, warning: 1, query: 0, note: 0 });
  });

  it('does not make a return with another error acceptable', () => {
    const two = rule([wrong('a', { severity: 'error' }), wrong('b', { severity: 'error' })]);
    const { verdict } = reviewOf([two], { waivers: one });
    expect(verdict).toMatchObject({
      level: 'errors',
      sentence: 'July 2014 should go back: 2 errors; of these, 1 error is accepted by waiver.',
    });
  });

  it('does not make a return whole that was not checked in full', () => {
    const { verdict } = reviewOf([little], { waivers: one }, dropSheet('Activity'));
    expect(verdict.level).toBe('incomplete');
    expect(verdict.sentence).toContain('1 error is accepted by waiver');
  });

  it('is in force up to the last day and not after it', () => {
    const on = (day: string): Review => reviewOf([little], { waivers: one, today: date(day) });
    expect(waived(on('2014-10-31'))).toEqual(['a']);
    expect(waived(on('2014-11-01'))).toEqual([]);
    expect(on('2014-11-01').waivers.expired).toMatchObject([{ isStillFound: true, waiver: { subject: 'a' } }]);
    expect(reviewOf([rule([])], { waivers: one, today: date('2014-11-01') }).waivers.expired).toMatchObject([
      { isStillFound: false },
    ]);
  });

  it('cannot be in force where nobody says what day it is', () => {
    const snapshot = july().snapshot();
    const after = reviewWith([little], { snapshot, agreement, waivers: one });
    expect(waived(after)).toEqual([]);
    expect(after.waivers.refused).toMatchObject([{ reasons: ['the date of this check is not known'] }]);
  });
});

describe('a waiver that accepts nothing', () => {
  const little = rule([wrong('a', { cell: AT })]);
  const one = waiversOf(reviewOf([little]).findings);
  const reasonOf = (after: Review): readonly string[] => after.waivers.unused.map(({ reason }) => reason);

  it('is told of when its finding has gone', () => {
    expect(reasonOf(reviewOf([rule([])], { waivers: one }))).toEqual(['gone']);
  });

  it('is told of when the cell was changed after it was accepted', () => {
    const ofCell = [rule([wrong('a', { cell: cellOfActual() })])];
    const waivers = waiversOf(reviewOf(ofCell).findings);
    expect(waived(reviewOf(ofCell, { waivers }, set('KPIs', 'A01-4', 'Actual', 0.5)))).toEqual(['a']);
    const edited = reviewOf(ofCell, { waivers }, set('KPIs', 'A01-2', 'Actual', 0.5));
    expect(waived(edited)).toEqual([]);
    expect(reasonOf(edited)).toEqual(['changed']);
  });

  it('is told of when its rule did not run', () => {
    const skipped = rule([wrong('a', { cell: AT })], { needs: ['earlier returns'] });
    expect(reasonOf(reviewOf([skipped], { waivers: one }))).toEqual(['notRun']);
  });

  it('is told of when another accepts the finding; the one given first prevails', () => {
    const [first] = one;
    if (!first) throw new Error('there is no waiver');
    const second = { ...first, stated: { ...first.stated, reason: 'Agreed by telephone.' } };
    const after = reviewOf([little], { waivers: [first, second] });
    expect(after.findings[0]?.waiver?.reason).toBe('Agreed by letter.');
    expect(reasonOf(after)).toEqual(['repeated']);
    expect(listed(reviewOf([little], { waivers: [first, first] }))).toEqual([1, 0, 0, 0]);
  });

  it('is told of when it names another rule than its finding is of', () => {
    const forged = waiversOf(reviewOf([little]).findings, { rule: 'R998' });
    const after = reviewOf([little], { waivers: forged });
    expect(waived(after)).toEqual([]);
    expect(after.waivers.unused).toHaveLength(1);
  });

  it('is refused with what it lacks', () => {
    const silent = [{ stated: stated({ reason: '', expires: '' }), source: FILE }];
    expect(reviewOf([little], { waivers: silent }).waivers.refused).toMatchObject([
      { reasons: ['it gives no reason', 'it has no expiry'] },
    ]);
  });
});

describe('findings that share rule, message and subject', () => {
  const at = (row: number): CellRef => ({ sheet: 'KPIs', row, column: 0 });
  const rowOf = (ref: string): number => {
    const snapshot = july().snapshot();
    const found = snapshot.texts.indexOf(ref);
    const sheet = snapshot.sheets.find(({ name }) => name === 'KPIs');
    const block = sheet?.columns[0]?.blocks[0];
    if (!block) throw new Error('there are no KPIs');
    const place = block.numbers.findIndex((number, row) => block.kinds[row] === 2 && number === found);
    return block.firstRow + place;
  };
  const [first, second] = [rowOf('A01-1'), rowOf('A01-2')];

  it('are accepted one by one', () => {
    const both = rule([wrong('same', { cell: at(first) }), wrong('same', { cell: at(second) })]);
    const { findings } = reviewOf([both]);
    const after = reviewOf([both], { waivers: waiversOf(findings.slice(1)) });
    expect(after.findings.map(({ waiver }) => waiver !== null)).toEqual([false, true]);
  });

  it('keep their own waiver when the one before it has gone', () => {
    const both = rule([wrong('same', { cell: at(first) }), wrong('same', { cell: at(second) })]);
    const waivers = waiversOf(reviewOf([both]).findings.slice(1));
    const left = reviewOf([rule([wrong('same', { cell: at(second) })])], { waivers });
    expect(waived(left)).toEqual(['same']);
    // The waiver of the one that has gone does not pass to the one that is left.
    const other = reviewOf([rule([wrong('same', { cell: at(first) })])], { waivers });
    expect(waived(other)).toEqual([]);
  });

  it('are accepted once by one waiver, even if their fingerprints are the same', () => {
    const snapshot = july().snapshot();
    const [finding] = reviewOf([rule([wrong('same')])]).findings;
    if (!finding) throw new Error('there is no finding');
    const after = applyWaivers({
      findings: [finding, finding],
      rules: [],
      waivers: waiversOf([finding]),
      snapshot,
      today,
    });
    expect(after.findings.map(({ waiver }) => waiver !== null)).toEqual([true, false]);
  });
});

describe('very many findings and waivers of one subject', () => {
  it('take no longer than so many of different ones', () => {
    const many = 40_000;
    const [finding] = reviewOf([rule([wrong('same')])]).findings;
    if (!finding) throw new Error('there is no finding');
    const [one] = waiversOf([finding]);
    if (!one) throw new Error('there is no waiver');
    const prints = Array.from({ length: many }, (_, at) => at.toString(16).padStart(16, '0'));
    const after = applyWaivers({
      findings: prints.map((fingerprint) => ({ ...finding, fingerprint })),
      rules: [],
      waivers: prints.map((print) => ({ ...one, stated: { ...one.stated, finding: `f${print.slice(1)}` } })),
      snapshot: july().snapshot(),
      today,
    });
    expect(after.waivers.applied).toHaveLength(many);
    expect(after.waivers.unused).toEqual([]);
  });
});

describe('accepting a finding', () => {
  const snapshot = july().snapshot();
  const [finding] = reviewOf([rule([wrong('a', { cell: AT })])]).findings;
  const made = (change: { reason?: string; role?: string; date?: IsoDate; expires?: string }) => {
    if (!finding) throw new Error('there is no finding');
    const usual = { reason: 'Agreed.', role: 'Contract officer', date: today, expires: '2014-10-31' };
    return accept(finding, snapshot, { ...usual, ...change });
  };

  it('keeps what was found and where, for people', () => {
    expect(made({ reason: '  Agreed\r\nby letter. ' })).toMatchObject({
      ok: true,
      waiver: {
        finding: finding?.fingerprint,
        rule: 'R999',
        subject: 'a',
        where: "'KPIs'!H7",
        found: 'Something is off.',
        reason: 'Agreed by letter.',
        date: '2014-08-05',
      },
    });
  });

  it.each([
    [{ reason: ' ' }, 'it gives no reason'],
    [{ role: '' }, 'it does not say in which role it was accepted'],
    [{ expires: '2014-08-04' }, 'it expires before its date'],
    [{ expires: 'Christmas' }, 'its expiry, “Christmas”, is no date; write it as 2014-10-31'],
  ])('is refused with %j', (change, reason) => {
    expect(made(change)).toEqual({ ok: false, reasons: [reason] });
  });
});

describe('a workbook that is no return', () => {
  it('cannot have that accepted', () => {
    const book = july();
    for (const name of ['Cover', 'KPIs', 'Activity', 'Priorities', 'Volumetrics', 'Days']) dropSheet(name)(book);
    const { findings } = reviewWith([], { snapshot: book.snapshot(), agreement, today });
    const waivers = waiversOf(findings);
    const after = reviewWith([], { snapshot: book.snapshot(), agreement, today, waivers });
    expect(after.verdict.level).toBe('notAReturn');
    expect(waived(after)).toEqual([]);
    expect(after.waivers.unused).toHaveLength(1);
  });
});

function cellOfActual(): CellRef {
  const found = reviewOf(RULES, {}, set('KPIs', 'A01-2', 'Actual', 0.97)).findings.find(
    ({ ruleId }) => ruleId === 'R601',
  )?.cell;
  if (!found) throw new Error('no rule looks at the actual');
  return found;
}
