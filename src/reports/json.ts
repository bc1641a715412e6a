/** Reviews as JSON (`review-schema.ts`). */
import { BAND_NAMES } from '../agreement/bands';
import type { ActivitySummary, Checked, Group, Rating, TieOut } from '../figures/figures';
import type { Finding } from '../review/review';
import { cellName, type CellRef } from '../workbook/a1';
import { daysOf } from '../workbook/units';
import { acrossMonthsJson } from './across-months-json';
import type { FileOutcome, ReviewedFile } from './outcome';
import { reconciliationJson } from './reconciliation/json';
import { sealJson } from './seal-json';
import { findingWaiverJson, waiversJson } from './waivers-json';
import type {
  FindingJson,
  RatingJson,
  ReviewDocument,
  ReviewedJson,
  SummaryJson,
  TieOutJson,
  UncheckedJson,
} from './review-schema';

/** An object for one file, an array for several, as text that ends with a line break. */
export function reviewsAsJson(outcomes: readonly FileOutcome[]): string {
  return `${JSON.stringify(reviewDocument(outcomes), null, 2)}\n`;
}

/** The same as plain data. */
export function reviewDocument(outcomes: readonly FileOutcome[]): ReviewDocument {
  const [first, ...others] = outcomes.map((outcome) => (outcome.isReviewed ? reviewed(outcome) : unchecked(outcome)));
  return first && others.length === 0 ? first : first ? [first, ...others] : [];
}

function unchecked({ file, reason }: { readonly file: string; readonly reason: string }): UncheckedJson {
  return { formatVersion: 1, file, error: { message: reason } };
}

function reviewed({ file, review, earlier }: ReviewedFile): ReviewedJson {
  const { verdict, agreement, period } = review;
  return {
    formatVersion: 1,
    file,
    verdict: { level: verdict.level, sentence: verdict.sentence, counts: { ...verdict.counts } },
    agreement: {
      id: agreement.id,
      title: agreement.title,
      version: agreement.version,
      status: agreement.status,
      digest: agreement.digest,
    },
    period: period.isChecked ? { checked: true, ...period.value } : { checked: false, reason: period.reason },
    nilReturn: review.isNilReturn,
    findings: review.findings.map(findingJson),
    rules: review.rules.map((rule) => ({ ...rule })),
    ratings: review.ratings.map(ratingJson),
    bandsByService: review.bandsByService.map(({ service, name, counts }) => ({
      service,
      name,
      counts: { ...counts },
    })),
    summaries: { month: summaryJson(review.month), yearToDate: summaryJson(review.yearToDate) },
    tieOuts: review.tieOuts.map(tieOutJson),
    reconciliation: reconciliationJson(review.reconciliation),
    volumetrics: review.volumetrics.map(({ cell, ...volumetric }) => ({ ...volumetric, ...placeJson(cell) })),
    earlier: review.earlier.map(({ month, isUsed, reason, isCorrected }, at) => ({
      file: earlier[at] ?? '',
      month,
      used: isUsed,
      reason,
      corrected: isCorrected,
    })),
    ...acrossMonthsJson(review),
    seal: sealJson(review.seal),
    waivers: waiversJson(review),
  };
}

function findingJson(finding: Finding): FindingJson {
  return {
    ruleId: finding.ruleId,
    ruleName: finding.ruleName,
    group: finding.group,
    severity: finding.severity,
    message: finding.message,
    remedy: finding.remedy,
    ...placeJson(finding.cell),
    subject: finding.subject,
    expected: finding.expected,
    actual: finding.actual,
    difference: finding.difference,
    related: finding.related.map((cell) => ({ sheet: cell.sheet, cell: cellName(cell.row, cell.column) })),
    fingerprint: finding.fingerprint,
    state: finding.state,
    blocking: finding.isBlocking,
    waiver: findingWaiverJson(finding),
  };
}

function placeJson(cell: CellRef | null): { readonly sheet: string | null; readonly cell: string | null } {
  return cell ? { sheet: cell.sheet, cell: cellName(cell.row, cell.column) } : { sheet: null, cell: null };
}

function ratingJson(rating: Rating): RatingJson {
  const { kpi } = rating;
  return {
    ref: kpi.ref,
    title: kpi.title,
    service: kpi.service,
    unit: kpi.unit,
    due: rating.isDue,
    stated: rating.stated,
    recomputed: rating.recomputed,
    target: rating.target,
    band: BAND_NAMES[rating.band],
    recomputedBand: rating.recomputedBand && BAND_NAMES[rating.recomputedBand],
    reason: rating.reasonText,
    reasonCode: rating.reason,
    nextBand: rating.nextBand,
    consecutiveMisses: rating.consecutiveMisses,
    repeatFailure: rating.isRepeatFailure,
    trend: rating.trend.map(({ month, value, band }) => ({ month, value, band: BAND_NAMES[band] })),
  };
}

function summaryJson(summary: Checked<ActivitySummary>): SummaryJson {
  if (!summary.isChecked) return { checked: false, reason: summary.reason };
  const { value } = summary;
  const schools = (group: Group): number | null => (value.schoolsNotChecked === null ? group.schools : null);
  return {
    checked: true,
    from: value.from,
    to: value.to,
    days: daysOf(value.total.days),
    activities: value.total.activities,
    schools: schools(value.total),
    schoolsReason: value.schoolsNotChecked,
    tradedDays: daysOf(value.traded.days),
    tradedActivities: value.traded.activities,
    daysByPriority: recordOf(value.byPriority, daysOfGroup),
    daysByService: recordOf(value.byService, daysOfGroup),
    daysByPriorityAndService: recordOf(value.byPriorityAndService, (services) => recordOf(services, daysOfGroup)),
    daysByMonth: recordOf(value.byMonth, daysOfGroup),
    schoolsByPriority: recordOf(value.byPriority, schools),
    schoolsByService: recordOf(value.byService, schools),
    daysOfUnknownPriority: daysOfGroup(value.unassignedPriority),
    daysOfUnknownService: daysOfGroup(value.unassignedService),
    unreadRows: value.unreadRows,
  };
}

function daysOfGroup(group: Group): number {
  return daysOf(group.days);
}

/** `fromEntries` defines properties rather than assigning them, so that no code can reach a prototype. */
function recordOf<Value, Shown>(map: ReadonlyMap<string, Value>, show: (value: Value) => Shown): Record<string, Shown> {
  return Object.fromEntries([...map].map(([code, value]) => [code, show(value)]));
}

function tieOutJson({ id, label, unit, stated, computed, difference, agrees, cell }: TieOut): TieOutJson {
  return {
    id,
    label,
    unit,
    stated: stated.isChecked ? stated.value : null,
    computed: computed.isChecked ? computed.value : null,
    difference,
    agrees,
    reason: !computed.isChecked ? computed.reason : !stated.isChecked ? stated.reason : null,
    ...placeJson(cell),
  };
}
