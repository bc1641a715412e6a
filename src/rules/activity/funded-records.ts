/** Activity records of one funding, picked in one pass. */
import { FUNDING, type ActivityTable, type Funding } from '../../reading/return';

/** The records of a funding that `isWanted` picks. */
export function fundedRecords(
  { funding, count }: ActivityTable,
  kind: Funding,
  isWanted: (at: number) => boolean,
): readonly number[] {
  const code = FUNDING.indexOf(kind);
  const found: number[] = [];
  for (let at = 0; at < count; at++) {
    if (funding.values[at] === code && isWanted(at)) found.push(at);
  }
  return found;
}

/** What some records add up to, in days as a decimal. */
export function daysOfRecords({ days }: ActivityTable, records: readonly number[]): number {
  return records.reduce((sum, at) => sum + (days.values[at] ?? 0), 0) / 4;
}
