import fc from 'fast-check';
import {
  areaName,
  cellName,
  columnIndex,
  columnName,
  fullName,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  parseCell,
  quoteSheet,
} from '../../src/workbook/a1';

const row = fc.nat(MAX_ROWS - 1);
const column = fc.nat(MAX_COLUMNS - 1);

describe('column letters', () => {
  it.each([
    [0, 'A'], [25, 'Z'], [26, 'AA'], [51, 'AZ'], [52, 'BA'], [701, 'ZZ'], [702, 'AAA'], [16_383, 'XFD'],
  ])('of column %i are %s, and back', (index, letters) => {
    expect([columnName(index), columnIndex(letters), columnIndex(letters.toLowerCase())]).toEqual([letters, index, index]);
  }); // prettier-ignore

  it('come in order, each once, and lead back, for every column of the grid', () => {
    const names = Array.from({ length: MAX_COLUMNS }, (_, index) => columnName(index));
    expect(new Set(names).size).toBe(MAX_COLUMNS);
    expect(names.map(columnIndex)).toEqual(names.map((_, index) => index));
    const inOrder = [...names].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    expect(names).toEqual(inOrder);
  });

  it.each(['', 'XFE', 'ZZZ', 'AAAA', 'A1', '1', 'É', ' A', '$A', 'a b'])('do not include %j', (text) => {
    expect(columnIndex(text)).toBeNull();
  });
});

describe('cells', () => {
  it('have a name that leads back to them, with or without $', () => {
    fc.assert(
      fc.property(row, column, (r, c) => {
        const name = cellName(r, c);
        const fixed = `$${columnName(c)}$${String(r + 1)}`;
        expect([parseCell(name), parseCell(name.toLowerCase()), parseCell(fixed)]).toEqual(Array(3).fill({ row: r, column: c }));
      }),
    ); // prettier-ignore
  });

  it('end with the corner of the grid', () => {
    expect([cellName(2, 1), cellName(MAX_ROWS - 1, MAX_COLUMNS - 1)]).toEqual(['B3', 'XFD1048576']);
    expect(parseCell('XFD1048576')).toEqual({ row: MAX_ROWS - 1, column: MAX_COLUMNS - 1 });
  });

  it.each(['', 'A', '1', 'A0', 'A01', 'A1048577', 'A9999999', 'A10000000', 'XFE1', 'AAAA1', 'A1:B2', 'A 1', ' A1', 'A1\n', '$$A1', 'A1$', 'A-1', 'A1.0', 'R1C1!', "'S'!A1"])(
    'do not include %j',
    (text) => {
      expect(parseCell(text)).toBeNull();
    },
  ); // prettier-ignore
});

describe('areas', () => {
  it('are read whichever corners are written, and named by their first and last', () => {
    fc.assert(
      fc.property(row, column, row, column, (r1, c1, r2, c2) => {
        const area = {
          top: Math.min(r1, r2),
          bottom: Math.max(r1, r2),
          left: Math.min(c1, c2),
          right: Math.max(c1, c2),
        };
        expect(parseArea(`${cellName(r1, c1)}:$${columnName(c2)}$${String(r2 + 1)}`)).toEqual(area);
        expect(parseArea(`${cellName(r1, c2)}:${cellName(r2, c1)}`)).toEqual(area);
        expect(parseArea(areaName(area))).toEqual(area);
      }),
    );
  });

  it.each([
    ['B3', { top: 2, left: 1, bottom: 2, right: 1 }],
    ['B3:B3', { top: 2, left: 1, bottom: 2, right: 1 }],
    ['D9:B3', { top: 2, left: 1, bottom: 8, right: 3 }],
    ['B:D', { top: 0, left: 1, bottom: MAX_ROWS - 1, right: 3 }],
    ['$D:$B', { top: 0, left: 1, bottom: MAX_ROWS - 1, right: 3 }],
    ['C:C', { top: 0, left: 2, bottom: MAX_ROWS - 1, right: 2 }],
    ['3:9', { top: 2, left: 0, bottom: 8, right: MAX_COLUMNS - 1 }],
    ['$9:3', { top: 2, left: 0, bottom: 8, right: MAX_COLUMNS - 1 }],
    ['5:5', { top: 4, left: 0, bottom: 4, right: MAX_COLUMNS - 1 }],
    ['1048576:1048576', { top: MAX_ROWS - 1, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 }],
  ])('include %s', (text, area) => {
    expect(parseArea(text)).toEqual(area);
  });

  it.each(['', ':', 'B', '3', '$B', 'B3:', ':B3', 'B3:D', 'B3:9', 'B:9', '3:D', 'A1:B2:C3', 'A0:B2', '0:3', '1:1048577', 'A:XFE', 'A1,B2', 'A1 B2', 'S!A1:B2'])(
    'do not include %j',
    (text) => {
      expect(parseArea(text)).toBeNull();
    },
  ); // prettier-ignore

  it('of one cell are named as the cell', () => {
    expect(areaName({ top: 2, left: 1, bottom: 2, right: 1 })).toBe('B3');
    expect(areaName({ top: 2, left: 1, bottom: 8, right: 3 })).toBe('B3:D9');
  });
});

describe('sheet names in formulas', () => {
  it('are quoted, their own quotes doubled', () => {
    expect(quoteSheet("Entrust's KPIs")).toBe("'Entrust''s KPIs'");
    expect(fullName({ sheet: 'KPIs', row: 13, column: 7 })).toBe("'KPIs'!H14");
  });
});
