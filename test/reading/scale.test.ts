import { readReturn } from '../../src/reading';
import { SnapshotBuilder } from '../../src/workbook/snapshot-builder';
import { ACTIVITY_HEAD, AGREEMENT, sheetsOf } from './little-return';
import { serial, workbook } from './little-workbook';

const ROWS = 200_000;

/** A clean return whose Activity has many rows, each with a reference of its own. */
function longReturn(rows: number) {
  const little = workbook(sheetsOf().filter(({ name }) => name !== 'Activity'));
  const builder = new SnapshotBuilder();
  const sheet = builder.sheet('Activity');
  ACTIVITY_HEAD.forEach((text, column) => sheet.text(0, column, text));
  const first = serial('2014-04-01');
  for (let row = 1; row <= rows; row += 1) {
    sheet.text(row, 0, `ACT-${String(row)}`).date(row, 1, first + (row % 120)).text(row, 2, `860/${String(1000 + (row % 400))}`);
    sheet.text(row, 3, `School ${String(row % 400)}`).text(row, 4, `A${String(1 + (row % 10)).padStart(2, '0')}`);
    sheet.number(row, 5, 1 + (row % 5)).text(row, 6, 'Support').number(row, 7, 0.25 * (row % 8));
    sheet.text(row, 8, 'SCC-A-14-001').text(row, 9, row % 50 === 0 ? 'Traded' : 'Commissioned');
  }
  const long = builder.finish();
  // The little sheets' texts come after the long one's.
  const shift = long.texts.length;
  const shifted = little.sheets.map((part) => ({
    ...part,
    columns: part.columns.map((column) => ({
      ...column,
      blocks: column.blocks.map((block) => ({
        ...block,
        numbers: block.numbers.map((number, at) => (block.kinds[at] === 2 ? number + shift : number)),
        formats: block.formats.map(() => 0),
      })),
    })),
  }));
  return { ...long, sheets: [...shifted, ...long.sheets], texts: [...long.texts, ...little.texts] };
} // prettier-ignore

describe('a long activity table', () => {
  it(`of ${String(ROWS)} rows is read whole`, () => {
    const snapshot = longReturn(ROWS);
    const before = performance.now();
    const reading = readReturn(snapshot, AGREEMENT);
    const took = performance.now() - before;
    // For people to see; how fast this machine is proves nothing.
    process.stdout.write(`read ${String(ROWS)} activity rows in ${took.toFixed(0)} ms\n`);
    if (!reading.isReturn) throw new Error('not a return');
    const { activity, issues } = reading.return;
    expect(activity?.count).toBe(ROWS);
    expect(activity?.reference.pool).toHaveLength(ROWS + 1);
    expect(activity?.schoolNumber.pool).toHaveLength(401);
    expect(activity?.days.values.reduce((sum, days) => sum + days, 0)).toBe((ROWS / 8) * 28);
    expect(issues).toEqual([]);
  });
});
