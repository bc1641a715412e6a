/** Little returns as the reader gives them, for tests: what is not said is blank, in order, and in the month. */
import type { Agreement, FieldOf, Kpi, TableRole } from '../../src/agreement/model';
import {
  FUNDING,
  ReadState,
  type ActivityTable,
  type CodeColumn,
  type Cover,
  type DaysRow,
  type KpiRow,
  type NumberColumn,
  type PooledColumn,
  type PriorityRow,
  type Reading,
  type Return,
  type TableLocation,
  type VolumetricRow,
} from '../../src/reading/return';
import { dayNumber, parseIsoDate, parseIsoMonth, type IsoDate, type IsoMonth } from '../../src/workbook/serial-date';
import { penceOf, quarterDaysOf } from '../../src/workbook/units';

export function day(text: string): IsoDate {
  const date = parseIsoDate(text);
  if (date === null) throw new Error(`${text} is no date`);
  return date;
}

export function month(text: string): IsoMonth {
  const found = parseIsoMonth(text);
  if (found === null) throw new Error(`${text} is no month`);
  return found;
}

/** One activity row; null is a cell that could not be read. */
export interface Line {
  readonly date?: string | null;
  readonly school?: string | null;
  readonly service?: string | null;
  readonly priority?: string | null;
  readonly type?: string | null;
  readonly days?: number | null;
  readonly order?: string | null;
  readonly funding?: 'commissioned' | 'traded' | null;
}

export const USUAL_LINE = {
  date: '2014-07-10',
  school: '8601234',
  service: 'A01',
  priority: '1',
  type: 'support',
  days: 1,
  order: 'SCC-A-14-001',
  funding: 'commissioned',
} as const satisfies Line;

export function location(role: TableRole): TableLocation {
  return { role, sheet: role, area: { top: 0, left: 0, bottom: 99, right: 12 }, headerRows: 1, columns: new Map() };
}

/** `absent`: columns that the table does not have. */
export function activityTable(
  agreement: Agreement,
  lines: readonly Line[],
  absent: readonly FieldOf<'activity'>[] = [],
): ActivityTable {
  const whole = lines.map((line) => ({ ...USUAL_LINE, ...line }));
  const base = (field: FieldOf<'activity'>, values: readonly (string | number | null)[]) => ({
    column: absent.includes(field) ? null : 1,
    isMixed: false,
    states: Uint8Array.from(values, (value) =>
      absent.includes(field) ? ReadState.blank : value === null ? ReadState.unreadable : ReadState.value,
    ),
  });
  const numbers = (field: FieldOf<'activity'>, values: readonly (number | null)[]): NumberColumn => ({
    ...base(field, values),
    values: Float64Array.from(values, (value) => (absent.includes(field) ? 0 : (value ?? 0))),
  });
  const pooled = (field: FieldOf<'activity'>, values: readonly (string | null)[]): PooledColumn => {
    const pool = ['', ...new Set(values.filter((value) => value !== null && value !== ''))].map(String);
    return { ...base(field, values), pool, values: Uint32Array.from(values, (value) => pool.indexOf(value ?? '')) };
  };
  const coded = (
    field: FieldOf<'activity'>,
    codes: readonly string[],
    values: readonly (string | null)[],
  ): CodeColumn => ({
    ...base(field, values),
    codes,
    values: Int32Array.from(values, (value) => (absent.includes(field) ? -1 : codes.indexOf(value ?? ''))),
  });
  const codesOf = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
  return {
    location: location('activity'),
    count: lines.length,
    rows: Uint32Array.from(lines, (_, at) => at + 1),
    reference: pooled(
      'reference',
      lines.map((_, at) => `ACT-${String(at)}`),
    ),
    date: numbers(
      'date',
      whole.map(({ date }) => (date === null ? null : dayNumber(day(date)))),
    ),
    schoolNumber: pooled(
      'schoolNumber',
      whole.map(({ school }) => school),
    ),
    schoolName: pooled(
      'schoolName',
      lines.map(() => 'A school'),
    ),
    service: coded(
      'service',
      codesOf(agreement.services),
      whole.map(({ service }) => service),
    ),
    priority: coded(
      'priority',
      codesOf(agreement.priorities),
      whole.map(({ priority }) => priority),
    ),
    activityType: coded(
      'activityType',
      codesOf(agreement.returnFormat.activityTypes),
      whole.map(({ type }) => type),
    ),
    days: numbers(
      'days',
      whole.map(({ days }) => (days === null ? null : quarterDaysOf(days))),
    ),
    order: pooled(
      'order',
      whole.map(({ order }) => order),
    ),
    funding: coded(
      'funding',
      FUNDING,
      whole.map(({ funding }) => funding),
    ),
  };
}

