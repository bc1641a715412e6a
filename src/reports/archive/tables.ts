/** The tidy tables of an archive: one row a thing, one column a fact, the same as CSV and as Parquet. */
import type { ArchivedReview, ArchiveRecord } from './record';

export type ColumnKind = 'text' | 'number' | 'whole' | 'yesNo';
export type TableValue = string | number | boolean | null;

export interface TidyColumn<Row> {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly of: (row: Row) => TableValue;
}

/** A table ready to be written: columns of equal length. */
export interface TidyTable {
  readonly name: string;
  readonly columns: readonly {
    readonly name: string;
    readonly kind: ColumnKind;
    readonly values: readonly TableValue[];
  }[];
}

interface Kept<Of> {
  readonly record: PlacedRecord;
  readonly one: Of;
}

/** A record, and whether no later correction of the same month takes its place. */
export interface PlacedRecord extends ArchiveRecord {
  readonly isCurrent: boolean;
}

const text = <Row>(name: string, of: (row: Row) => string | null): TidyColumn<Row> => ({ name, kind: 'text', of });
const number = <Row>(name: string, of: (row: Row) => number | null): TidyColumn<Row> => ({ name, kind: 'number', of });
const whole = <Row>(name: string, of: (row: Row) => number | null): TidyColumn<Row> => ({ name, kind: 'whole', of });
const yesNo = <Row>(name: string, of: (row: Row) => boolean | null): TidyColumn<Row> => ({ name, kind: 'yesNo', of });

/** The columns that every table begins with, so that tables join on `file`. */
function keys<Row>(recordOf: (row: Row) => PlacedRecord): readonly TidyColumn<Row>[] {
  return [
    text('file', (row) => recordOf(row).file),
    text('supplier', (row) => recordOf(row).identity.supplier),
    text('month', (row) => recordOf(row).identity.month),
    whole('version', (row) => recordOf(row).identity.version),
    yesNo('is_current', (row) => recordOf(row).isCurrent),
  ];
}

const RETURNS: readonly TidyColumn<PlacedRecord>[] = [
  ...keys((record: PlacedRecord) => record),
  text('outcome', ({ outcome }) => (outcome.isReviewed ? outcome.level : 'notChecked')),
  text('sentence', ({ outcome }) => (outcome.isReviewed ? outcome.sentence : outcome.reason)),
  text('agreement', ({ outcome }) => (outcome.isReviewed ? outcome.agreement.id : null)),
  text('agreement_version', ({ outcome }) => (outcome.isReviewed ? outcome.agreement.version : null)),
  whole('errors', ({ outcome }) => (outcome.isReviewed ? outcome.counts.error : null)),
  whole('warnings', ({ outcome }) => (outcome.isReviewed ? outcome.counts.warning : null)),
  whole('queries', ({ outcome }) => (outcome.isReviewed ? outcome.counts.query : null)),
  whole('notes', ({ outcome }) => (outcome.isReviewed ? outcome.counts.note : null)),
  whole('accepted', ({ outcome }) => (outcome.isReviewed ? outcome.findings.filter(isAccepted).length : null)),
  text('seal', ({ outcome }) => (outcome.isReviewed ? outcome.seal.status : null)),
  text('sealed_at', ({ outcome }) => (outcome.isReviewed ? outcome.seal.sealedAt : null)),
  yesNo('is_sealed_agreement', ({ outcome }) => (outcome.isReviewed ? outcome.seal.isSameAgreement : null)),
];

const FINDINGS: readonly TidyColumn<Kept<ArchivedReview['findings'][number]>>[] = [
  ...keys(({ record }: Kept<unknown>) => record),
  text('rule', ({ one }) => one.rule),
  text('rule_name', ({ one }) => one.name),
  text('severity', ({ one }) => one.severity),
  text('state', ({ one }) => one.state),
  text('sheet', ({ one }) => one.sheet),
  text('cell', ({ one }) => one.cell),
  text('subject', ({ one }) => one.subject),
  text('message', ({ one }) => one.message),
  text('fingerprint', ({ one }) => one.fingerprint),
  yesNo('is_accepted', ({ one }) => isAccepted(one)),
  text('accepted_by', ({ one }) => one.accepted?.role ?? null),
  text('accepted_reason', ({ one }) => one.accepted?.reason ?? null),
  text('accepted_until', ({ one }) => one.accepted?.expires ?? null),
];

