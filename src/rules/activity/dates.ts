/** Activity records picked by their dates, in one pass, and the finding that some lie beyond a limit. */
import { formatCount } from '../../figures/format-figure';
import { ReadState, type ActivityTable } from '../../reading/return';
import { dateLabel, dateOfDayNumber, dayNumber, type IsoDate } from '../../workbook/serial-date';
import { activityPlace } from './cells';
import type { Report } from '../rule';

/** The records whose date (days since 1 January 1970) was read and is wanted. */
export function recordsOfDates(activity: ActivityTable, isWanted: (day: number) => boolean): readonly number[] {
  const { states, values } = activity.date;
  const found: number[] = [];
  for (let at = 0; at < activity.count; at++) {
    if (states[at] === ReadState.value && isWanted(values[at] ?? 0)) found.push(at);
  }
  return found;
}

/** "5 July 2014" of one record. */
export function dateOfRecord(activity: ActivityTable, at: number): string {
  return dateLabel(dateOfDayNumber(activity.date.values[at] ?? 0));
}

/** One report of all records dated before a day, or after it; null where there are none. */
export function datedBeyond(
  activity: ActivityTable,
  side: 'before' | 'after',
  limit: IsoDate,
  subject: string,
): Report<'dated'> | null {
  const limitDay = dayNumber(limit);
  const records = recordsOfDates(activity, (day) => (side === 'before' ? day < limitDay : day > limitDay));
  const [first] = records;
  if (first === undefined) return null;
  return {
    message: 'dated',
    data: {
      rows: formatCount(records.length, 'activity row is', 'activity rows are'),
      limit: dateLabel(limit),
      first: dateOfRecord(activity, first),
    },
    ...activityPlace(activity, 'date', records),
    subject,
  };
}
