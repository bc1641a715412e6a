/** The archive's index: how the months went, which findings are outstanding, and what could not be checked. */
import { BAND_NAMES, BANDS } from '../../agreement/bands';
import { formatCount, formatFigure } from '../../figures/format-figure';
import { monthLabel, parseIsoMonth } from '../../workbook/serial-date';
import { documentPage } from '../html/document';
import { html, NOTHING, type Html } from '../html/html';
import { STYLE } from '../html/style';
import { tableHtml } from '../html/table';
import { overviewOf, type ArchiveOverview, type MonthOfArchive } from './overview';
import type { PlacedRecord } from './tables';

export function archivePage(records: readonly PlacedRecord[]): string {
  const overview = overviewOf(records);
  const body = html`${summary(records, overview)}${trends(overview)}${days(overview)}${suppliers(overview)}${outstanding(overview)}${seals(overview)}${notChecked(overview)}`;
  return documentPage('Archive of returns', body, STYLE + CHART_STYLE);
}

const CHART_STYLE = `
.chart { width: 100%; max-width: 46rem; height: auto; font-size: 12px; fill: currentColor; }
.chart .good { fill: var(--good); } .chart .approaching { fill: var(--approaching); } .chart .other { fill: var(--other); }
.chart .requiresImprovement { fill: var(--requiresImprovement); } .chart .inadequate { fill: var(--inadequate); }
tbody th { white-space: nowrap; }
@media (forced-colors: active) { .chart rect { forced-color-adjust: none; stroke: CanvasText; } }
`;

function summary(
  records: readonly PlacedRecord[],
  { suppliers: all, notChecked: unread, isWorkedExample }: ArchiveOverview,
): Html {
  const corrected = records.filter(({ isCurrent }) => !isCurrent).length;
  const status = isWorkedExample
    ? html`<p class="status">
        Worked example: the agreement’s KPIs, targets and rates are illustrative, not the council’s.
      </p> `
    : NOTHING;
  return html`<p class="verdict">
      ${formatCount(records.length, 'workbook')} from ${formatCount(all.length, 'supplier')};
      ${formatFigure(unread.length)} not checked, ${formatFigure(corrected)} replaced by another of the same month.
    </p>
    ${status} `;
}

function trends({ months }: ArchiveOverview): Html {
  if (months.length === 0) return NOTHING;
  return html`<h2>KPIs by month</h2>
    ${bandsChart(months)}
    ${tableHtml({
      caption: 'KPIs in each band, over all returns of the month',
      columns: [
        { head: 'Month' },
        ...['Returns', ...BANDS.map((band) => BAND_NAMES[band]), 'Errors'].map((head) => ({ head, isNumber: true })),
      ],
      rows: months.map(({ month, returns, bands, errors }) => [
        label(month),
        formatFigure(returns),
        ...BANDS.map((band) => formatFigure(bands[band])),
        formatFigure(errors),
      ]),
    })}`;
}

const WIDTH = 720;
const LABELS = 110;
const STEP = 22;

const LEGEND = 24;
/** A name is about this wide a letter, at the chart's size of type. */
const LETTER = 7;

/** Shares of each band; the table beside it says the same in figures. */
function bandsChart(months: readonly MonthOfArchive[]): Html {
  const bars = months.map(({ month, bands }, at) => {
    const all = BANDS.reduce((sum, band) => sum + bands[band], 0);
    const top = LEGEND + at * STEP;
    let left = LABELS;
    const parts = BANDS.map((band) => {
      const width = all === 0 ? 0 : ((WIDTH - LABELS) * bands[band]) / all;
      const part = html`<rect class="${band}" x="${left}" y="${top}" width="${width}" height="${STEP - 6}" /> `;
      left += width;
      return part;
    });
    return html`<text x="0" y="${top + 13}">${label(month)}</text>${parts}`;
  });
  const height = LEGEND + months.length * STEP;
  return html`<svg
    class="chart"
    role="img"
    aria-label="Share of KPIs in each band by month; the table below has the figures."
    viewBox="0 0 ${WIDTH} ${height}"
  >
    ${legend()}${bars}
  </svg> `;
}