const RATINGS: readonly TidyColumn<Kept<ArchivedReview['ratings'][number]>>[] = [
  ...keys(({ record }: Kept<unknown>) => record),
  text('kpi', ({ one }) => one.ref),
  text('title', ({ one }) => one.title),
  text('service', ({ one }) => one.service),
  text('unit', ({ one }) => one.unit),
  number('stated', ({ one }) => one.stated),
  number('recomputed', ({ one }) => one.recomputed),
  number('target_low', ({ one }) => one.targetLow),
  number('target_high', ({ one }) => one.targetHigh),
  text('band', ({ one }) => one.band),
  text('reason', ({ one }) => one.reason),
  whole('consecutive_misses', ({ one }) => one.consecutiveMisses),
  yesNo('is_repeat_failure', ({ one }) => one.isRepeatFailure),
];

const DAYS: readonly TidyColumn<Kept<ArchivedReview['days'][number]>>[] = [
  ...keys(({ record }: Kept<unknown>) => record),
  text('priority', ({ one }) => one.priority),
  text('service', ({ one }) => one.service),
  number('days_in_month', ({ one }) => one.daysInMonth),
  number('days_to_date', ({ one }) => one.daysToDate),
  whole('activities_in_month', ({ one }) => one.activitiesInMonth),
  whole('schools_in_month', ({ one }) => one.schoolsInMonth),
];

function isAccepted({ accepted }: ArchivedReview['findings'][number]): boolean {
  return accepted !== null;
}

/** returns, findings, ratings and days of all records, in their order. */
export function tidyTables(records: readonly PlacedRecord[]): readonly TidyTable[] {
  return [
    tableOf('returns', RETURNS, records),
    tableOf(
      'findings',
      FINDINGS,
      keptOf(records, ({ findings }) => findings),
    ),
    tableOf(
      'ratings',
      RATINGS,
      keptOf(records, ({ ratings }) => ratings),
    ),
    tableOf(
      'days',
      DAYS,
      keptOf(records, ({ days }) => days),
    ),
  ];
}

function keptOf<Of>(
  records: readonly PlacedRecord[],
  listOf: (review: ArchivedReview) => readonly Of[],
): readonly Kept<Of>[] {
  return records.flatMap((record) =>
    record.outcome.isReviewed ? listOf(record.outcome).map((one) => ({ record, one })) : [],
  );
}

function tableOf<Row>(name: string, columns: readonly TidyColumn<Row>[], rows: readonly Row[]): TidyTable {
  return {
    name,
    columns: columns.map(({ name: heading, kind, of }) => ({ name: heading, kind, values: rows.map(of) })),
  };
}

/** The rows of a table, for formats that are written by rows. */
export function rowsOf({ columns }: TidyTable): readonly (readonly TableValue[])[] {
  const count = columns[0]?.values.length ?? 0;
  return Array.from({ length: count }, (_, row) => columns.map(({ values }) => values[row] ?? null));
}

/** Of each supplier and month the highest version is current; a return without either stands alone. */
export function placed(records: readonly ArchiveRecord[]): readonly PlacedRecord[] {
  const highest = new Map<string, ArchiveRecord>();
  for (const record of records) {
    const key = monthKey(record);
    const rival = key === null ? undefined : highest.get(key);
    if (key !== null && (!rival || record.identity.version >= rival.identity.version)) highest.set(key, record);
  }
  return records.map((record) => {
    const key = monthKey(record);
    return { ...record, isCurrent: key === null || highest.get(key) === record };
  });
}

function monthKey({ identity: { supplier, month } }: ArchiveRecord): string | null {
  return supplier === null || month === null ? null : `${month} ${supplier}`;
}
