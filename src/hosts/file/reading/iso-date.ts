/** Dates that a cell holds as text of its own type (ECMA-376 part 1, 18.18.11, `d`). */
import { isoDate, serialOfDate, type DateSystem } from '../../../workbook/serial-date';

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;

/** The serial of "2014-07-31" or "2014-07-31T09:30:00"; null where it is no date that the date system can count. */
export function serialOfIso(text: string, system: DateSystem): number | null {
  const match = ISO.exec(text);
  if (!match) return null;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match;
  const date = isoDate(Number(year), Number(month), Number(day));
  const serial = date && serialOfDate(date, system);
  if (serial === null) return null;
  return serial + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
