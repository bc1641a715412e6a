/** Not timed: how often a review or a mark-up looks at the cells of the activity rows must not grow, whatever the machine. */
import { bigReturn } from '../../bench/inputs/big-return';
import { applyMarkup, readWorkbook } from '../../src/hosts/file';
import { markupOf } from '../../src/markup';
import { review } from '../../src/review';
import { marksStanding } from '../../src/review/marks-standing';
import type { ColumnBlock, Snapshot } from '../../src/workbook/snapshot';
import { shippedAgreement } from '../samples/shipped-agreement';

const agreement = shippedAgreement();
const COLUMNS = 12;

/** How many cells of the sheet Activity a review looks at, each time counted. */
function looksAt(rows: number): number {
  const counter = { looks: 0 };
  const { yearToDate } = review({ snapshot: counted(readWorkbook(bigReturn(rows).bytes), counter), agreement });
  expect(yearToDate.isChecked).toBe(true);
  return counter.looks;
}

function counted(snapshot: Snapshot, counter: { looks: number }): Snapshot {
  const countedBlock = (block: ColumnBlock): ColumnBlock => ({
    ...block,
    kinds: new Proxy(block.kinds, {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) counter.looks += 1;
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    }),
  });
  const sheets = snapshot.sheets.map((sheet) =>
    sheet.name !== 'Activity'
      ? sheet
      : {
          ...sheet,
          columns: sheet.columns.map((column) => ({ ...column, blocks: column.blocks.map(countedBlock) })),
        },
  );
  return { ...snapshot, sheets };
}

it('looks at each cell of the activity rows a set number of times, however many rows there are', () => {
  const few = looksAt(2_000);
  const many = looksAt(6_000);
  const perCell = (many - few) / (4_000 * COLUMNS);
  expect(perCell).toBeGreaterThan(0.5);
  // Three passes: finding the table, reading it, and the rules that ask for the cells as they stand.
  expect(perCell).toBeLessThan(3);
});

it('looks at no cell again to tell whether marks that stand are of the review that it marks anew', () => {
  const { bytes } = bigReturn(200);
  const before = readWorkbook(bytes);
  const marked = applyMarkup(
    bytes,
    markupOf({ review: review({ snapshot: before, agreement }), snapshot: before, agreement }),
  );
  const counter = { looks: 0 };
  const snapshot = counted(readWorkbook(marked), counter);
  const again = review({ snapshot, agreement });
  markupOf({ review: again, snapshot, agreement });
  const looks = counter.looks;
  expect(looks).toBeGreaterThan(0);
  expect(marksStanding(again, snapshot).kind).toBe('ofThisReview');
  expect(counter.looks).toBe(looks);
});
