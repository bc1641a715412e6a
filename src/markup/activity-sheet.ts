/** The activity rows as they were read, as a native table: what was counted, row by row, and what the PivotTables read. */
import { placeWordsOf } from '../agreement/place-words';
import type { Agreement } from '../agreement/model';
import type { Period } from '../figures/figures';
import {
  FUNDING,
  ReadState,
  type ActivityTable,
  type CodeColumn,
  type NumberColumn,
  type PooledColumn,
} from '../reading/return';
import type { Review } from '../review/review';
import type { ReportSheet } from '../workbook/markup';
import { dateOfDayNumber, dayNumber, monthOf, serialOfDate, type DateSystem } from '../workbook/serial-date';
import { ACTIVITY_TABLE, activityHeadings } from './activity-headings';
import { HEADING_ROWS, writeHeading } from './sheet-heading';
import { SheetWriter } from './sheet-writer';
import { DAYS_FORMAT } from './tied-days';

const TABLE_ROW = HEADING_ROWS;
const WIDTHS = [10, 16, 12, 10, 12, 34, 9, 34, 9, 28, 26, 8, 18, 15, 15, 15, 30];
const QUARTERS = 4;
const NOT_STATED = 'Not stated';
const NOT_READ = 'Not read';
const MISSING = 'No: days, date or funding is missing or was not read';

export interface ActivitySheetInput {
  readonly review: Review;
  readonly agreement: Agreement;
  readonly activity: ActivityTable;
  readonly dateSystem: DateSystem;
  readonly name: string;
}

export function activitySheet({ review, agreement, activity, dateSystem, name }: ActivitySheetInput): ReportSheet {
  const sheet = new SheetWriter();
  const sentence = `The rows of the sheet ${activity.location.sheet} as they were read. A value that is missing or could not be read is blank.`;
  writeHeading(sheet, 'Activity rows as read', sentence, review);
  sheet.headings(TABLE_ROW, 0, Object.values(activityHeadings(placeWordsOf(agreement))));
  const rows = new RowWriter(sheet, activity, namesOf(agreement), dateSystem, periodOf(review));
  for (let at = 0; at < activity.count; at += 1) rows.write(TABLE_ROW + 1 + at, at);
  const area = { top: TABLE_ROW, left: 0, bottom: TABLE_ROW + activity.count, right: WIDTHS.length - 1 };
  return sheet.finish('activity', name, {
    columnWidths: WIDTHS,
    frozen: { rows: TABLE_ROW + 1, columns: 2 },
    tables: [{ name: ACTIVITY_TABLE, area }],
    print: { landscape: true, titleRows: { first: TABLE_ROW, last: TABLE_ROW } },
  });
}

/** First and last day of the month and first of the year, as day numbers. */
interface Bounds {
  readonly yearStart: number;
  readonly first: number;
  readonly last: number;
}

function periodOf({ period }: Review): Bounds | null {
  if (!period.isChecked) return null;
  const { yearStart, firstDay, lastDay }: Period = period.value;
  return { yearStart: dayNumber(yearStart), first: dayNumber(firstDay), last: dayNumber(lastDay) };
}

type Names = ReadonlyMap<string, string>;

function namesOf({ services, priorities, returnFormat }: Agreement): {
  readonly services: Names;
  readonly priorities: Names;
  readonly types: Names;
} {
  return {
    services: new Map(services.map(({ code, name }) => [code, `${code} ${name}`])),
    priorities: new Map(priorities.map(({ code, name }) => [code, `${code} ${name}`])),
    types: new Map(returnFormat.activityTypes.map(({ code, name }) => [code, name])),
  };
}

class RowWriter {
  private readonly serials = new Map<number, number | null>();

  constructor(
    private readonly sheet: SheetWriter,
    private readonly activity: ActivityTable,
    private readonly names: ReturnType<typeof namesOf>,
    private readonly dateSystem: DateSystem,
    private readonly bounds: Bounds | null,
  ) {}

