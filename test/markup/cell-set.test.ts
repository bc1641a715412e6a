import fc from 'fast-check';
import { CellSet } from '../../src/workbook/cell-set';
import { areaName, type Area } from '../../src/workbook/a1';

function areasOf(cells: readonly (readonly [row: number, column: number])[]): readonly Area[] {
  const set = new CellSet();
  for (const [row, column] of cells) set.add(row, column);
  return set.areas();
}

function cellsIn(areas: readonly Area[]): readonly string[] {
  return areas.flatMap(({ top, left, bottom, right }) => {
    const cells: string[] = [];
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) cells.push(`${String(row)},${String(column)}`);
    }
    return cells;
  });
}

describe('joining flagged cells into areas', () => {
  it('makes one area of a block', () => {
    const block = [2, 3, 4].flatMap((row) => [1, 2].map((column) => [row, column] as const));
    expect(areasOf(block).map(areaName)).toEqual(['B3:C5']);
  });

  it('makes one area of a column of a hundred thousand cells', () => {
    const column = Array.from({ length: 100_000 }, (_, at) => [at + 5, 7] as const);
    expect(areasOf(column).map(areaName)).toEqual(['H6:H100005']);
  });

  it('keeps cells apart that touch only at a corner', () => {
    expect(areasOf([[0, 0], [1, 1]]).map(areaName)).toEqual(['A1', 'B2']); // prettier-ignore
  });

  it('takes a cell given twice once', () => {
    expect(areasOf([[3, 3], [3, 3]]).map(areaName)).toEqual(['D4']); // prettier-ignore
  });

  it('covers exactly the cells given, each once, in any order', () => {
    const cell = fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 80 }), (cells) => {
        const covered = cellsIn(areasOf(cells));
        expect([...covered].sort()).toEqual(
          [...new Set(cells.map(([row, column]) => `${String(row)},${String(column)}`))].sort(),
        );
      }),
    );
  });

  it('leaves no two areas that one rectangle with the same rows could replace', () => {
    const cell = fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 }));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 40 }), (cells) => {
        const areas = areasOf(cells);
        for (const a of areas) {
          for (const b of areas) {
            const isBeside = a.top === b.top && a.bottom === b.bottom && a.right + 1 === b.left;
            const isBelow = a.left === b.left && a.right === b.right && a.bottom + 1 === b.top;
            expect(isBeside || isBelow).toBe(false);
          }
        }
      }),
    );
  });
});
