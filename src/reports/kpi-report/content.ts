/**
 * What the contract meeting's report says (the report of 5 September 2014 calls it Appendix C): plain data, from which the
 * page, the Word document and the sheet are made.
 */
import { BAND_NAMES, BANDS, type Band } from '../../agreement/bands';
import type { Rating } from '../../figures/figures';
import { formatCount, formatFigure } from '../../figures/format-figure';
import type { Finding } from '../../review/review';
import { monthLabel } from '../../workbook/serial-date';
import { rulesDigest, tieOutDigest } from '../checks-made';
import { daysByPriority, type DaysByPriority } from '../days-by-priority';
import { earlierReturns, monthHeading, periodLabel, statusLine, stretchLabel } from '../heading';
import type { ReviewedFile } from '../outcome';
import { SEVERITIES, severityCount } from '../severity';
import { kpiValueText, numberText, targetText } from '../values';
import { waiverLines, waiverText, withAcceptance } from '../waivers-list';
import { actionText } from './action';
import { cellLabel } from '../../workbook/a1';

export interface BandLine {
  readonly service: string;
  /** In the order of `BANDS`. */
  readonly counts: readonly number[];
}

export interface TrendPoint {
  /** "Jul". */
  readonly label: string;
  readonly value: number | null;
  readonly shown: string;
  readonly band: Band;
}

export interface KpiLine {
  readonly ref: string;
  readonly title: string;
  readonly definition: string | null;
  readonly target: string;
  readonly actual: string;
  readonly band: Band;
  readonly bandName: string;
  readonly trend: readonly TrendPoint[];
  /** "Jun 76% · Jul 78%". */
  readonly trendText: string;
  readonly commentary: string;
  readonly action: string;
}

export interface ServiceKpis {
  readonly service: string;
  readonly kpis: readonly KpiLine[];
}

export interface VolumetricLine {
  readonly name: string;
  readonly month: string;
  readonly toDate: string;
}

export interface OutstandingLine {
  readonly severity: Finding['severity'];
  readonly ruleId: string;
  readonly cell: string;
  readonly message: string;
}

export interface KpiReport {
  readonly title: string;
  /** "Contract", "Period" … and what each is. */
  readonly facts: readonly (readonly [string, string])[];
  /** How far the agreement is to be relied on; null where it is signed. */
  readonly status: string | null;
  readonly verdict: string;
  readonly bandsText: string;
  readonly bands: readonly BandLine[];
  readonly services: readonly ServiceKpis[];
  readonly days: DaysByPriority;
  readonly daysCaption: string;
  readonly monthHeading: string;
  readonly volumetrics: readonly VolumetricLine[];
  readonly findingsText: string;
  readonly outstanding: readonly OutstandingLine[];
  /** Findings that are not listed. */
  readonly outstandingLeft: number;
  /** Waivers that accept nothing, and why. */
  readonly waiversOfNoUse: readonly string[];
  readonly notChecked: readonly string[];
}

/** A committee reads no more of them; the Findings sheet and the other formats have all. */
const MOST_FINDINGS = 60;

export function kpiReport(outcome: ReviewedFile): KpiReport {
  const { review } = outcome;
  const { agreement } = review;
  return {
    title: `Contract performance: ${periodLabel(review)}`,
    facts: factsOf(outcome),
    status: statusLine(review),
    verdict: review.verdict.sentence,
    bandsText: bandsText(review.ratings),
    bands: review.bandsByService.map(({ service, name, counts }) => ({
      service: `${service} ${name}`,
      counts: BANDS.map((band) => counts[band]),
    })),
    services: review.bandsByService.flatMap(({ service, name }) => {
      const kpis = review.ratings.filter(({ kpi }) => kpi.service === service).map(kpiLine);
      return kpis.length === 0 ? [] : [{ service: `${service} ${name}`, kpis }];
    }),
    days: daysByPriority(outcome),
    daysCaption: `Commissioned days by priority, ${stretchLabel(review.yearToDate)}, under ${agreement.title}`,
    monthHeading: monthHeading(review),
    volumetrics: review.volumetrics.map(({ ref, title, unit, month, toDate }) => ({
      name: `${ref} ${title} (${unit})`,
      month: month === null ? '–' : numberText(month),
      toDate: toDate === null ? '–' : numberText(toDate),
    })),
    findingsText: SEVERITIES.map((severity) => severityCount(severity, review.verdict.counts[severity])).join(', '),
    outstanding: review.findings.slice(0, MOST_FINDINGS).map(outstandingLine),
    waiversOfNoUse: waiverLines(review)
      .filter(({ status }) => status !== 'accepted')
      .map(waiverText),
    outstandingLeft: Math.max(0, review.findings.length - MOST_FINDINGS),
    notChecked: notCheckedLines(outcome),
  };
}