  write(row: number, at: number): void {
    const { activity, sheet, names } = this;
    const day = numberAt(activity.date, at);
    const days = numberAt(activity.days, at);
    sheet.number(row, 0, (activity.rows[at] ?? 0) + 1);
    this.pooled(row, 1, activity.reference, at);
    sheet.date(row, 2, day === null ? null : this.serialOf(day));
    if (day !== null) sheet.text(row, 3, monthOf(dateOfDayNumber(day)));
    this.pooled(row, 4, activity.schoolNumber, at);
    this.pooled(row, 5, activity.schoolName, at);
    this.coded(row, 6, activity.service, at, names.services);
    this.coded(row, 8, activity.priority, at, names.priorities);
    sheet.text(row, 10, nameAt(activity.activityType, at, names.types));
    sheet.number(row, 11, days === null ? null : days / QUARTERS, { numberFormat: DAYS_FORMAT });
    this.pooled(row, 12, activity.order, at);
    sheet.text(row, 13, fundingAt(activity.funding, at));
    this.counted(row, at, day, days);
  }

  private counted(row: number, at: number, day: number | null, quarters: number | null): void {
    const why = this.whyNotCounted(at, day, quarters);
    const days = why === null && quarters !== null ? quarters / QUARTERS : null;
    const isInMonth = this.bounds !== null && day !== null && day >= this.bounds.first;
    this.sheet
      .number(row, 14, isInMonth ? days : null, { numberFormat: DAYS_FORMAT })
      .number(row, 15, days, { numberFormat: DAYS_FORMAT })
      .text(row, 16, why ?? 'Yes');
  }

  private whyNotCounted(at: number, day: number | null, quarters: number | null): string | null {
    const funding = codeAt(this.activity.funding, at);
    if (funding === 'traded') return 'No: traded';
    if (funding === null || day === null || quarters === null) return MISSING;
    if (this.bounds === null) return 'No: the month of the return is not known';
    return day < this.bounds.yearStart || day > this.bounds.last ? 'No: not in the year to date' : null;
  }

  private pooled(row: number, column: number, { states, values, pool }: PooledColumn, at: number): void {
    if (states[at] === ReadState.value) this.sheet.text(row, column, pool[values[at] ?? 0] ?? '');
  }

  /** Code and name, one column each. */
  private coded(row: number, column: number, codes: CodeColumn, at: number, names: Names): void {
    const code = codeAt(codes, at);
    if (code !== null) this.sheet.text(row, column, code);
    this.sheet.text(row, column + 1, nameAt(codes, at, names));
  }

  private serialOf(day: number): number | null {
    const known = this.serials.get(day);
    if (known !== undefined) return known;
    const serial = serialOfDate(dateOfDayNumber(day), this.dateSystem);
    this.serials.set(day, serial);
    return serial;
  }
}

function numberAt({ states, values }: NumberColumn, at: number): number | null {
  return states[at] === ReadState.value ? (values[at] ?? null) : null;
}

function codeAt({ states, values, codes }: CodeColumn, at: number): string | null {
  return states[at] === ReadState.value ? (codes[values[at] ?? -1] ?? null) : null;
}

/** The name of a code; PivotTables show these words as a line of their own where there is none. */
function nameAt(column: CodeColumn, at: number, names: Names): string {
  const code = codeAt(column, at);
  return code === null ? absenceAt(column, at) : (names.get(code) ?? code);
}

function absenceAt({ states }: CodeColumn, at: number): string {
  return states[at] === ReadState.blank || states[at] === ReadState.placeholder ? NOT_STATED : NOT_READ;
}

const FUNDING_NAMES: Readonly<Record<(typeof FUNDING)[number], string>> = {
  commissioned: 'Commissioned',
  traded: 'Traded',
};

function fundingAt(column: CodeColumn, at: number): string {
  const code = codeAt(column, at);
  const known = FUNDING.find((funding) => funding === code);
  return known ? FUNDING_NAMES[known] : absenceAt(column, at);
}
