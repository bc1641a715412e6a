/** Moments and days for people. */
import { dateLabel, parseIsoDate } from '../../workbook/serial-date';

/** "5 August 2014, 09:30 UTC" of "2014-08-05T09:30:00Z". */
export function momentLabel(moment: string): string {
  return `${dayLabel(moment.slice(0, 10))}, ${moment.slice(11, 16)} UTC`;
}

/** "5 August 2014" of "2014-08-05"; what is no day stays as it is. */
export function dayLabel(day: string): string {
  const date = parseIsoDate(day);
  return date === null ? day : dateLabel(date);
}
