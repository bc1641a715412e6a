import fc from 'fast-check';
import { editDistance, nearestOf, slipsAllowed } from '../../src/agreement/near-miss';

/** The textbook form of optimal string alignment, in full: slow, and plain to see right. */
function textbook(left: string, right: string): number {
  const cost: number[][] = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  const at = (row: number, column: number) => cost[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 0; row <= left.length; row += 1) {
    for (let column = 0; column <= right.length; column += 1) {
      let least = row === 0 && column === 0 ? 0 : Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1);
      const [a, b] = [left[row - 1], right[column - 1]];
      if (row > 0 && column > 0) least = Math.min(least, at(row - 1, column - 1) + (a === b ? 0 : 1));
      if (row > 1 && column > 1 && a === right[column - 2] && left[row - 2] === b)
        least = Math.min(least, at(row - 2, column - 2) + 1);
      (cost[row] ?? [])[column] = least;
    }
  }
  return at(left.length, right.length);
}

describe('editDistance', () => {
  it.each([
    ['actual', 'actaul', 1],
    ['actual', 'actual', 0],
    ['', 'ab', 2],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('of %s and %s is %i', (left, right, distance) => {
    expect(editDistance(left, right, 5)).toBe(distance);
  });

  it('gives up beyond the limit', () => {
    expect(editDistance('kitten', 'sitting', 2)).toBeNull();
    expect(editDistance('a', 'abcdef', 2)).toBeNull();
  });

  it('equals the textbook form', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 5 }), (left, right, limit) => {
        const distance = textbook(left, right);
        expect(editDistance(left, right, limit)).toBe(distance <= limit ? distance : null);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('nearestOf', () => {
  const words = [
    ['actual', 'actual'],
    ['target', 'target'],
    ['numerator', 'numerator'],
    ['denominator', 'denominator'],
  ] as const;

  it('finds the nearest word and no far one', () => {
    expect(nearestOf('actaul', words)).toBe('actual');
    expect(nearestOf('denominater', words)).toBe('denominator');
    expect(nearestOf('commentary', words)).toBeNull();
    expect(nearestOf('x'.repeat(100_000), words)).toBeNull();
  });

  it('prefers signs that look alike to other slips', () => {
    expect(
      nearestOf('a0l', [
        ['a01', 1],
        ['a02', 2],
        ['a0', 3],
      ]),
    ).toBe(1);
  });

  it('suggests nothing between equals, but one thing under two spellings', () => {
    expect(
      nearestOf('a07', [
        ['a01', 1],
        ['a02', 2],
      ]),
    ).toBeNull();
    expect(
      nearestOf('schol', [
        ['school', 1],
        ['schools', 2],
        ['schoo', 1],
      ]),
    ).toBe(1);
  });

  it('takes a word of one or two signs for no slip', () => {
    expect(slipsAllowed(2)).toBe(0);
    expect(nearestOf('p6', [['p1', 1]])).toBeNull();
  });
});
