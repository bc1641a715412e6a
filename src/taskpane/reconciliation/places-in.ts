/** The activity rows of some stretches of the sheet, as places in the table's columns. */
import type { RowSpans } from '../../figures/row-spans';
import type { RowsBehind } from '../../figures/rows-behind';
import { ReadState, type ActivityTable } from '../../reading/return';

/** `spans` are in row order, as the table's rows are; one pass over both. */
export function placesIn(
  { rows, count, days }: Pick<ActivityTable, 'rows' | 'count' | 'days'>,
  spans: RowSpans,
): RowsBehind {
  const places = new Uint32Array(count);
  let found = 0;
  let quarterDays = 0;
  let at = 0;
  for (let span = 0; span < spans.length; span += 2) {
    const first = spans[span] ?? 0;
    const last = spans[span + 1] ?? 0;
    while (at < count && (rows[at] ?? 0) < first) at += 1;
    for (; at < count && (rows[at] ?? 0) <= last; at += 1) {
      places[found++] = at;
      if (days.states[at] === ReadState.value) quarterDays += days.values[at] ?? 0;
    }
  }
  return { places: places.slice(0, found), quarterDays };
}
