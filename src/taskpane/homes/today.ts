/** The day on the computer's own calendar. */
import { isoDate, type IsoDate } from '../../workbook/serial-date';

export function today(): IsoDate {
  const now = new Date();
  const day = isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (!day) throw new Error('The computer’s clock shows no date. Set it and try again.');
  return day;
}
