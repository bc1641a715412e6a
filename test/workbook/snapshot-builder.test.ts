import fc from 'fast-check';
import { SnapshotBuilder } from '../../src/workbook/snapshot-builder';
import {
  blockAt,
  BLANK,
  cellAt,
  CellKind,
  columnAt,
  formulaAt,
  numberFormatAt,
  sheetNamed,
  type SheetSnapshot,
  type Snapshot,
} from '../../src/workbook/snapshot';

function only(snapshot: Snapshot): SheetSnapshot {
  const [sheet] = snapshot.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

describe('cells', () => {
  it('come out as they were put in, with their formats and formulas', () => {
    const builder = new SnapshotBuilder();
    builder
      .sheet('KPIs')
      .number(0, 0, 95.5, '0.0')
      .text(0, 1, 'Good')
      .date(1, 0, 41_851)
      .boolean(1, 1, true)
      .boolean(2, 1, false)
      .error(2, 0, '#N/A')
      .formula(2, 0, 'NA()');
    const snapshot = builder.finish();
    const sheet = only(snapshot);
    const cells = [0, 1, 2].map((row) => [0, 1].map((column) => cellAt(snapshot, sheet, row, column)));
    expect(cells).toEqual([
      [{ kind: 'number', value: 95.5 }, { kind: 'text', value: 'Good' }],
      [{ kind: 'date', serial: 41_851 }, { kind: 'boolean', value: true }],
      [{ kind: 'error', code: '#N/A' }, { kind: 'boolean', value: false }],
    ]); // prettier-ignore
    expect([numberFormatAt(snapshot, sheet, 0, 0), numberFormatAt(snapshot, sheet, 1, 0)]).toEqual([
      '0.0',
      'dd/mm/yyyy',
    ]);
    expect([numberFormatAt(snapshot, sheet, 0, 1), numberFormatAt(snapshot, sheet, 99, 99)]).toEqual([
      'General',
      'General',
    ]);
    expect([formulaAt(sheet, 2, 0), formulaAt(sheet, 0, 0), formulaAt(sheet, 0, 9)]).toEqual(['NA()', null, null]);
  });

  it('share texts and formats, words like those of objects among them', () => {
    const builder = new SnapshotBuilder();
    builder
      .sheet('S')
      .text(0, 0, 'constructor')
      .text(1, 0, '__proto__', '@')
      .text(2, 0, 'constructor', '@')
      .text(3, 0, '');
    const snapshot = builder.finish();
    expect([snapshot.texts, snapshot.numberFormats]).toEqual([['constructor', '__proto__', ''], ['General', '@']]); // prettier-ignore
    expect([0, 1, 2, 3].map((row) => cellAt(snapshot, only(snapshot), row, 0))).toEqual(
      ['constructor', '__proto__', 'constructor', ''].map((value) => ({ kind: 'text', value })),
    );
  });

  it('keep one block over a short gap, and begin another after a long one', () => {
    const builder = new SnapshotBuilder();
    builder.sheet('S').number(5, 0, 1).number(70, 0, 2).number(136, 0, 3).number(1_048_575, 0, 4);
    const snapshot = builder.finish();
    const blocks = only(snapshot).columns[0]?.blocks ?? [];
    expect(blocks.map((block) => [block.firstRow, block.kinds.length])).toEqual([[5, 66], [136, 1], [1_048_575, 1]]); // prettier-ignore
    expect([5, 6, 70, 71, 136, 1_048_575].map((row) => cellAt(snapshot, only(snapshot), row, 0))).toEqual([
      { kind: 'number', value: 1 }, BLANK, { kind: 'number', value: 2 }, BLANK, { kind: 'number', value: 3 }, { kind: 'number', value: 4 },
    ]); // prettier-ignore
  });

  it('may come in any order, the last of each place counting', () => {
    const cell = fc.record({
      row: fc.oneof(fc.nat(20), fc.nat(400), fc.nat(1_048_575)),
      column: fc.nat(3),
      value: fc.integer({ min: 1 }),
    });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
        const builder = new SnapshotBuilder();
        const sheet = builder.sheet('S');
        const expected = new Map<string, number>();
        for (const { row, column, value } of cells) {
          sheet.number(row, column, value);
          expected.set(`${String(row)},${String(column)}`, value);
        }
        const snapshot = builder.finish();
        const built = only(snapshot);
        for (const { row, column } of cells) {
          const value = expected.get(`${String(row)},${String(column)}`);
          expect(cellAt(snapshot, built, row, column)).toEqual({ kind: 'number', value });
        }
        let filled = 0;
        for (const { blocks } of built.columns) {
          let end = -1;
          for (const block of blocks) {
            expect(block.firstRow).toBeGreaterThan(end);
            end = block.firstRow + block.kinds.length - 1;
            filled += block.kinds.filter((kind) => kind !== CellKind.blank).length;
          }
        }
        expect(filled).toBe(expected.size);
        const columns = built.columns.map((column) => column.column);
        expect(columns).toEqual([...new Set(cells.map((c) => c.column))].sort((a, b) => a - b));
      }),
    );
  });

  it('take room by their number, not by the distance between them', () => {
    const builder = new SnapshotBuilder();
    const sheet = builder.sheet('S');
    for (let at = 0; at < 1000; at++) sheet.number(at * 1000, 0, at);
    const places = only(builder.finish()).columns[0]?.blocks.reduce((sum, block) => sum + block.kinds.length, 0);
    expect(places).toBe(1000);
  });

  it('grow without loss', () => {
    const builder = new SnapshotBuilder();
    const sheet = builder.sheet('S');
    for (let row = 0; row < 5000; row++) sheet.number(row, 0, row * 2, row % 2 === 0 ? '0' : '0.0');
    const snapshot = builder.finish();
    const [block] = only(snapshot).columns[0]?.blocks ?? [];
    expect([block?.kinds.length, block?.numbers.length, block?.formats.length]).toEqual([5000, 5000, 5000]);
    expect(block?.numbers.every((value, row) => value === row * 2)).toBe(true);
    expect([4998, 4999].map((row) => numberFormatAt(snapshot, only(snapshot), row, 0))).toEqual(['0', '0.0']);
  });
});

