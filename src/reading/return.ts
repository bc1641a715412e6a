/**
 * A monthly return as it was read: every value with the cell it came from, and everything that could not be read as an
 * issue for the rules to report. Small tables are rows of objects; Activity, which may have a million rows, is columns.
 */
import type { Band } from '../agreement/bands';
import type { FieldOf, Kpi, KpiUnit, TableRole, TargetValue, Volumetric } from '../agreement/model';
import type { Area, CellRef } from '../workbook/a1';
import type { IsoDate, IsoMonth } from '../workbook/serial-date';
import type { Pence, QuarterDays } from '../workbook/units';

/** Words that stand for "no figure, and here is why". A lone dash reads as notApplicable. */
export type Placeholder = 'notApplicable' | 'notDue' | 'toBeConfirmed';

/** One cell of the return, read as the kind its column calls for. */
export type Reading<T> =
  | { readonly state: 'value'; readonly value: T; readonly cell: CellRef }
  | { readonly state: 'blank'; readonly cell: CellRef }
  | {
      readonly state: 'placeholder';
      readonly placeholder: Placeholder;
      readonly text: string;
      readonly cell: CellRef;
    }
  /** There is text, but it names nothing that the agreement knows; `suggestion` is the nearest code, where one is near. */
  | { readonly state: 'unknown'; readonly text: string; readonly suggestion: string | null; readonly cell: CellRef }
  /** There is something, but not a value of this kind; a `CellIssue` of the same cell says why. */
  | { readonly state: 'unreadable'; readonly text: string; readonly cell: CellRef }
  /** The table has no such column (or the cover no such label). */
  | { readonly state: 'absent' };

/** Where a table stands. */
export interface TableLocation {
  readonly role: TableRole;
  readonly sheet: string;
  /** From the first header row to the last record or total row. */
  readonly area: Area;
  readonly headerRows: number;
  /** Field → column (row, for a table whose records run across). Fields that were not found are left out. */
  readonly columns: ReadonlyMap<string, number>;
}

export interface Cover {
  readonly location: TableLocation;
  readonly contract: Reading<string>;
  readonly supplier: Reading<string>;
  readonly month: Reading<IsoMonth>;
  /** 0 for the original, n for correction n. */
  readonly returnVersion: Reading<number>;
  readonly dataStatus: Reading<DataStatus>;
  readonly agreementVersion: Reading<string>;
  readonly preparedBy: Reading<string>;
  readonly preparedOn: Reading<IsoDate>;
  readonly nilReturn: Reading<boolean>;
}

export type DataStatus = 'provisional' | 'final';

export interface KpiRow {
  readonly row: number;
  readonly reference: Reading<string>;
  /** The KPI it is, by reference first, then by title; null where neither is known. */
  readonly kpi: Kpi | null;
  readonly matchedBy: 'reference' | 'title' | null;
  /** Code of the service. */
  readonly service: Reading<string>;
  readonly indicator: Reading<string>;
  readonly unit: Reading<KpiUnit>;
  /** Figures are in the KPI's unit; percentages in points (95 is 95 %), pounds in pounds. */
  readonly target: Reading<TargetValue>;
  readonly numerator: Reading<number>;
  readonly denominator: Reading<number>;
  readonly actual: Reading<number>;
  readonly rating: Reading<Band>;
  readonly previous: Reading<number>;
  readonly dataStatus: Reading<DataStatus>;
  readonly commentary: Reading<string>;
}

export interface PriorityRow {
  readonly row: number;
  readonly isTotal: boolean;
  /** Code of the priority; of a total row, the label as an unknown text. */
  readonly priority: Reading<string>;
  readonly daysMonth: Reading<QuarterDays>;
  readonly daysToDate: Reading<QuarterDays>;
}

export interface VolumetricRow {
  readonly row: number;
  readonly reference: Reading<string>;
  readonly volumetric: Volumetric | null;
  readonly measure: Reading<string>;
  readonly month: Reading<number>;
  readonly toDate: Reading<number>;
}

export interface DaysRow {
  readonly row: number;
  readonly isTotal: boolean;
  readonly order: Reading<string>;
  readonly service: Reading<string>;
  readonly priority: Reading<string>;
  readonly commissioned: Reading<QuarterDays>;
  readonly deliveredMonth: Reading<QuarterDays>;
  readonly deliveredToDate: Reading<QuarterDays>;
  readonly dayRate: Reading<Pence>;
  readonly charged: Reading<Pence>;
  readonly remaining: Reading<QuarterDays>;
}

export interface RowTable<Row> {
  readonly location: TableLocation;
  readonly rows: readonly Row[];
}

/** How a cell of an Activity column was read, as a byte; the same states as `Reading`. */
export const ReadState = { blank: 0, value: 1, placeholder: 2, unknown: 3, unreadable: 4 } as const;
export type ReadState = (typeof ReadState)[keyof typeof ReadState];

interface ActivityColumnBase {
  /** Column of the sheet, or null where the table has none: then every state is blank. */
  readonly column: number | null;
  readonly states: Uint8Array;
  /** Whether some text is written in several ways, with stray spaces, or by name among codes; false of numbers and dates. */
  readonly isMixed: boolean;
}

/** Numbers; 0 where the state is not `value`. */
export interface NumberColumn extends ActivityColumnBase {
  readonly values: Float64Array;
}

/** Places in `pool`; the empty text (place 0) where the state is not `value`. Equal texts share one place. */
export interface PooledColumn extends ActivityColumnBase {
  readonly values: Uint32Array;
  readonly pool: readonly string[];
}

