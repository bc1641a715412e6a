/** The contract meeting's report as one page that stands alone, ready to print on A4. */
import { BAND_NAMES, BANDS } from '../../agreement/bands';
import { html, NOTHING, type Html, type HtmlValue } from '../html/html';
import { documentPage } from '../html/document';
import { tableHtml } from '../html/table';
import type { FileOutcome } from '../outcome';
import { numberText } from '../values';
import { bandsChart, daysChart } from './charts';
import { kpiReport, leftText, type KpiLine, type KpiReport, type ServiceKpis } from './content';
import { REPORT_STYLE } from './style';
import { trendLine } from './trend-line';

/** A file that could not be reviewed says why. */
export function kpiReportPage(outcome: FileOutcome): string {
  if (!outcome.isReviewed) {
    return documentPage(`Not checked: ${outcome.file}`, html`<p>${outcome.reason}</p>`, REPORT_STYLE);
  }
  const report = kpiReport(outcome);
  return documentPage(report.title, bodyOf(report), REPORT_STYLE);
}

function bodyOf(report: KpiReport): Html {
  return html`${statusOf(report)}
    <dl>
      ${report.facts.map(
        ([term, says]) =>
          html`<dt>${term}</dt>
            <dd>${says}</dd> `,
      )}
    </dl>
    <p class="verdict">${report.verdict}</p>
    <h2>Ratings by service</h2>
    <p>${report.bandsText} Bands follow the Procurement Regulations 2024, reg. 39(5), as a convention.</p>
    ${report.bands.length > 0 ? bandsChart(report) : NOTHING}${bandsTable(report)}
    <h2>Key performance indicators</h2>
    ${report.services.map(serviceSection)}
    <h2>Days commissioned by priority</h2>
    ${daysSection(report)}
    <h2>Volumetrics</h2>
    ${volumetricsTable(report)}
    <h2>Findings outstanding</h2>
    ${findingsSection(report)} ${waiversSection(report)}
    <h2>What was not checked</h2>
    ${listOf(report.notChecked, 'Everything was checked.')}`;
}

function statusOf({ status }: KpiReport): Html {
  return status === null ? NOTHING : html`<p class="status">${status}</p> `;
}

function bandsTable({ bands }: KpiReport): Html {
  if (bands.length === 0) return NOTHING;
  return tableHtml({
    caption: 'Number of indicators in each band',
    columns: [{ head: 'Service' }, ...BANDS.map((band) => ({ head: BAND_NAMES[band], isNumber: true }))],
    rows: bands.map(({ service, counts }) => [service, ...counts]),
  });
}

function serviceSection({ service, kpis }: ServiceKpis): Html {
  const heads = ['Indicator', 'Target', 'Actual', 'Band', 'Trend', 'Commentary', 'Action'];
  return html`<section class="kpi">
    <h3>${service}</h3>
    ${tableHtml({
      caption: `Indicators of ${service}`,
      columns: heads.map((head) => (head === 'Target' || head === 'Actual' ? { head, isNumber: true } : { head })),
      rows: kpis.map(kpiCells),
    })}
  </section> `;
}

function kpiCells(line: KpiLine): readonly HtmlValue[] {
  const definition = line.definition === null ? NOTHING : html`<small>${line.definition}</small>`;
  return [
    html`${line.ref} ${line.title}${definition}`,
    line.target,
    line.actual,
    html`<span class="pill ${line.band}">${line.bandName}</span>`,
    html`${trendLine(line)}<small>${line.trendText}</small>`,
    line.commentary,
    line.action,
  ];
}

function daysSection(report: KpiReport): Html {
  const { days } = report;
  const figure = (value: number | null): string => (value === null ? '–' : numberText(value));
  const cells = ({ label, yearToDate, month }: KpiReport['days']['total']): readonly HtmlValue[] => [
    label,
    figure(yearToDate),
    figure(month),
  ];
  return html`${daysChart(report)}${tableHtml({
    caption: report.daysCaption,
    columns: [
      { head: 'Priority' },
      { head: 'Year to date', isNumber: true },
      { head: report.monthHeading, isNumber: true },
    ],
    rows: days.rows.map(cells),
    total: cells(days.total),
  })}${schoolsLine(report)}`;
}

function schoolsLine({ days: { supported } }: KpiReport): Html {
  return supported === null ? NOTHING : html`<p>${supported}</p> `;
}

function volumetricsTable({ volumetrics, monthHeading }: KpiReport): Html {
  if (volumetrics.length === 0) return html`<p>The agreement has none, or the return could not be read.</p> `;
  return tableHtml({
    caption: 'As the return states them',
    columns: [{ head: 'Measure' }, { head: monthHeading, isNumber: true }, { head: 'Year to date', isNumber: true }],
    rows: volumetrics.map(({ name, month, toDate }) => [name, month, toDate]),
  });
}

/** Nothing where every waiver accepts a finding. */
function waiversSection({ waiversOfNoUse }: KpiReport): Html {
  if (waiversOfNoUse.length === 0) return NOTHING;
  return html`<h3>Waivers that accept nothing</h3>
    ${listOf(waiversOfNoUse, '')}`;
}

function findingsSection(report: KpiReport): Html {
  if (report.outstanding.length === 0) return html`<p>None.</p> `;
  const left = leftText(report);
  return html`${tableHtml({
    caption: `${report.findingsText}; the worst first`,
    columns: ['Severity', 'Rule', 'Cell', 'What is wrong'].map((head) => ({ head })),
    rows: report.outstanding.map(({ severity, ruleId, cell, message }) => [severity, ruleId, cell, message]),
  })}${left === null ? NOTHING : html`<p>${left}</p> `}`;
}

function listOf(lines: readonly string[], none: string): Html {
  if (lines.length === 0) return html`<p>${none}</p> `;
  return html`<ul>
    ${lines.map((line) => html`<li>${line}</li> `)}
  </ul> `;
}
