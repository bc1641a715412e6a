/** Changed, added and removed activity rows as restatements. */
import type { Agreement, FieldOf } from '../../agreement/model';
import { headingName } from '../../agreement/table-names';
import { ReadState, type ActivityTable } from '../../reading/return';
import type { CellRef } from '../../workbook/a1';
import { dateLabel, dateOfDayNumber } from '../../workbook/serial-date';
import { formatCount } from '../format-figure';
import type { ActivityChanges, ChangedRecord } from './activity-changes';
import { MOST_LISTED, type ReportedIn, type Restatement, type RestatementKind } from './restatement';

/** The first so many rows of each kind one by one; the others are counted. */
export function activityRestatements(
  agreement: Agreement,
  { now, changed, added, removed }: ActivityChanges,
): { readonly list: readonly Restatement[]; readonly leftOut: number } {
  const leftOut = [changed, added, removed].reduce((sum, rows) => sum + Math.max(0, rows.length - MOST_LISTED), 0);
  return {
    list: [
      ...changed.slice(0, MOST_LISTED).flatMap((record) => changedFields(agreement, now, record)),
      ...added.slice(0, MOST_LISTED).map(({ at, source }) => ({
        ...wholeRow('activityAdded', referenceOf(now, at), source.reportedIn),
        now: rowWords(now, at),
        cell: cellIn(now, 'reference', at),
      })),
      ...removed.slice(0, MOST_LISTED).map(({ at, source: { table, reportedIn } }) => ({
        ...wholeRow('activityRemoved', referenceOf(table, at), reportedIn),
        was: rowWords(table, at),
        wasCell: cellIn(table, 'reference', at),
      })),
    ],
    leftOut,
  };
}

function changedFields(
  agreement: Agreement,
  now: ActivityTable,
  { at, was: { at: then, source }, fields }: ChangedRecord,
): readonly Restatement[] {
  const reference = referenceOf(now, at);
  return fields.map((field) => {
    const [before, after] = [valueIn(source.table, field, then), valueIn(now, field, at)];
    return {
      ...wholeRow('activityChanged', reference, source.reportedIn),
      subject: `activity ${reference} ${field}`,
      label: `Activity ${reference}, ${headingName(agreement, 'activity', field)}`,
      unit: field === 'days' ? 'days' : 'text',
      was: before,
      now: after,
      difference: typeof before === 'number' && typeof after === 'number' ? after - before : null,
      wasCell: cellIn(source.table, field, then),
      cell: cellIn(now, field, at),
    };
  });
}

function wholeRow(kind: RestatementKind, reference: string, reportedIn: ReportedIn): Restatement {
  return {
    kind,
    reportedIn,
    subject: `activity ${reference}`,
    label: `Activity ${reference}`,
    unit: 'text',
    was: null,
    now: null,
    difference: null,
    wasCell: null,
    cell: null,
    isFall: false,
    followsFromActivity: false,
  };
}

/** The reference of a record as it is written. */
export function referenceOf({ reference }: ActivityTable, at: number): string {
  return reference.pool[reference.values[at] ?? 0] ?? '';
}

/** What a cell says: days in decimals, dates and codes in words; null where it is blank. */
export function valueIn(activity: ActivityTable, field: FieldOf<'activity'>, at: number): number | string | null {
  const column = activity[field];
  if (column.states[at] !== ReadState.value) return null;
  const value = column.values[at] ?? 0;
  if ('pool' in column) return column.pool[value] ?? null;
  if ('codes' in column) return column.codes[value] ?? null;
  return field === 'date' ? dateLabel(dateOfDayNumber(value)) : value / 4;
}

function cellIn(activity: ActivityTable, field: FieldOf<'activity'>, at: number): CellRef {
  const { location, rows } = activity;
  return { sheet: location.sheet, row: rows[at] ?? 0, column: activity[field].column ?? location.area.left };
}

/** "2 days on 5 June 2014": enough to know a row by. */
function rowWords(activity: ActivityTable, at: number): string {
  const [days, date] = [valueIn(activity, 'days', at), valueIn(activity, 'date', at)];
  const amount = typeof days === 'number' ? formatCount(days, 'day') : 'no days';
  return `${amount} on ${typeof date === 'string' ? date : 'no date'}`;
}
