/** The parts of a review on the page, each a heading and a table or a few sentences. */
import { placeWordsOf, type PlaceWords } from '../../agreement/place-words';
import { BAND_NAMES, BANDS } from '../../agreement/bands';
import { formatCount, formatFigure } from '../../figures/format-figure';
import type { TieOut } from '../../figures/figures';
import type { Finding, Review } from '../../review/review';
import { changeLists, stateText } from '../across-months';
import { rulesDigest, tieOutDigest, tieOutLabel, type Grouped } from '../checks-made';
import { daysByPriority, type DaysRow } from '../days-by-priority';
import { monthHeading, stretchLabel } from '../heading';
import type { ReviewedFile } from '../outcome';
import { ratingLines, remarksOf } from '../rating-lines';
import { SEVERITIES, severityCount } from '../severity';
import { numberText } from '../values';
import { html, NOTHING, type Html, type HtmlValue } from './html';
import { tableHtml } from './table';
import { cellLabel } from '../../workbook/a1';

/** A browser shows this many well; the other formats have them all. */
const MOST_FINDINGS = 5_000;

/** Makes a section heading of the level that the page needs. */
export type Heading = (text: string) => Html;

export function findingsSection({ findings, verdict }: Review, heading: Heading): Html {
  const counts = SEVERITIES.map((severity) => severityCount(severity, verdict.counts[severity])).join(', ');
  if (findings.length === 0)
    return html`${heading('Findings')}
      <p>No findings.</p> `;
  const left = findings.length - MOST_FINDINGS;
  const more =
    left > 0 ? html`<p>${formatCount(left, 'more finding')} not shown here; JSON and CSV have them all.</p> ` : NOTHING;
  const table = tableHtml({
    caption: `${counts}; the worst first`,
    columns: ['Severity', 'Rule', 'Cell', 'What is wrong, and what to do'].map((head) => ({ head })),
    rows: findings.slice(0, MOST_FINDINGS).map(findingRow),
  });
  return html`${heading('Findings')}${table}${more}`;
}

function findingRow(finding: Finding): readonly HtmlValue[] {
  const { severity, ruleId, cell, message, remedy } = finding;
  const state = stateText(finding);
  return [
    html`<span class="word ${severity}">${severity}</span>${state === '' ? NOTHING : html`<small>${state}</small>`}`,
    ruleId,
    cell ? cellLabel(cell) : 'Workbook',
    html`${message}<small>${remedy}</small>`,
  ];
}

/** Resolved findings, restated figures, and what a correction changes. */
export function changesSection(review: Review, heading: Heading): readonly Html[] {
  return changeLists(review).map((list) => {
    const left = list.lines.length - MOST_FINDINGS;
    const more =
      left > 0 ? html`<li>${formatCount(left, 'more', 'more')} not shown here; JSON has them all.</li> ` : NOTHING;
    return html`${heading(list.heading)}
      <ul>
        ${list.lines.slice(0, MOST_FINDINGS).map((line) => html`<li>${line}</li> `)}${more}
      </ul> `;
  });
}

export function daysSection(outcome: ReviewedFile, heading: Heading): Html {
  const { rows, total, schools, remarks } = daysByPriority(outcome);
  const cells = ({ label, yearToDate, month }: DaysRow): readonly HtmlValue[] => [
    label,
    figure(yearToDate),
    figure(month),
  ];
  const supported = schools.yearToDate ?? schools.month;
  return html`${heading('Days commissioned by priority')}${tableHtml({
    caption: `Days, ${stretchLabel(outcome.review.yearToDate)}`,
    columns: [
      { head: 'Priority' },
      { head: 'Year to date', isNumber: true },
      { head: monthHeading(outcome.review), isNumber: true },
    ],
    rows: rows.map(cells),
    total: cells(total),
  })}${supported === null ? NOTHING : schoolsSentence(schools, placeWordsOf(outcome.agreement))}${remarks.map((remark) => html`<p>${remark}</p> `)}`;
}

function figure(value: number | null): string {
  return value === null ? '–' : numberText(value);
}

