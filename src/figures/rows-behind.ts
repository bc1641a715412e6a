/** The rows of Activity that a total is made of, so that a figure can be traced to what was written down. */
import { ReadState, type ActivityTable, type CodeColumn } from '../reading/return';
import { dayNumber, type IsoDate } from '../workbook/serial-date';

export interface TotalOf {
  /** First and last day, both inclusive. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** All rows, or those of one priority or service; a null code stands for rows whose own could not be read. */
  readonly group: { readonly by: 'all' } | { readonly by: 'priority' | 'service'; readonly code: string | null };
}

export interface RowsBehind {
  /** Places in the table's columns, in the order of the sheet. */
  readonly places: Uint32Array;
  /** Their sum, in quarter-days. */
  readonly quarterDays: number;
}

/** Commissioned rows with a date and days, as the totals count them; one pass. */
export function rowsBehind(table: ActivityTable, { from, to, group }: TotalOf): RowsBehind {
  const first = dayNumber(from);
  const last = dayNumber(to);
  const isCounted = countedRows(table);
  const isInGroup = group.by === 'all' ? () => true : rowsOfCode(table[group.by], group.code);
  const places = new Uint32Array(table.count);
  let count = 0;
  let quarterDays = 0;
  for (let at = 0; at < table.count; at += 1) {
    const day = table.date.values[at] ?? 0;
    if (day < first || day > last || !isCounted(at) || !isInGroup(at)) continue;
    places[count++] = at;
    quarterDays += table.days.values[at] ?? 0;
  }
  return { places: places.slice(0, count), quarterDays };
}

function countedRows({ date, days, funding }: ActivityTable): (at: number) => boolean {
  const commissioned = funding.codes.indexOf('commissioned');
  return (at) =>
    date.states[at] === ReadState.value &&
    days.states[at] === ReadState.value &&
    funding.states[at] === ReadState.value &&
    funding.values[at] === commissioned;
}

function rowsOfCode({ codes, values }: CodeColumn, code: string | null): (at: number) => boolean {
  const wanted = code === null ? -1 : codes.indexOf(code);
  if (code !== null && wanted < 0) return () => false;
  return (at) => values[at] === wanted;
}
