/** A moment for people. */
import { dateLabel, parseIsoDate } from '../../workbook/serial-date';

/** "5 August 2014, 09:30 UTC" of "2014-08-05T09:30:00Z". */
export function momentLabel(moment: string): string {
  const date = parseIsoDate(moment.slice(0, 10));
  return date === null ? moment : `${dateLabel(date)}, ${moment.slice(11, 16)} UTC`;
}
