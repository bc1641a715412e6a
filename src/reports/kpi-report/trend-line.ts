/** A KPI's months as a little line, with the months in words beside it. */
import { html, NOTHING, type Html } from '../html/html';
import type { KpiLine } from './content';

const WIDTH = 110;
const HEIGHT = 26;
const EDGE = 4;

/** Nothing for fewer than two months with figures. */
export function trendLine({ trend, ref }: KpiLine): Html {
  const known = trend.flatMap(({ value, band }, at) => (value === null ? [] : [{ value, band, at }]));
  const values = known.map(({ value }) => value);
  if (known.length < 2) return NOTHING;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (at: number) => EDGE + (at / Math.max(1, trend.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (value: number) =>
    high === low ? HEIGHT / 2 : HEIGHT - EDGE - ((value - low) / (high - low)) * (HEIGHT - 2 * EDGE);
  const points = known.map(({ value, at }) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  const dots = known.map(
    ({ value, band, at }) =>
      html`<circle class="fill-${band}" cx="${x(at).toFixed(1)}" cy="${y(value).toFixed(1)}" r="2.6" />`,
  );
  return html`<svg class="trend" role="img" aria-label="Trend of ${ref}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
    <polyline points="${points}" />
    ${dots}
  </svg> `;
}
