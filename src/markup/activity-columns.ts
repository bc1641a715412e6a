/** The columns of our table of activity rows, in the order of `ACTIVITY_HEADINGS`. */
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
import { DATE_FORMAT } from '../workbook/looks';
import type { BlockColumn, NumbersColumn, TextColumn } from '../workbook/markup';
import { dateOfDayNumber, dayNumber, monthOf, serialOfDate, type DateSystem } from '../workbook/serial-date';
import { DAYS_FORMAT } from './tied-days';

const QUARTERS = 4;
const NOT_STATED = 'Not stated';
const NOT_READ = 'Not read';
const MISSING = 'No: days, date or funding is missing or was not read';
const COUNTED = 'Yes';

export interface ActivityColumnsInput {
  readonly review: Review;
  readonly agreement: Agreement;
  readonly activity: ActivityTable;
  readonly dateSystem: DateSystem;
}

export function activityColumns({
  review,
  agreement,
  activity,
  dateSystem,
}: ActivityColumnsInput): readonly BlockColumn[] {
  const { count, date, days, service, priority, activityType, funding } = activity;
  const names = namesOf(agreement);
  const bounds = boundsOf(review);
  const serials = new ByDay((day) => serialOfDate(dateOfDayNumber(day), dateSystem) ?? NaN);
  const months = new ByDay((day) => monthOf(dateOfDayNumber(day)));
  const whys = words(count, (at) => whyNotCounted(activity, bounds, at) ?? COUNTED);
  const counted = (at: number): number => (whys.texts[whys.places[at] ?? 0] === COUNTED ? daysAt(days, at) : NaN);
  return [
    numbers(count, 'General', (at) => (activity.rows[at] ?? 0) + 1),
    pooled(activity.reference),
    { ...numbers(count, DATE_FORMAT, (at) => serials.of(valueAt(date, at)) ?? NaN), kind: 'date' },
    words(count, (at) => months.of(valueAt(date, at)) ?? ''),
    pooled(activity.schoolNumber),
    pooled(activity.schoolName),
    words(count, (at) => codeAt(service, at) ?? ''),
    words(count, (at) => nameAt(service, at, names.services)),
    words(count, (at) => codeAt(priority, at) ?? ''),
    words(count, (at) => nameAt(priority, at, names.priorities)),
    words(count, (at) => nameAt(activityType, at, names.types)),
    numbers(count, DAYS_FORMAT, (at) => daysAt(days, at)),
    pooled(activity.order),
    words(count, (at) => fundingAt(funding, at)),
    numbers(count, DAYS_FORMAT, (at) => ((valueAt(date, at) ?? 0) < (bounds?.first ?? 0) ? NaN : counted(at))),
    numbers(count, DAYS_FORMAT, counted),
    whys,
  ];
}

function numbers(count: number, numberFormat: string, of: (at: number) => number): NumbersColumn {
  return { kind: 'number', values: new Float64Array(count).map((_, at) => of(at)), numberFormat };
}

function words(count: number, of: (at: number) => string): TextColumn {
  const known = new Map<string, number>();
  const places = new Uint32Array(count).map((_, at) => {
    const text = of(at);
    const place = known.get(text) ?? known.size;
    known.set(text, place);
    return place;
  });
  return { kind: 'text', places, texts: [...known.keys()] };
}

/** Read texts as they are: the place of one that was not read is that of the empty text. */
function pooled({ values, pool }: PooledColumn): TextColumn {
  return { kind: 'text', places: values, texts: pool };
}

/** What follows from a day, reckoned once for each: there are few of them. */
class ByDay<T> {
  private readonly known = new Map<number, T>();

  constructor(private readonly reckon: (day: number) => T) {}

  of(day: number | null): T | null {
    if (day === null) return null;
    const value = this.known.get(day) ?? this.reckon(day);
    this.known.set(day, value);
    return value;
  }
}

/** First and last day of the month and first of the year, as day numbers. */
interface Bounds {
  readonly yearStart: number;
  readonly first: number;
  readonly last: number;
}

function boundsOf({ period }: Review): Bounds | null {
  if (!period.isChecked) return null;
  const { yearStart, firstDay, lastDay }: Period = period.value;
  return { yearStart: dayNumber(yearStart), first: dayNumber(firstDay), last: dayNumber(lastDay) };
}

function whyNotCounted(activity: ActivityTable, bounds: Bounds | null, at: number): string | null {
  const funding = codeAt(activity.funding, at);
  const day = valueAt(activity.date, at);
  if (funding === 'traded') return 'No: traded';
  if (funding === null || day === null || valueAt(activity.days, at) === null) return MISSING;
  if (bounds === null) return 'No: the month of the return is not known';
  return day < bounds.yearStart || day > bounds.last ? 'No: not in the year to date' : null;
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

function daysAt(days: NumberColumn, at: number): number {
  return (valueAt(days, at) ?? NaN) / QUARTERS;
}

function valueAt({ states, values }: NumberColumn, at: number): number | null {
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
