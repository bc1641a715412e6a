/** What a waiver accepts: the same after rows have moved, another as soon as a value has changed. */
import { TABLE_ROLES } from '../../../src/agreement/model';
import { review, type Finding } from '../../../src/review';
import { factsOf } from '../../../src/review/waivers/facts';
import type { Snapshot } from '../../../src/workbook/snapshot';
import { finding } from '../../reports/reviews-in-memory';
import { july, set, type Edit } from '../../rules/return-workbook';
import { withRowsAbove, withSheetsNamed } from '../moved-sheets';
import { agreement, earlier, plantedBook, shuffled, snapshotOf } from '../planted-july';

const factsIn = (snapshot: Snapshot): readonly string[] =>
  review({ snapshot, agreement, earlier })
    .findings.map((one) => `${one.ruleId} ${one.subject} ${factsOf(one, snapshot)}`)
    .sort();

const asItWas = factsIn(snapshotOf(plantedBook()));

describe('what is accepted of each planted error', () => {
  it('is the same after rows were inserted above every table', () => {
    expect(factsIn(withRowsAbove(snapshotOf(plantedBook()), 7))).toEqual(asItWas);
  });

  it.each([1, 2, 3])('is the same after the rows of each table were shuffled (%d)', (seed) => {
    // It gives the figures of the first of several cells, and another is the first now.
    const others = (facts: readonly string[]) => facts.filter((one) => !one.startsWith('R609 days'));
    expect(others(factsIn(shuffled(seed)))).toEqual(others(asItWas));
  });

  it('is the same after every sheet was given another of its names', () => {
    const names = Object.fromEntries(
      TABLE_ROLES.map((role) => {
        const [usual = role, other = usual] = agreement.returnFormat.tables[role].sheetNames;
        return [usual, other];
      }),
    );
    expect(factsIn(withSheetsNamed(snapshotOf(plantedBook()), names))).toEqual(asItWas);
  });
});

describe('what is accepted of a finding', () => {
  const factsOfRule = (rule: string, ...edits: readonly Edit[]): string => {
    const snapshot = july(...edits).snapshot();
    const found = review({ snapshot, agreement }).findings.find(({ ruleId }) => ruleId === rule);
    if (!found) throw new Error(`there is no finding of ${rule}`);
    return factsOf(found, snapshot);
  };

  it('is another where the value that was found has changed', () => {
    const before = factsOfRule('R601', set('KPIs', 'A01-2', 'Actual', 0.97));
    expect(factsOfRule('R601', set('KPIs', 'A01-2', 'Actual', 0.97))).toBe(before);
    expect(factsOfRule('R601', set('KPIs', 'A01-2', 'Actual', 0.98))).not.toBe(before);
  });

  it('is another where a text that could not be read has become another text', () => {
    const before = factsOfRule('R202', set('KPIs', 'A03-2', 'Actual', 'about 95'));
    expect(factsOfRule('R202', set('KPIs', 'A03-2', 'Actual', 'nearly 95'))).not.toBe(before);
  });

  const nothing = july().snapshot();
  const facts = (change: Partial<Finding>): string => factsOf(finding({ cell: null, related: [], ...change }), nothing);

  it.each<Partial<Finding>>([
    { severity: 'warning' },
    { expected: 94 },
    { actual: 96 },
    { difference: null },
    { message: 'A01-2 states 97%, but 190 of 200 positive comments give 95%.' },
  ])('is another with %j', (change) => {
    expect(facts(change)).not.toBe(facts({}));
  });

  it.each<[string, string]>([
    ['Row 14 of Days is repeated on rows 15, 16 and 20 to 25.', 'Row 4 of Days is repeated on rows 5, 6 and 10 to 15.'],
    ['3 rows, the first at H14, make 2.5 days.', '3 rows, the first at AB7, make 2.5 days.'],
  ])('does not depend on the places in “%s”', (before, after) => {
    expect(facts({ message: before })).toBe(facts({ message: after }));
  });

  it('depends on the counts that stand beside places', () => {
    const sentence = (count: number): string => `${String(count)} rows, the first at H14, make 2.5 days.`;
    expect(facts({ message: sentence(3) })).not.toBe(facts({ message: sentence(4) }));
  });

  it('does not depend on digits that programs do not keep', () => {
    expect(facts({ expected: 0.1 + 0.2 })).toBe(facts({ expected: 0.3 }));
  });
});
