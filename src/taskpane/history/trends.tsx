/** How each KPI went over the months, those that were missed most often first. */
import { BAND_NAMES } from '../../agreement/bands';
import { ratingLines, type RatingLine } from '../../reports/rating-lines';
import type { Review } from '../../review/review';
import { kpiCell } from '../kpis/kpi-cell';
import { Trend } from '../kpis/trend';
import { CellLink } from '../look/cell-link';
import { Summary } from '../look/summary';
import { BandTag } from '../look/tag';
import { useTextStyles } from '../look/text-styles';
import type { Pane } from '../pane/use-pane';
import { trendGroups } from './trend-groups';

interface TrendsProps {
  readonly pane: Pane;
  readonly review: Review;
}

/** Nothing where there is one month only. */
export function Trends({ pane, review }: TrendsProps) {
  const text = useTextStyles();
  const groups = trendGroups(ratingLines(review));
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="trends">
      <h2 id="trends" className={text.heading}>
        KPIs over the months
      </h2>
      <p className={text.small}>
        A KPI counts as missed where its band is {BAND_NAMES.requiresImprovement} or {BAND_NAMES.inadequate}.
      </p>
      {groups.map(({ title, lines, isOpen }) => (
        <details key={title} className={text.disclosure} open={isOpen}>
          <Summary>
            {title} ({lines.length})
          </Summary>
          <ul className={text.cards}>
            {lines.map((line) => (
              <KpiTrend key={line.rating.kpi.ref} pane={pane} line={line} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function KpiTrend({ pane, line: { rating, misses } }: { readonly pane: Pane; readonly line: RatingLine }) {
  const text = useTextStyles();
  const cell = kpiCell(rating);
  return (
    <li className={text.card}>
      <BandTag band={rating.band} />{' '}
      <strong>
        {rating.kpi.ref} {rating.kpi.title}
      </strong>
      {misses === null ? null : <p className={text.paragraph}>{misses}.</p>}
      <Trend rating={rating} />
      {cell ? <CellLink pane={pane} cell={cell} /> : null}
    </li>
  );
}