const cell = { sheet: 'Sheet', row: 1, column: 1 };

export function value<T>(of: T): Reading<T> {
  return { state: 'value', value: of, cell };
}

export function blank<T>(): Reading<T> {
  return { state: 'blank', cell };
}

/** “TBC”, or a dash and the like for not applicable. */
export function placeholder<T>(text: string): Reading<T> {
  return { state: 'placeholder', placeholder: text === 'TBC' ? 'toBeConfirmed' : 'notApplicable', text, cell };
}

export function unreadable<T>(text: string): Reading<T> {
  return { state: 'unreadable', text, cell };
}

export const absent = { state: 'absent' } as const;

function maybe<T>(of: T | undefined): Reading<T> {
  return of === undefined ? blank() : value(of);
}

export function cover(of: {
  readonly month?: string;
  readonly version?: number;
  readonly status?: 'provisional' | 'final';
  readonly nil?: boolean;
}): Cover {
  return {
    location: location('cover'),
    contract: blank(),
    supplier: blank(),
    month: of.month === undefined ? blank() : value(month(of.month)),
    returnVersion: value(of.version ?? 0),
    dataStatus: value(of.status ?? 'final'),
    agreementVersion: blank(),
    preparedBy: blank(),
    preparedOn: blank(),
    nilReturn: value(of.nil ?? false),
  };
}

/** A KPI's row; a number is read, a Reading stands as it is. */
export function kpiRow(
  kpi: Kpi,
  of: {
    readonly actual?: number | Reading<number>;
    readonly numerator?: number;
    readonly denominator?: number;
    readonly status?: 'provisional' | 'final';
  },
): KpiRow {
  return {
    row: 1,
    reference: value(kpi.ref),
    kpi,
    matchedBy: 'reference',
    service: value(kpi.service),
    indicator: value(kpi.title),
    unit: value(kpi.unit),
    target: blank(),
    numerator: maybe(of.numerator),
    denominator: maybe(of.denominator),
    actual: typeof of.actual === 'object' ? of.actual : maybe(of.actual),
    rating: blank(),
    previous: blank(),
    dataStatus: maybe(of.status),
    commentary: blank(),
  };
}

export function kpiTable(rows: readonly KpiRow[]): NonNullable<Return['kpis']> {
  return { location: location('kpis'), rows };
}

/** `code` null is a total row labelled `label`. Days are decimals. */
export function priorityRow(
  code: string | null,
  daysMonth: number,
  daysToDate: number,
  label = 'Grand Total',
): PriorityRow {
  return {
    row: 1,
    isTotal: code === null,
    priority: code === null ? { state: 'unknown', text: label, suggestion: null, cell } : value(code),
    daysMonth: value(quarterDaysOf(daysMonth)),
    daysToDate: value(quarterDaysOf(daysToDate)),
  };
}

export function volumetricRow(
  agreement: Agreement,
  ref: string,
  ofMonth: number | null,
  toDate: number | null,
): VolumetricRow {
  return {
    row: 1,
    reference: value(ref),
    volumetric: agreement.volumetrics.find((volumetric) => volumetric.ref === ref) ?? null,
    measure: blank(),
    month: ofMonth === null ? blank() : value(ofMonth),
    toDate: toDate === null ? blank() : value(toDate),
  };
}

/** Days and pounds are decimals. */
export function daysRow(
  order: string | null,
  of: {
    readonly commissioned: number;
    readonly month: number;
    readonly toDate: number;
    readonly rate: number;
    readonly charged: number;
    readonly remaining: number;
  },
): DaysRow {
  return {
    row: 1,
    isTotal: order === null,
    order: order === null ? { state: 'unknown', text: 'Total', suggestion: null, cell } : value(order),
    service: blank(),
    priority: blank(),
    commissioned: value(quarterDaysOf(of.commissioned)),
    deliveredMonth: value(quarterDaysOf(of.month)),
    deliveredToDate: value(quarterDaysOf(of.toDate)),
    dayRate: order === null ? blank() : value(penceOf(of.rate)),
    charged: value(penceOf(of.charged)),
    remaining: value(quarterDaysOf(of.remaining)),
  };
}

export function rowTable<Row>(
  role: TableRole,
  rows: readonly Row[],
): { readonly location: TableLocation; readonly rows: readonly Row[] } {
  return { location: location(role), rows };
}

/** A return with a cover for the month and nothing else. */
export function smallReturn(parts: Partial<Return> & { readonly month?: string }): Return {
  const { month: ofMonth = '2014-07', ...rest } = parts;
  return {
    cover: cover({ month: ofMonth }),
    kpis: null,
    activity: null,
    priorities: null,
    volumetrics: null,
    days: null,
    issues: [],
    ...rest,
  };
}