/** Places in `codes`, -1 where the state is not `value`. */
export interface CodeColumn extends ActivityColumnBase {
  readonly values: Int32Array;
  readonly codes: readonly string[];
}

/** Codes of the `funding` column. */
export const FUNDING = ['commissioned', 'traded'] as const;
export type Funding = (typeof FUNDING)[number];

export interface ActivityTable {
  readonly location: TableLocation;
  /** Number of records; every array below has this length. Total and blank rows are not records. */
  readonly count: number;
  /** Row of the sheet of each record. */
  readonly rows: Uint32Array;
  readonly reference: PooledColumn;
  /** Days since 1 January 1970 (`serial-date.ts`, dayNumber). */
  readonly date: NumberColumn;
  /** LAESTAB as seven digits, or a URN as six. */
  readonly schoolNumber: PooledColumn;
  readonly schoolName: PooledColumn;
  /** `codes`: services, priorities and activity types of the agreement, in its order. */
  readonly service: CodeColumn;
  readonly priority: CodeColumn;
  readonly activityType: CodeColumn;
  /** Whole quarter-days. */
  readonly days: NumberColumn;
  readonly order: PooledColumn;
  /** `codes`: `FUNDING`. */
  readonly funding: CodeColumn;
}

/** What was wrong with one cell, or what had to be done to read it. */
export type CellProblem =
  /** An Excel error such as #DIV/0!. Unreadable. */
  | { readonly kind: 'errorValue'; readonly code: string }
  /** Unreadable as what the column calls for. */
  | { readonly kind: 'notANumber' }
  | { readonly kind: 'notADate' }
  | { readonly kind: 'notAMonth' }
  | { readonly kind: 'notYesOrNo' }
  | { readonly kind: 'notATarget' }
  | { readonly kind: 'notAVersion' }
  | { readonly kind: 'notASchoolNumber' }
  /** A date no calendar has, such as 31/06/2014. Unreadable. */
  | { readonly kind: 'impossibleDate' }
  /** Read, but stored as text where a number or date belongs. */
  | { readonly kind: 'numberAsText'; readonly value: number }
  | { readonly kind: 'dateAsText'; readonly value: string }
  /** Days that are not whole quarters: `days` is what is written, `counted` what it was counted as (in days). */
  | { readonly kind: 'notInQuarters'; readonly days: number; readonly counted: number }
  /** A bare fraction taken as a percentage, settled by numerator and denominator or by the column. */
  | { readonly kind: 'fractionAsPercent'; readonly written: number; readonly percent: number }
  /** A bare number such as 0.95 that may be a fraction or a percentage, and nothing settles it; taken as written. */
  | { readonly kind: 'ambiguousPercent'; readonly written: number }
  /** Text that names nothing the agreement knows, with the nearest code where one is near. */
  | { readonly kind: 'unknownCode'; readonly of: string; readonly suggestion: string | null };

export interface CellIssue {
  readonly kind: 'cell';
  readonly role: TableRole;
  readonly field: string;
  readonly cell: CellRef;
  /** What the cell shows. */
  readonly text: string;
  readonly problem: CellProblem;
}

export type ReadingIssue =
  | CellIssue
  | {
      readonly kind: 'missingTable';
      readonly role: TableRole;
      readonly required: boolean;
      readonly expectedSheet: string;
    }
  /** A second table that fits the role; `used` is the one that was read. */
  | { readonly kind: 'secondTable'; readonly role: TableRole; readonly used: CellRef; readonly other: CellRef }
  | {
      readonly kind: 'missingColumn';
      readonly role: TableRole;
      readonly field: string;
      readonly required: boolean;
      /** The heading to expect. */
      readonly expected: string;
      /** Start of the table's header. */
      readonly cell: CellRef;
      /** An unbound heading that looks like the one expected. */
      readonly lookalike: { readonly text: string; readonly cell: CellRef } | null;
    }
  /** Two headings claim one field; the first was used. */
  | {
      readonly kind: 'secondColumn';
      readonly role: TableRole;
      readonly field: string;
      readonly used: CellRef;
      readonly other: CellRef;
    }
  /** A heading that means nothing here; its column was not read. */
  | { readonly kind: 'unknownColumn'; readonly role: TableRole; readonly text: string; readonly cell: CellRef }
  /** Rows with figures after the table's end (its total row or a blank stretch), not read as records. */
  | {
      readonly kind: 'rowsOutside';
      readonly role: TableRole;
      readonly sheet: string;
      readonly firstRow: number;
      readonly lastRow: number;
      readonly cell: CellRef;
    };

export interface Return {
  readonly cover: Cover | null;
  readonly kpis: RowTable<KpiRow> | null;
  readonly activity: ActivityTable | null;
  readonly priorities: RowTable<PriorityRow> | null;
  readonly volumetrics: RowTable<VolumetricRow> | null;
  readonly days: RowTable<DaysRow> | null;
  readonly issues: readonly ReadingIssue[];
}

/** The reading of a whole workbook. */
export type ReturnReading =
  | { readonly isReturn: true; readonly return: Return }
  /** Too little of the agreement's return format is there; `found` names what is (sheets, headings). */
  | { readonly isReturn: false; readonly found: readonly string[]; readonly expected: readonly string[] };

/** The fields of a table that rules may need. */
export type FieldName<Role extends TableRole> = `${Role}.${FieldOf<Role>}`;
export type AnyField = { readonly [Role in TableRole]: FieldName<Role> }[TableRole];
