/** Figures that are not what an earlier return said they were. */
import type { CellRef } from '../../workbook/a1';
import type { IsoMonth } from '../../workbook/serial-date';

export type RestatementKind =
  /** An activity row of a past month is not as it was. */
  | 'activityChanged'
  /** An activity row of a past month stands here for the first time. */
  | 'activityAdded'
  | 'activityRemoved'
  | 'priorityDays'
  | 'volumetric'
  | 'orderDays'
  | 'orderTerms'
  /** The column of the previous month is not what the return of that month said. */
  | 'previousMonth'
  /** Anything else that a correction says differently. */
  | 'corrected';

/** The return that said something first. `version`: 0 for the original, n for correction n. */
export interface ReportedIn {
  readonly month: IsoMonth;
  readonly version: number;
}

export interface Restatement {
  readonly kind: RestatementKind;
  readonly reportedIn: ReportedIn;
  /** In words that survive moved rows: "activity E1404-001", "priority 2 days to date". */
  readonly subject: string;
  /** For people: "Priority 2 Good/Outstanding, days before July 2014". */
  readonly label: string;
  readonly unit: 'days' | 'pounds' | 'percent' | 'text' | 'other';
  /** Decimals, or words; null where there was nothing. */
  readonly was: number | string | null;
  /** null where there is nothing now. */
  readonly now: number | string | null;
  /** now − was, where both are numbers. */
  readonly difference: number | null;
  /** In the workbook of the earlier return. */
  readonly wasCell: CellRef | null;
  /** In the return under review. */
  readonly cell: CellRef | null;
  /** A year to date that is less than it was: whatever happened in the month, it cannot be. */
  readonly isFall: boolean;
  /** Whether changed, added and removed activity rows account for it to the quarter-day: then they are the cause. */
  readonly followsFromActivity: boolean;
}

/** What a correction says differently from the return it corrects. */
export interface Correction {
  readonly of: ReportedIn;
  readonly changes: readonly Restatement[];
  /** Changed, added and removed activity rows beyond those listed. */
  readonly leftOut: number;
}

/** Activity rows of one kind that are listed one by one: more are counted. */
export const MOST_LISTED = 500;
