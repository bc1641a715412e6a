import { PartGatherer, partsOf, withoutCells } from '../../../src/taskpane/homes/markup-parts';
import type { Markup, MarkupCell, ReportSheet } from '../../../src/workbook/markup';

function sheetOf(name: string, count: number): ReportSheet {
  const cells: readonly MarkupCell[] = Array.from({ length: count }, (_, at) => ({
    row: at >> 1,
    column: at & 1,
    value: { kind: 'text', value: `${name} ${String(at)}` },
  }));
  const nothing = { columnWidths: [10], merges: [], tables: [], pivots: [], print: { landscape: false } };
  return { role: 'findings', name, cells, ...nothing };
}

const markup: Markup = {
  flags: [{ sheet: 'KPIs', fills: [], notes: [{ row: 1, column: 2, text: 'Why' }] }],
  sheets: [sheetOf('empty', 0), sheetOf('small', 3), sheetOf('large', 6_001)],
};

describe('a mark-up in parts', () => {
  it('is the same when it is put together again', () => {
    const gatherer = new PartGatherer();
    for (const part of partsOf(markup)) gatherer.take(part);
    expect(gatherer.whole(withoutCells(markup))).toEqual(markup);
  });

  it('sends no cell with the rest, and never more than 2,500 at once', () => {
    expect(withoutCells(markup).sheets.map(({ cells }) => cells.length)).toEqual([0, 0, 0]);
    const parts = [...partsOf(markup)];
    expect(parts.map(({ sheet, cells }) => [sheet, cells.length])).toEqual([
      [1, 3],
      [2, 2_500],
      [2, 2_500],
      [2, 1_001],
    ]);
  });
});