function factsOf(outcome: ReviewedFile): KpiReport['facts'] {
  const { review, file } = outcome;
  const { agreement } = review;
  const earlier = earlierReturns(outcome);
  return [
    ['Contract', `${agreement.title} (${agreement.id})`],
    ['Period', `${periodLabel(review)}${review.isNilReturn ? ', a nil return' : ''}`],
    ['Agreement version', `${agreement.version}, digest ${agreement.digest.slice(0, 12)}`],
    ...(file === '' ? [] : [['Return', file] as const]),
    ...(earlier.length > 0 ? [['Earlier returns', earlier.join(' ')] as const] : []),
  ];
}

/** "22 Good, 4 Approaching target …" */
function bandsText(ratings: readonly Rating[]): string {
  const counts = BANDS.map((band) => [band, ratings.filter((rating) => rating.band === band).length] as const);
  const words = counts.filter(([, count]) => count > 0).map(([band, count]) => `${String(count)} ${BAND_NAMES[band]}`);
  return words.length === 0
    ? 'No indicator was rated.'
    : `Of ${formatCount(ratings.length, 'indicator')}: ${words.join(', ')}.`;
}

function kpiLine(rating: Rating): KpiLine {
  const { kpi, row } = rating;
  const trend = rating.trend.map(({ month, value, band }) => ({
    label: monthLabel(month).slice(0, 3),
    value,
    shown: kpiValueText(value, kpi.unit),
    band,
  }));
  return {
    ref: kpi.ref,
    title: kpi.title,
    definition: kpi.definition ?? null,
    target: targetText(rating.target, kpi.unit),
    actual: kpiValueText(rating.stated, kpi.unit),
    band: rating.band,
    bandName: BAND_NAMES[rating.band],
    trend,
    trendText: trend.map(({ label, shown }) => `${label} ${shown}`).join(' · '),
    commentary: row?.commentary.state === 'value' ? row.commentary.value : '',
    action: actionText(rating),
  };
}

function outstandingLine(finding: Finding): OutstandingLine {
  const { severity, ruleId, cell } = finding;
  const message = withAcceptance(finding.message, finding);
  return { severity, ruleId, cell: cell ? cellLabel(cell) : 'Workbook', message };
}

function notCheckedLines(outcome: ReviewedFile): readonly string[] {
  const { skipped, failed } = rulesDigest(outcome.review);
  const { unchecked } = tieOutDigest(outcome.review);
  return [
    ...skipped.map(({ names, reason }) => `${names.length === 1 ? 'Rule' : 'Rules'} ${names.join(', ')}: ${reason}.`),
    ...failed.map(({ id, reason }) => `Rule ${id} failed and checked nothing: ${reason ?? 'no reason given'}.`),
    ...unchecked.map(({ names, reason }) => `${formatCount(names.length, 'stated figure')}: ${reason}.`),
    ...daysByPriority(outcome).remarks,
    ...(outcome.review.earlier.length === 0
      ? ['No earlier return was given: trends and repeat failures are known only from this return.']
      : []),
  ];
}

/** "and 12 more"; null where all are listed. */
export function leftText({ outstandingLeft }: KpiReport): string | null {
  return outstandingLeft === 0 ? null : `${formatFigure(outstandingLeft)} more findings are not listed here.`;
}
