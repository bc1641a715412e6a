/** From a review to what is added to its workbook: flags on the supplier's sheets, and sheets of our own. */
import type { Agreement } from '../agreement/model';
import { formatCount, formatFigure } from '../figures/format-figure';
import { readReturn } from '../reading';
import type { ActivityTable, Return } from '../reading/return';
import { marksStamp } from '../review/marks-standing';
import type { Review } from '../review/review';
import type { Markup, ReportSheet } from '../workbook/markup';
import type { Snapshot } from '../workbook/snapshot';
import { activitySheet } from './activity-sheet';
import { findingsSheet } from './findings-sheet';
import { flagsOf } from './flags';
import { kpiReportSheet } from './kpi-report-sheet';
import { kpiSheet } from './kpi-sheet';
import { prioritiesSheet } from './priorities-sheet';
import { reconciliationSheet } from './reconciliation/reconciliation-sheet';
import { standingAlone } from './separate-report';
import { servicesSheet } from './services-sheet';
import { SheetNames } from './sheet-names';

/** Beyond this many rows a copy of them, with its PivotTables, costs more memory than most machines give a workbook. */
export const MAX_ACTIVITY_ROWS = 100_000;

export interface MarkupInput {
  readonly review: Review;
  /** The workbook that was reviewed. */
  readonly snapshot: Snapshot;
  readonly agreement: Agreement;
  /** What was read from it; where it is left out, the workbook is read again. */
  readonly return?: Return;
  /** When it is marked up, as ISO 8601 in UTC; left out, the marks do not say. */
  readonly at?: string;
}

/**
 * The marks of a review, the same for the same review at the same moment. Sheets that are protected get no flags, and a
 * workbook whose structure is protected gets no sheets: protection is never lifted. Of a workbook that is no return of the
 * agreement only the findings are told.
 */
export function markupOf(input: MarkupInput): Markup {
  const { review, snapshot, agreement, at } = input;
  const returned = input.return ?? readAgain(snapshot, agreement);
  return {
    flags: flagsOf(review.findings, snapshot, returned),
    sheets: snapshot.isStructureProtected ? [] : reportSheets(review, snapshot, agreement, returned),
    stamp: marksStamp(review, snapshot, at),
  };
}

/** The report sheets as sheets of a new workbook, where the return's own takes none; what they link to is not in it. */
export function separateReport({ review, snapshot, agreement, return: known }: MarkupInput): readonly ReportSheet[] {
  return standingAlone(reportSheets(review, snapshot, agreement, known ?? readAgain(snapshot, agreement)));
}

function readAgain(snapshot: Snapshot, agreement: Agreement): Return | null {
  const reading = readReturn(snapshot, agreement);
  return reading.isReturn ? reading.return : null;
}

function reportSheets(
  review: Review,
  snapshot: Snapshot,
  agreement: Agreement,
  returned: Return | null,
): readonly ReportSheet[] {
  const names = new SheetNames(snapshot);
  const findings = findingsSheet(review, names.take('SDA Findings'));
  if (review.verdict.level === 'notAReturn') return [findings];
  const activity = returned?.activity ?? null;
  const noPivot = whyNoPivot(activity);
  const sheets = [
    findings,
    kpiSheet(review, names.take('SDA KPIs')),
    prioritiesSheet(review, agreement, names.take('SDA Priorities'), noPivot),
    servicesSheet(review, agreement, names.take('SDA Services'), noPivot),
    kpiReportSheet(review, agreement, names.take('SDA KPI report')),
    reconciliationSheet({ review, snapshot, agreement, activity, name: names.take('SDA Reconciliation') }),
  ];
  if (!activity || noPivot !== null) return sheets;
  const { dateSystem } = snapshot;
  return [...sheets, activitySheet({ review, agreement, activity, dateSystem, name: names.take('SDA Activity data') })];
}

/** Why the activity rows are not copied for PivotTables; null where they are. */
function whyNoPivot(activity: ActivityTable | null): string | null {
  if (!activity || activity.count === 0) return 'No PivotTable: the return has no activity rows that could be read.';
  if (activity.count <= MAX_ACTIVITY_ROWS) return null;
  const rows = formatCount(activity.count, 'activity row');
  return `No PivotTable: the return has ${rows}, and no more than ${formatFigure(MAX_ACTIVITY_ROWS)} are copied. The tables here count them all.`;
}