function schoolsSentence(
  { yearToDate, month }: { readonly yearToDate: number | null; readonly month: number | null },
  { one, many, Many }: PlaceWords,
): Html {
  const year =
    yearToDate === null
      ? ''
      : `${formatCount(yearToDate, `individual ${one}`, `individual ${many}`)} supported in the year to date`;
  const inMonth = month === null ? '' : `${formatCount(month, one, many)} in the month`;
  const sentence = [year, inMonth].filter((part) => part !== '').join('; ');
  return html`<p>${sentence}. ${Many} that only attended training events are not counted.</p> `;
}

export function bandsSection({ bandsByService }: Review, heading: Heading): Html {
  if (bandsByService.length === 0) return NOTHING;
  return html`${heading('KPI ratings by service')}${tableHtml({
    caption: 'Number of KPIs in each band',
    columns: [{ head: 'Service' }, ...BANDS.map((band) => ({ head: BAND_NAMES[band], isNumber: true }))],
    rows: bandsByService.map(({ service, name, counts }) => [
      `${service} ${name}`,
      ...BANDS.map((band) => (counts[band] > 0 ? html`<span class="word ${band}">${counts[band]}</span>` : '0')),
    ]),
  })}`;
}

export function ratingsSection(review: Review, heading: Heading): Html {
  const lines = ratingLines(review);
  if (lines.length === 0) return NOTHING;
  return html`${heading('KPI ratings')}${tableHtml({
    caption: 'Each KPI against the target in force',
    columns: [
      { head: 'KPI' },
      { head: 'Indicator, and what it would take' },
      { head: 'Stated', isNumber: true },
      { head: 'Target', isNumber: true },
      { head: 'Rating' },
    ],
    rows: lines.map((line) => [
      line.rating.kpi.ref,
      html`${line.rating.kpi.title}${remarksOf(line).map((remark) => html`<small>${remark}</small>`)}`,
      line.stated,
      line.target,
      html`<span class="word ${line.rating.band}">${line.band}</span>`,
    ]),
  })}`;
}

export function tieOutsSection(review: Review, heading: Heading): Html {
  if (review.tieOuts.length === 0) return NOTHING;
  const { agree, differ, unchecked } = tieOutDigest(review);
  const compared = formatCount(agree + differ.length, 'stated figure');
  const table = tableHtml({
    caption: 'Stated figures that differ from what was worked out',
    columns: [
      { head: 'Figure' },
      { head: 'Cell' },
      { head: 'Stated', isNumber: true },
      { head: 'Worked out', isNumber: true },
      { head: 'Difference', isNumber: true },
    ],
    rows: differ.map(differenceRow),
  });
  const lines = unchecked.map(
    ({ names, reason }) => html`<li>${formatCount(names.length, 'figure')} not checked: ${reason}.</li> `,
  );
  return html`${heading('Stated totals against the rows')}
    <p>${agree} of ${compared} agree.</p>
    ${differ.length > 0 ? table : NOTHING}${list(lines)}`;
}

function differenceRow(tieOut: TieOut): readonly HtmlValue[] {
  const { cell, stated, computed, difference } = tieOut;
  return [
    tieOutLabel(tieOut),
    cell ? cellLabel(cell) : '–',
    stated.isChecked ? formatFigure(stated.value) : '–',
    computed.isChecked ? formatFigure(computed.value) : '–',
    difference === null ? '–' : formatFigure(difference),
  ];
}

export function rulesSection(review: Review, heading: Heading): Html {
  const { ran, skipped, failed } = rulesDigest(review);
  const skippedCount = skipped.reduce((sum, { names }) => sum + names.length, 0);
  const lines = [
    ...skipped.map(({ names, reason }: Grouped) => html`<li>Skipped ${names.join(', ')}: ${reason}.</li> `),
    ...failed.map(
      ({ id, reason }) =>
        html`<li class="error">${id} failed and checked nothing: ${reason ?? 'no reason given'}</li> `,
    ),
  ];
  return html`${heading('Rules')}
    <p>${ran} ran, ${skippedCount} skipped, ${failed.length} failed.</p>
    ${list(lines)}`;
}

function list(lines: readonly Html[]): Html {
  return lines.length > 0
    ? html`<ul>
        ${lines}
      </ul> `
    : NOTHING;
}
