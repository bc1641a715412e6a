/** Rows in columns make the same file as the same cells one by one. */
import { newWorkbook, readWorkbook } from '../../../../src/hosts/file';
import type { MarkupCell, PivotTable, ReportSheet, RowBlock } from '../../../../src/workbook/markup';
import { blockCells } from '../../../../src/workbook/row-block';
import { DATE_FORMAT } from '../../../../src/workbook/looks';
import { plainSheet, textCell } from '../marks/sample-markup';
import { cellAt } from '../../../../src/workbook/snapshot';
import { firstSheet } from '../handmade';

const TEXTS = ['', 'A01', '=1+1', ' two\nlines & <more>', 'é…'];
const HEADINGS = [textCell(0, 0, 'Title'), ...['Key', 'Date', 'Days'].map((heading, at) => textCell(2, at, heading))];

/** Every kind of cell, with gaps. */
function blockOf(count: number): RowBlock {
  const every = (of: (at: number) => number): Float64Array => new Float64Array(count).map((_, at) => of(at));
  return {
    top: 3,
    count,
    columns: [
      { kind: 'text', places: new Uint32Array(count).map((_, at) => at % TEXTS.length), texts: TEXTS },
      { kind: 'date', values: every((at) => (at % 7 === 0 ? NaN : 41_800 + (at % 30))), numberFormat: DATE_FORMAT },
      { kind: 'number', values: every((at) => (at % 3 === 0 ? NaN : at / 4)), numberFormat: '0.00' },
    ],
  };
}

const PIVOT: PivotTable = {
  name: 'P',
  at: { row: 0, column: 0 },
  source: 'T',
  rows: ['Key'],
  columns: ['Date'],
  values: [
    { field: 'Days', caption: 'Sum', summarise: 'sum', numberFormat: '0.00' },
    { field: 'Date', caption: 'Dated', summarise: 'count', numberFormat: '0' },
  ],
};

function workbookOf(
  count: number,
  rows: { readonly cells: readonly MarkupCell[]; readonly block?: RowBlock },
): Uint8Array {
  const tables = [{ name: 'T', area: { top: 2, left: 0, bottom: 2 + count, right: 2 } }];
  const { cells, ...block } = rows;
  const sheet: ReportSheet = plainSheet('Rows', [...HEADINGS, ...cells], { ...block, tables });
  return newWorkbook([sheet, plainSheet('Pivot', [], { pivots: [PIVOT] })]);
}

describe('a block of rows', () => {
  it.each([1, 499, 500, 1_201])(
    'of %d rows is written as its cells are, with the table and the pivot table over it',
    (count) => {
      const block = blockOf(count);
      const cells = [...blockCells(block, 0, count)];
      expect(Buffer.compare(workbookOf(count, { cells: [], block }), workbookOf(count, { cells }))).toBe(0);
    },
  );

  it('gives a cell for each text and each place of a number, and a blank one with a format where there is no number', () => {
    expect([...blockCells(blockOf(8), 0, 2)]).toEqual([
      { row: 3, column: 1, value: { kind: 'blank' }, numberFormat: DATE_FORMAT },
      { row: 3, column: 2, value: { kind: 'blank' }, numberFormat: '0.00' },
      { row: 4, column: 0, value: { kind: 'text', value: 'A01' } },
      { row: 4, column: 1, value: { kind: 'date', serial: 41_801 }, numberFormat: DATE_FORMAT },
      { row: 4, column: 2, value: { kind: 'number', value: 0.25 }, numberFormat: '0.00' },
    ]);
    expect([...blockCells(blockOf(8), 7, 8)].map(({ row }) => row)).toEqual([10, 10, 10]);
  });

  it('stands alone on a sheet, as text where a text looks like a formula', () => {
    const snapshot = readWorkbook(newWorkbook([plainSheet('Rows', [], { block: blockOf(3) })]));
    const sheet = firstSheet(snapshot);
    expect(sheet.extent).toEqual({ top: 4, left: 0, bottom: 5, right: 2 });
    expect(cellAt(snapshot, sheet, 5, 0)).toEqual({ kind: 'text', value: '=1+1' });
  });
});
