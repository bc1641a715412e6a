/** KPIs with more than one month, by how they went. */
import type { RatingLine } from '../../reports/rating-lines';

export interface TrendGroup {
  readonly title: string;
  readonly lines: readonly RatingLine[];
  /** Whether it is what one looks for first. */
  readonly isOpen: boolean;
}

/** Groups that are not empty; the most consecutive misses first, then in the agreement's order. */
export function trendGroups(lines: readonly RatingLine[]): readonly TrendGroup[] {
  const withTrend = lines.filter(({ rating }) => rating.trend.filter(({ value }) => value !== null).length > 1);
  const missed = (line: RatingLine) => line.rating.consecutiveMisses;
  const again = withTrend.filter((line) => missed(line) > 1).sort((a, b) => missed(b) - missed(a));
  const once = withTrend.filter((line) => missed(line) === 1);
  const others = withTrend.filter((line) => missed(line) === 0);
  const groups: readonly TrendGroup[] = [
    { title: 'Missed in two or more due months in a row', lines: again, isOpen: true },
    { title: 'Missed in the latest due month', lines: once, isOpen: again.length === 0 },
    { title: 'Not missed in the latest due month', lines: others, isOpen: again.length + once.length === 0 },
  ];
  return groups.filter((group) => group.lines.length > 0);
}
