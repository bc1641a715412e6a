import { ratingLines, type RatingLine } from '../../src/reports/rating-lines';
import { sampleReview } from '../taskpane/sample-review';

const lineOf = (name: string, ref: string): RatingLine | undefined =>
  ratingLines(sampleReview(name)).find(({ rating }) => rating.kpi.ref === ref);

describe('a KPI that follows from the activity', () => {
  it('says what the activity gives where that is not what is stated', () => {
    expect(lineOf('2014-07-with-errors.xlsx', 'A01-4')).toMatchObject({ stated: '85', fromActivity: '86' });
  });

  it('says nothing of it where it is', () => {
    expect(lineOf('2014-07.xlsx', 'A01-4')?.fromActivity).toBeNull();
    expect(ratingLines(sampleReview()).filter(({ fromActivity }) => fromActivity !== null)).toEqual([]);
  });
});
