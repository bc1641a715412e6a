/** Inline SVG: bands by service as stacked bars, days by priority as columns. Their tables say the same in words. */
import { BAND_NAMES, BANDS } from '../../agreement/bands';
import { html, type Html } from '../html/html';
import { numberText } from '../values';
import type { KpiReport } from './content';

const WIDTH = 720;
const LABELS = 250;
const BAR = 18;
const STEP = 26;
const TOP = 26;
/** Of the legend, about as wide as they are drawn. */
const LETTER = 7;

/** Nothing where no indicator was rated. */
export function bandsChart({ bands, bandsText }: KpiReport): Html {
  const most = Math.max(1, ...bands.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0)));
  const unit = (WIDTH - LABELS - 20) / most;
  const rows = bands.map(({ service, counts }, at) => {
    const y = TOP + at * STEP;
    let x = LABELS;
    const parts = counts.map((count, band) => {
      const left = x;
      x += count * unit;
      return count === 0 ? html`` : segment({ left, y, width: count * unit, count, band: BANDS[band] ?? 'other' });
    });
    return html`<text x="${LABELS - 8}" y="${y + 14}" text-anchor="end">${shortened(service)}</text>${parts}`;
  });
  const height = TOP + bands.length * STEP + 6;
  return html`<svg
    class="chart"
    role="img"
    aria-label="KPIs in each band by service. ${bandsText}"
    viewBox="0 0 ${WIDTH} ${height}"
  >
    ${legend()}${rows}
  </svg> `;
}

function segment(of: {
  readonly left: number;
  readonly y: number;
  readonly width: number;
  readonly count: number;
  readonly band: string;
}): Html {
  return html`<rect class="fill-${of.band}" x="${of.left}" y="${of.y}" width="${of.width}" height="${BAR}" /><text
      class="on-${of.band}"
      x="${of.left + of.width / 2}"
      y="${of.y + 14}"
      text-anchor="middle"
    >
      ${of.count}
    </text>`;
}

function legend(): readonly Html[] {
  let next = 0;
  return BANDS.map((band) => {
    const x = next;
    next += 40 + BAND_NAMES[band].length * LETTER;
    return html`<rect class="fill-${band}" x="${x}" y="4" width="12" height="12" /><text x="${x + 17}" y="14">
        ${BAND_NAMES[band]}
      </text>`;
  });
}

const PLOT = 170;
const BASE = 24 + PLOT;
/** Of labels that stand below one another. */
const LINE = 15;
const MOST_LINES = 3;

export function daysChart({ days, daysCaption }: KpiReport): Html {
  const values = days.rows.map(({ yearToDate, month }) => yearToDate ?? month ?? 0);
  const most = Math.max(1, ...values);
  const step = WIDTH / Math.max(1, values.length);
  const columns = days.rows.map(({ label }, at) => {
    const value = values[at] ?? 0;
    const height = Math.max(0, (value / most) * PLOT);
    const middle = at * step + step / 2;
    return html`<rect
        class="column"
        x="${middle - step / 4}"
        y="${BASE - height}"
        width="${step / 2}"
        height="${height}"
      /><text x="${middle}" y="${BASE - height - 6}" text-anchor="middle"> ${numberText(value)}</text
      >${linesOf(label, step / LETTER).map((line, at) => html`<text x="${middle}" y="${BASE + 18 + at * LINE}" text-anchor="middle">${line}</text>`)}`;
  });
  const said = days.rows.map(({ label }, at) => `${label}: ${numberText(values[at] ?? 0)}`).join('; ');
  return html`<svg
    class="chart"
    role="img"
    aria-label="${daysCaption}. ${said}"
    viewBox="0 0 ${WIDTH} ${BASE + 14 + MOST_LINES * LINE}"
  >
    <line x1="0" y1="${BASE}" x2="${WIDTH}" y2="${BASE}" />
    ${columns}
  </svg> `;
}

/** A label in lines of about so many letters; what three lines do not hold is cut off. */
function linesOf(label: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const joined = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && joined.length <= letters) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1] ?? ''}…`];
}

/** A line of a chart has no room for more. */
function shortened(label: string): string {
  return label.length > 36 ? `${label.slice(0, 35)}…` : label;
}
