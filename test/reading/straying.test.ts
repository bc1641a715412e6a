/** However a return strays in its layout, it says the same. */
import fc from 'fast-check';
import { readReturn, type Return } from '../../src/reading';
import { AGREEMENT, CLEAN, readChanged, said, type Sheets } from './little-return';
import { workbook, type Cell, type LittleSheet, type Rows } from './little-workbook';

function told(read: Return) {
  const { cover, kpis, activity, priorities, volumetrics, days } = read;
  return {
    cover: cover && [cover.contract, cover.supplier, cover.month, cover.returnVersion, cover.preparedOn].map(said),
    kpis: kpis?.rows.map((row) => [row.reference, row.service, row.unit, row.target, row.numerator, row.denominator, row.actual, row.rating, row.previous, row.dataStatus, row.commentary].map(said)),
    activity: activity && {
      references: Array.from(activity.reference.values, (place) => activity.reference.pool[place]),
      dates: [...activity.date.values],
      services: [...activity.service.values],
      priorities: [...activity.priority.values],
      days: [...activity.days.values],
      orders: Array.from(activity.order.values, (place) => activity.order.pool[place]),
    },
    priorities: priorities?.rows.map((row) => [said(row.priority), said(row.daysMonth), said(row.daysToDate)]),
    volumetrics: volumetrics?.rows.map((row) => [row.reference, row.measure, row.month, row.toDate].map(said)),
    days: days?.rows.map((row) => [row.order, row.service, row.commissioned, row.charged, row.remaining].map(said)),
  };
} // prettier-ignore

const CLEAN_TOLD = told(readChanged({}));
const ROLES = ['cover', 'kpis', 'activity', 'priorities', 'volumetrics', 'days'] as const;

interface Layout {
  /** Numbers by which the columns are sorted. */
  readonly order: readonly number[];
  readonly titles: number;
  readonly indent: number;
  /** Before which records a blank row stands. */
  readonly blanks: readonly boolean[];
}

const layout: fc.Arbitrary<Layout> = fc.record({
  order: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 12, maxLength: 12 }),
  titles: fc.integer({ min: 0, max: 4 }),
  indent: fc.integer({ min: 0, max: 3 }),
  blanks: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
});

function laidOut(role: keyof Sheets, { order, titles, indent, blanks }: Layout): Rows {
  const rows = CLEAN[role];
  const width = Math.max(...rows.map((row) => row.length));
  const places = Array.from({ length: width }, (_, at) => at);
  const moved = role === 'cover' ? places : moveColumns(role, places, order);
  const margin = new Array<Cell>(indent).fill(null);
  const body = rows.flatMap((row, at): Rows => {
    const cells = [...margin, ...moved.map((place) => row[place] ?? null)];
    return at > 0 && blanks[at] ? [[], cells] : [cells];
  });
  return [...new Array<Cell[]>(titles).fill([...margin, 'Entrust return to the council']), ...body];
}

/** Tables with a total row keep their first column, in which its label stands. */
function moveColumns(role: keyof Sheets, places: readonly number[], order: readonly number[]): readonly number[] {
  const kept = role === 'priorities' || role === 'days' ? 1 : 0;
  const moving = places.slice(kept).sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0));
  return [...places.slice(0, kept), ...moving];
}

describe('a return that strays in its layout', () => {
  it('says the same with columns moved, rows and titles put in, and sheets renamed and moved', () => {
    const book = fc.record({
      layouts: fc.array(layout, { minLength: 6, maxLength: 6 }),
      names: fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9 ]{1,20}$/), {
        minLength: 6,
        maxLength: 6,
        selector: (name) => name.toLowerCase(),
      }),
      turn: fc.integer({ min: 0, max: 5 }),
    });
    fc.assert(
      fc.property(book, ({ layouts, names, turn }) => {
        const sheets = ROLES.flatMap((role, at): LittleSheet[] => {
          const chosen = layouts[at];
          return chosen ? [{ name: names[at] ?? '', rows: laidOut(role, chosen) }] : [];
        });
        const reading = readReturn(workbook([...sheets.slice(turn), ...sheets.slice(0, turn)]), AGREEMENT);
        expect(reading.isReturn).toBe(true);
        if (reading.isReturn) {
          expect(told(reading.return)).toEqual(CLEAN_TOLD);
          expect(reading.return.issues).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });
});