function legend(): readonly Html[] {
  let left = LABELS;
  return BANDS.map((band) => {
    const entry = html`<rect class="${band}" x="${left}" y="0" width="12" height="12" /><text x="${left + 17}" y="11">
        ${BAND_NAMES[band]}
      </text> `;
    left += 17 + BAND_NAMES[band].length * LETTER + 14;
    return entry;
  });
}

function days({ months, priorities }: ArchiveOverview): Html {
  if (priorities.length === 0) return NOTHING;
  return html`<h2>Commissioned days by priority</h2>
    ${tableHtml({
      caption: 'Days in the month, over all returns',
      columns: [
        { head: 'Month' },
        ...priorities.map((code) => ({ head: `Priority ${code}`, isNumber: true })),
        { head: 'All', isNumber: true },
      ],
      rows: months.map(({ month, daysByPriority }) => [
        label(month),
        ...priorities.map((code) => formatFigure(daysByPriority.get(code) ?? 0)),
        formatFigure([...daysByPriority.values()].reduce((sum, each) => sum + each, 0)),
      ]),
    })}`;
}

function suppliers({ suppliers: all }: ArchiveOverview): Html {
  if (all.length === 0) return NOTHING;
  return html`<h2>Suppliers, by their latest return</h2>
    ${tableHtml({
      caption: 'Most errors first',
      columns: [
        { head: 'Supplier' },
        { head: 'Returns', isNumber: true },
        { head: 'Latest' },
        { head: 'What it came to' },
      ],
      rows: all.map(({ supplier, returns, latest: { identity, outcome } }) => [
        supplier,
        formatFigure(returns),
        label(identity.month ?? ''),
        outcome.isReviewed ? outcome.sentence : outcome.reason,
      ]),
    })}`;
}

function outstanding({ outstanding: league }: ArchiveOverview): Html {
  if (league.length === 0)
    return html`<h2>Findings outstanding</h2>
      <p>None in the latest returns.</p> `;
  return html`<h2>Findings outstanding</h2>
    ${tableHtml({
      caption: 'In the latest return of each supplier, worst first',
      columns: [
        { head: 'Rule' },
        { head: 'Severity' },
        { head: 'Findings', isNumber: true },
        { head: 'Suppliers', isNumber: true },
        { head: 'There the month before too', isNumber: true },
        { head: 'Accepted', isNumber: true },
      ],
      rows: league.map(({ rule, name, severity, findings, suppliers: of, unchanged, accepted }) => [
        `${rule} ${name.replaceAll('-', ' ')}`,
        html`<span class="word ${severity}">${severity}</span>`,
        formatFigure(findings),
        formatFigure(of),
        formatFigure(unchanged),
        formatFigure(accepted),
      ]),
    })}`;
}

function seals({ seals: { unchanged, unsealed, broken } }: ArchiveOverview): Html {
  const sentence = `${formatCount(unchanged, 'return')} ${unchanged === 1 ? 'is' : 'are'} as sealed and checked against the agreement at hand; ${formatFigure(unsealed)} ${unsealed === 1 ? 'is' : 'are'} not sealed. A seal is a digest and not a signature.`;
  if (broken.length === 0)
    return html`<h2>Seals</h2>
      <p>${sentence}</p> `;
  return html`<h2>Seals</h2>
    <p>${sentence}</p>
    ${tableHtml({
      caption: 'Not what was sealed',
      columns: [{ head: 'Workbook' }, { head: 'Why' }],
      rows: broken.map(({ file, why }) => [file, why]),
    })}`;
}

function notChecked({ notChecked: files }: ArchiveOverview): Html {
  if (files.length === 0)
    return html`<h2>Not checked</h2>
      <p>Every workbook was checked.</p> `;
  return html`<h2>Not checked</h2>
    ${tableHtml({
      caption: 'These count in nothing above',
      columns: [{ head: 'Workbook' }, { head: 'Why' }],
      rows: files.map(({ file, reason }) => [file, reason]),
    })}`;
}

function label(text: string): string {
  const month = parseIsoMonth(text);
  return month ? monthLabel(month) : text;
}
