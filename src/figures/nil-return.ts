/** Whether a return says that nothing was done in its month. */
import type { ActivityTable, Return } from '../reading/return';
import { ReadState } from '../reading/return';
import { dayNumber } from '../workbook/serial-date';
import type { IsoDate } from '../workbook/serial-date';

/** Whether the cover declares it. */
export function declaresNil({ cover }: Return): boolean {
  return cover?.nilReturn.state === 'value' && cover.nilReturn.value;
}

/** Whether the cover declares it and no activity is dated in the month: only then is nothing rated. */
export function isLegitimateNil(
  from: Return,
  month: { readonly firstDay: IsoDate; readonly lastDay: IsoDate },
): boolean {
  return declaresNil(from) && !(from.activity && hasRowsDated(from.activity, month.firstDay, month.lastDay));
}

/** Whether any row is dated from one day to another, both inclusive; stops at the first. */
export function hasRowsDated(activity: ActivityTable, from: IsoDate, to: IsoDate): boolean {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const { states, values } = activity.date;
  for (let at = 0; at < activity.count; at += 1) {
    const day = values[at] ?? 0;
    if (states[at] === ReadState.value && day >= first && day <= last) return true;
  }
  return false;
}
