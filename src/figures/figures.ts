/**
 * What follows from a return by arithmetic alone: totals of the activity rows, ratings of the KPIs, and how both tie
 * to what the return states. Rules judge these figures and the review shows them, so they are reckoned once.
 */
import type { Band } from '../agreement/bands';
import type { ActivityMeasure, Agreement, Kpi, TargetValue } from '../agreement/model';
import type { KpiRow, Return } from '../reading/return';
import type { CellRef } from '../workbook/a1';
import type { IsoDate, IsoMonth } from '../workbook/serial-date';
import type { QuarterDays } from '../workbook/units';
import type { ActivityChanges } from './restatements/activity-changes';
import type { Correction, Restatement } from './restatements/restatement';

/** A figure that may be impossible to reckon; the reason is a clause for people ("the Activity table was not found"). */
export type Checked<T> =
  { readonly isChecked: true; readonly value: T } | { readonly isChecked: false; readonly reason: string };

/** The month a return is for and what that settles. */
export interface Period {
  readonly month: IsoMonth;
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
  /** First day of the financial year that the month is in. */
  readonly yearStart: IsoDate;
  /** "2014-15". */
  readonly financialYear: string;
  /** From the cover, or from the activity dates where the cover has none. */
  readonly source: 'cover' | 'activity';
}

/** Commissioned activity of one group. */
export interface Group {
  readonly activities: number;
  readonly days: QuarterDays;
  /** Distinct school numbers in rows that are not training events. */
  readonly schools: number;
}

/**
 * Commissioned activity of a stretch of time. Groups are keyed by the agreement's codes, in its order, and a code
 * without activity has a group of zeros; rows whose code could not be read are counted in `unassigned…`.
 */
export interface ActivitySummary {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly total: Group;
  readonly traded: { readonly activities: number; readonly days: QuarterDays };
  readonly byPriority: ReadonlyMap<string, Group>;
  readonly byService: ReadonlyMap<string, Group>;
  /** Priority code → service code → group; pairs without activity are left out. */
  readonly byPriorityAndService: ReadonlyMap<string, ReadonlyMap<string, Group>>;
  readonly byMonth: ReadonlyMap<IsoMonth, Group>;
  readonly unassignedPriority: Group;
  readonly unassignedService: Group;
  /** Rows left out of all of these because their days, date or funding could not be read. */
  readonly unreadRows: number;
  /** Why schools could not be counted (every group then has 0 of them, which means nothing); null where they were. */
  readonly schoolsNotChecked: string | null;
}

export type BandReason =
  | 'banded'
  | 'nilReturn'
  | 'notDue'
  | 'tooFewToRate'
  | 'noActual'
  | 'unreadableActual'
  | 'noTarget'
  | 'provisionalNotAllowed'
  | 'notReported';

/** One KPI in the reporting month. Figures are in the KPI's unit; percentages in points. */
export interface Rating {
  readonly kpi: Kpi;
  /** The return's row, or null where the KPI is not reported. */
  readonly row: KpiRow | null;
  readonly isDue: boolean;
  /** The stated actual, rounded as the KPI says; null where there is none. */
  readonly stated: number | null;
  /** From numerator and denominator, rounded as the KPI says; null where they do not settle it. */
  readonly recomputed: number | null;
  readonly target: TargetValue | null;
  /** Of the stated value. */
  readonly band: Band;
  readonly reason: BandReason;
  /** The reason in words, for `other`; null where the value was banded. */
  readonly reasonText: string | null;
  /** Band of the recomputed value; null where there is none. */
  readonly recomputedBand: Band | null;
  /** What would reach the next better band, in words ("3 more visits in time reach Good"); null where nothing would or it is Good. */
  readonly nextBand: string | null;
  /** Month → stated value and band, earliest first, from earlier returns and this one. */
  readonly trend: readonly { readonly month: IsoMonth; readonly value: number | null; readonly band: Band }[];
  /** Due months in a row, ending with this one, in Requires improvement or Inadequate, as far as earlier returns show. */
  readonly consecutiveMisses: number;
  readonly isRepeatFailure: boolean;
}

/** A stated figure held against the one reckoned from the rows. */
export interface TieOut {
  /** Stable, such as "priorities.1.daysToDate". */
  readonly id: string;
  /** In words: "Priority 1 Excellent Education, days year to date". */
  readonly label: string;
  /** What findings and waivers know it by: it stays as it is when `label` is worded better. */
  readonly subject: string;
  readonly unit: 'days' | 'schools' | 'activities' | 'pounds' | 'other';
  /** Reckoned from other figures of the stated one's own row, such as days × day rate, and not from the activity. */
  readonly isWithinRow: boolean;
  readonly stated: Checked<number>;
  readonly computed: Checked<number>;
  /** stated − computed, or null where either is not known. Days as decimals. */
  readonly difference: number | null;
  /** null where it could not be checked. */
  readonly agrees: boolean | null;
  /** The stated figure's cell. */
  readonly cell: CellRef | null;
}

/** Figures of past months that changed since the return that reported them. */
export interface Restatements {
  readonly list: readonly Restatement[];
  /** Activity rows beyond those listed. */
  readonly leftOut: number;
  /** The rows behind it, all of them; why they could not be compared. */
  readonly activity: Checked<ActivityChanges>;
}

export interface Figures {
  readonly period: Checked<Period>;
  readonly isNilReturn: boolean;
  readonly month: Checked<ActivitySummary>;
  readonly yearToDate: Checked<ActivitySummary>;
  /** One for each KPI in force in the month, in the agreement's order; empty where there is no period. */
  readonly ratings: readonly Rating[];
  readonly tieOuts: readonly TieOut[];
  /** What changed of past months since the returns that reported them; empty where there is no period or no past. */
  readonly restatements: Restatements;
  /** null where no return that this one corrects was given. */
  readonly correction: Correction | null;
  /** A measure over the activity rows of the month or the year to date (days in decimals). */
  measure(measure: ActivityMeasure, basis: 'month' | 'yearToDate'): Checked<number>;
}

/** What figures are reckoned from. `earlier`: earlier months' returns, in any order; corrections replace originals. */
export interface FiguresInput {
  readonly return: Return;
  readonly agreement: Agreement;
  readonly earlier: readonly Return[];
  /** The return of the same month that this one corrects; none where left out. */
  readonly corrected?: Return | null;
}
