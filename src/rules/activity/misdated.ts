/** Activity dated outside the year to date, which counts in no total: a total that lacks no more than it is no second finding. */
import type { Figures } from '../../figures/figures';
import { ReadState, type ActivityTable } from '../../reading/return';
import { dayNumber } from '../../workbook/serial-date';
import type { FailedTieOut } from '../stated/failed-tie-outs';
import { daysOfRecords, fundedRecords } from './funded-records';

/** Whether a stated figure may be right, and is too high for the activity by no more than its misdated records. */
export type Explains = (failed: FailedTieOut) => boolean;

/**
 * The commissioned records that R503 or R504 finds, held against failed tie-outs. `isOf`: whether a record would count in the
 * figure, were it dated right.
 */
export function misdatedExplains(
  activity: ActivityTable | null,
  { period }: Figures,
  isOf: (activity: ActivityTable, at: number, failed: FailedTieOut) => boolean,
): Explains {
  if (!activity || !period.isChecked) return () => false;
  const [first, last] = [dayNumber(period.value.yearStart), dayNumber(period.value.lastDay)];
  const { states, values } = activity.date;
  const misdated = fundedRecords(activity, 'commissioned', (at) => {
    const day = values[at] ?? 0;
    return states[at] === ReadState.value && (day < first || day > last);
  });
  return (failed) => {
    const records = misdated.filter((at) => isOf(activity, at, failed));
    const { difference, unit } = failed;
    const isCount = unit === 'schools' || unit === 'activities';
    const most = unit === 'days' ? daysOfRecords(activity, records) : isCount ? records.length : 0;
    return difference > 0 && difference <= most;
  };
}
