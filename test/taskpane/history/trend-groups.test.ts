import type { Rating } from '../../../src/figures/figures';
import type { RatingLine } from '../../../src/reports/rating-lines';
import { trendGroups } from '../../../src/taskpane/history/trend-groups';
import type { IsoMonth } from '../../../src/workbook/serial-date';
import { sampleReview } from '../sample-review';

describe('KPIs by how they went', () => {
  const [rating] = sampleReview().ratings;
  if (!rating) throw new Error('The sample has no rating.');
  const lineOf = (title: string, consecutiveMisses: number, values: readonly (number | null)[]): RatingLine => ({
    rating: {
      ...rating,
      consecutiveMisses,
      trend: values.map((value, at): Rating['trend'][number] => ({
        month: `2014-0${String(4 + at)}` as IsoMonth,
        value,
        band: 'good',
      })),
    },
    stated: title,
    recomputed: null,
    fromActivity: null,
    target: '',
    band: '',
    remark: null,
    misses: null,
  });
  const shown = (lines: readonly RatingLine[]) =>
    trendGroups(lines).map(({ title, lines: of, isOpen }) => [title, of.map(({ stated }) => stated), isOpen]);

  it('puts the longest row of misses first and opens what is looked for first', () => {
    const lines = [
      lineOf('good', 0, [1, 2]),
      lineOf('once', 1, [1, 2]),
      lineOf('twice', 2, [1, 2]),
      lineOf('thrice', 3, [1, 2]),
    ];
    expect(shown(lines)).toEqual([
      ['Missed in two or more due months in a row', ['thrice', 'twice'], true],
      ['Missed in the latest due month', ['once'], false],
      ['Not missed in the latest due month', ['good'], false],
    ]);
    expect(shown([lineOf('good', 0, [1, 2])])).toEqual([['Not missed in the latest due month', ['good'], true]]);
  });

  it('leaves out what has one known month only', () => {
    expect(shown([lineOf('one', 0, [1]), lineOf('gap', 1, [null, 2])])).toEqual([]);
    expect(shown([lineOf('both', 1, [1, null, 2])])).toEqual([['Missed in the latest due month', ['both'], true]]);
  });
});
