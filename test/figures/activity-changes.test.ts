/** Activity rows against earlier ones: whatever is added, taken out and changed is found, in whatever order rows stand. */
import fc from 'fast-check';
import { activityChanges } from '../../src/figures/restatements/activity-changes';
import { referenceOf } from '../../src/figures/restatements/activity-restatements';
import { readReturn } from '../../src/reading';
import type { ActivityTable } from '../../src/reading/return';
import { monthOf, parseIsoDate } from '../../src/workbook/serial-date';
import { shippedAgreement } from '../agreement/shipped-agreement';
import { cleanActivity } from '../rules/clean-activity';
import { activityCells } from '../rules/clean-sheets';
import { july } from '../rules/return-workbook';

const agreement = shippedAgreement();
const RECORDS = cleanActivity(agreement, '2014-07');

/** The clean return of July with these rows, in this order. */
function tableOf(rows: readonly { readonly reference: string; readonly days: number }[]): ActivityTable {
  const workbook = july();
  const sheet = workbook.sheet('Activity');
  for (const key of sheet.keys()) sheet.remove(key);
  for (const { reference, days } of rows) {
    const record = RECORDS.find((one) => one.reference === reference);
    if (record) sheet.add(reference, { ...activityCells(record), Days: days });
  }
  const reading = readReturn(workbook.snapshot(), agreement);
  if (!reading.isReturn || !reading.return.activity) throw new Error('the activity was not read');
  return reading.return.activity;
}

const rowsOf = (references: readonly string[]) =>
  fc
    .shuffledSubarray([...references], { minLength: 1 })
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((reference) => fc.record({ reference: fc.constant(reference), days: fc.constantFrom(0.5, 1) })),
      ),
    );

describe('changes of activity', () => {
  it('are just the references that one of both has, and those with other days', () => {
    const references = RECORDS.slice(0, 12).map(({ reference }) => reference);
    const day = parseIsoDate('2014-06-30');
    if (!day) throw new Error('there is no such day');
    const reportedIn = { month: monthOf(day), version: 0 };
    fc.assert(
      fc.property(rowsOf(references), rowsOf(references), (now, was) => {
        const [table, before] = [tableOf(now), tableOf(was)];
        const found = activityChanges(table, [{ table: before, reportedIn, from: -Infinity, to: Infinity }]);
        const days = (rows: typeof now) => new Map(rows.map((row) => [row.reference, row.days]));
        const [own, other] = [days(now), days(was)];
        const changed = [...own].filter(([key, value]) => other.has(key) && other.get(key) !== value);
        expect(found.added.map(({ at }) => referenceOf(table, at)).sort()).toEqual(
          [...own.keys()].filter((key) => !other.has(key)).sort(),
        );
        expect(found.removed.map(({ at }) => referenceOf(before, at)).sort()).toEqual(
          [...other.keys()].filter((key) => !own.has(key)).sort(),
        );
        expect(found.changed.map(({ at, fields }) => [referenceOf(table, at), fields]).sort()).toEqual(
          changed.map(([key]) => [key, ['days']]).sort(),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('are looked for in the days that a source lists, and nowhere else', () => {
    const was = tableOf([
      { reference: 'ACT-001-05', days: 1 },
      { reference: 'ACT-002-05', days: 1 },
    ]);
    const now = tableOf([
      { reference: 'ACT-001-05', days: 1 },
      { reference: 'ACT-003-05', days: 1 },
      { reference: 'ACT-004-04', days: 1 },
      { reference: 'ACT-005-07', days: 1 },
    ]);
    const [from, to] = ['2014-05-01', '2014-05-31'].map((text) => Date.parse(text) / 86_400_000);
    const day = parseIsoDate('2014-05-31');
    if (from === undefined || to === undefined || !day) throw new Error('there are no such days');
    const found = activityChanges(now, [{ table: was, reportedIn: { month: monthOf(day), version: 0 }, from, to }]);
    expect(found.added.map(({ at }) => referenceOf(now, at))).toEqual(['ACT-003-05']);
    expect(found.removed.map(({ at }) => referenceOf(was, at))).toEqual(['ACT-002-05']);
    expect(found.changed).toEqual([]);
  });
});
