/** Activity records picked by their dates, in one pass. */
import { ReadState, type ActivityTable } from '../reading/return';
import { dateLabel, dateOfDayNumber } from '../workbook/serial-date';

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