describe('the extent', () => {
  it('holds every cell that is not blank, and no more', () => {
    const builder = new SnapshotBuilder();
    builder.sheet('S').number(4, 3, 1).text(9, 1, '').set(99, 9, CellKind.blank, 0, 0);
    expect(only(builder.finish()).extent).toEqual({ top: 4, left: 1, bottom: 9, right: 3 });
  });

  it('is none for a sheet without values, even with blanks and formulas', () => {
    const builder = new SnapshotBuilder();
    builder.sheet('S').set(0, 0, CellKind.blank, 0, 0).formula(1, 1, 'A1');
    const sheet = only(builder.finish());
    expect([sheet.extent, formulaAt(sheet, 1, 1)]).toEqual([null, 'A1']);
  });

  it('cuts what is hidden and merged down to itself', () => {
    const builder = new SnapshotBuilder();
    builder
      .sheet('S', { hiddenRows: [{ first: 0, last: 2 }, { first: 5, last: 9 }, { first: 20, last: 30 }] })
      .describe({ hiddenColumns: [{ first: 3, last: 16_383 }], merges: [{ top: 0, left: 0, bottom: 2, right: 1 }, { top: 9, left: 9, bottom: 9, right: 10 }] })
      .number(2, 1, 1)
      .number(6, 4, 2); // prettier-ignore
    const sheet = only(builder.finish());
    expect(sheet.hiddenRows).toEqual([{ first: 2, last: 2 }, { first: 5, last: 6 }]); // prettier-ignore
    expect(sheet.hiddenColumns).toEqual([{ first: 3, last: 4 }]);
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 2, right: 1 }]);
  });
});

describe('look-ups', () => {
  const builder = new SnapshotBuilder();
  builder.sheet('Cover');
  builder.sheet('KPIs').number(3, 2, 1).number(200, 2, 2).number(5, 7, 3);
  const snapshot = builder.finish();

  it('find sheets whatever their letter case', () => {
    expect([sheetNamed(snapshot, 'kpis')?.name, sheetNamed(snapshot, 'KPI')]).toEqual(['KPIs', null]);
  });

  it('find columns and blocks only where there are cells', () => {
    const sheet = sheetNamed(snapshot, 'KPIs');
    if (!sheet) throw new Error('no sheet');
    expect([0, 2, 5, 7, 8].map((column) => columnAt(sheet, column)?.column ?? null)).toEqual([null, 2, null, 7, null]);
    const column = columnAt(sheet, 2);
    if (!column) throw new Error('no column');
    expect([2, 3, 4, 199, 200, 201].map((row) => blockAt(column, row)?.firstRow ?? null)).toEqual([null, 3, null, null, 200, null]); // prettier-ignore
    expect(columnAt(only(snapshot), 0)).toBeNull();
  });

  it('keep what is said of the workbook, and its silence', () => {
    expect(snapshot).toMatchObject({ dateSystem: 1900, isStructureProtected: false, names: [] });
    const names = [{ name: 'N', formula: 'A1', sheet: null }];
    expect(new SnapshotBuilder().finish({ dateSystem: 1904, names, isStructureProtected: true })).toEqual({
      sheets: [], records: [], texts: [], numberFormats: ['General'], names, marks: null, dateSystem: 1904, isStructureProtected: true,
    }); // prettier-ignore
    expect(only(snapshot)).toMatchObject({ visibility: 'visible', isProtected: false, tables: [], merges: [] });
  });
});
