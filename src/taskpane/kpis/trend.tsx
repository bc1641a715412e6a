/** A KPI over the months, as a small line and in words. One month is no trend. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { BAND_NAMES } from '../../agreement/bands';
import type { Rating } from '../../figures/figures';
import { kpiValueText } from '../../reports/values';
import { monthLabel } from '../../workbook/serial-date';
import { useTextStyles } from '../look/text-styles';

const WIDTH = 120;
const HEIGHT = 32;
const EDGE = 4;

const useStyles = makeStyles({
  figure: { margin: '6px 0' },
  chart: { display: 'block' },
  line: { fill: 'none', stroke: tokens.colorBrandStroke1, strokeWidth: '2px' },
  dot: { fill: tokens.colorBrandStroke1 },
});

interface Point {
  readonly x: number;
  readonly y: number;
}

export function Trend({ rating: { trend, kpi } }: { readonly rating: Rating }) {
  const styles = useStyles();
  const text = useTextStyles();
  const points = pointsOf(trend.map(({ value }) => value));
  if (points.length < 2) return null;
  const last = points.at(-1);
  return (
    <figure className={styles.figure}>
      <svg className={styles.chart} width={WIDTH} height={HEIGHT} aria-hidden="true">
        <polyline className={styles.line} points={points.map(({ x, y }) => `${String(x)},${String(y)}`).join(' ')} />
        {last ? <circle className={styles.dot} cx={last.x} cy={last.y} r={3} /> : null}
      </svg>
      <figcaption className={text.small}>
        {trend
          .map(
            ({ month, value, band }) => `${monthLabel(month)}: ${kpiValueText(value, kpi.unit)}, ${BAND_NAMES[band]}`,
          )
          .join('; ')}
      </figcaption>
    </figure>
  );
}

/** Months without a value leave a gap in x and no point. */
function pointsOf(values: readonly (number | null)[]): readonly Point[] {
  const known = values.filter((value) => value !== null);
  const least = Math.min(...known);
  const span = Math.max(...known) - least || 1;
  const step = (WIDTH - 2 * EDGE) / Math.max(1, values.length - 1);
  return values.flatMap((value, at) =>
    value === null ? [] : [{ x: EDGE + at * step, y: HEIGHT - EDGE - ((value - least) / span) * (HEIGHT - 2 * EDGE) }],
  );
}
