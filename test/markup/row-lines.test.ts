import { rowLines } from '../../src/markup/row-lines';
import type { MarkupCell } from '../../src/workbook/markup';

function wrapped(row: number, column: number, value: string): MarkupCell {
  return { row, column, value: { kind: 'text', value }, style: 'wrapped' };
}

describe('lines of a row', () => {
  it('are told only where there is more than one', () => {
    expect(rowLines([wrapped(0, 0, 'short')], [20], [])).toEqual([]);
  });

  it('follow words, widths and line ends, and the longest cell of the row', () => {
    const cells = [wrapped(3, 0, 'one two three four five six'), wrapped(3, 1, 'x\ny'), wrapped(5, 1, 'a\nb\nc')];
    expect(rowLines(cells, [10, 30], [])).toEqual([
      { row: 3, lines: 3 },
      { row: 5, lines: 3 },
    ]);
  });

  it('break a word that is longer than the column', () => {
    expect(rowLines([wrapped(0, 0, 'x'.repeat(120))], [50], [])).toEqual([{ row: 0, lines: 3 }]);
  });

  it('take no account of texts that run on into the next column', () => {
    const cell: MarkupCell = { row: 0, column: 0, value: { kind: 'text', value: 'x '.repeat(90) } };
    expect(rowLines([cell], [10], [])).toEqual([]);
  });

  it('use the whole width of a merged cell', () => {
    const merge = { top: 0, left: 0, bottom: 0, right: 3 };
    expect(rowLines([wrapped(0, 0, 'one two three four five')], [10, 10, 10, 10], [merge])).toEqual([]);
  });
});
