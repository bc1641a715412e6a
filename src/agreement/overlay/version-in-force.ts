/** Which of several versions of an agreement is in force. */
import { lastDay, type IsoMonth } from '../../workbook/serial-date';
import type { Agreement } from '../model';

/**
 * The version by which a month's return is judged: the last that had begun by the month's last day.
 * Before the first one begins it is the first. `versions` are earliest first, at least one.
 */
export function versionInForce(versions: readonly [Agreement, ...Agreement[]], month: IsoMonth): Agreement {
  const day = lastDay(month);
  return versions.findLast(({ effective }) => effective.from <= day) ?? versions[0];
}
