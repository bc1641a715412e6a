/** Which of the returns given beside this one are its past: one a month, corrections in place of originals. */
import type { Agreement } from '../agreement/model';
import type { Return } from '../reading/return';
import type { IsoMonth } from '../workbook/serial-date';
import { monthLabel } from '../workbook/serial-date';
import type { Checked, Period } from './figures';
import { periodOf } from './period';

/** One of the returns given, and why it is not used where it is not. */
export interface PlacedReturn {
  readonly return: Return;
  readonly month: IsoMonth | null;
  /** A clause; null where the return is used. */
  readonly notUsed: string | null;
}

/** The returns given, in the order given. Of one month the highest correction is used, of equal ones the last given. */
export function placeEarlier(
  period: Checked<Period>,
  agreement: Agreement,
  given: readonly Return[],
): readonly PlacedReturn[] {
  const months = given.map((candidate) => monthOfReturn(candidate, agreement));
  const chosen = new Map<IsoMonth, Return>();
  given.forEach((candidate, at) => {
    const month = months[at] ?? null;
    const rival = month === null ? undefined : chosen.get(month);
    if (month !== null && (!rival || versionOf(candidate) >= versionOf(rival))) chosen.set(month, candidate);
  });
  return given.map((candidate, at) => {
    const month = months[at] ?? null;
    return { return: candidate, month, notUsed: reasonAgainst(candidate, month, period, chosen) };
  });
}

/** Month → return, earliest first, of those that are used. */
export function pastReturns(placed: readonly PlacedReturn[]): ReadonlyMap<IsoMonth, Return> {
  const used = placed.flatMap(({ month, notUsed, return: past }) =>
    month !== null && notUsed === null ? [[month, past] as const] : [],
  );
  return new Map(used.sort(([left], [right]) => (left < right ? -1 : 1)));
}

function reasonAgainst(
  candidate: Return,
  month: IsoMonth | null,
  period: Checked<Period>,
  chosen: ReadonlyMap<IsoMonth, Return>,
): string | null {
  if (!period.isChecked) return 'the month of the return under review is not known';
  if (month === null) return 'its month is not known';
  if (month >= period.value.month) return `it is for ${monthLabel(month)}, which is not an earlier month`;
  return chosen.get(month) === candidate ? null : `another return for ${monthLabel(month)} takes its place`;
}

function monthOfReturn(candidate: Return, agreement: Agreement): IsoMonth | null {
  const period = periodOf(candidate, agreement);
  return period.isChecked ? period.value.month : null;
}

function versionOf({ cover }: Return): number {
  return cover?.returnVersion.state === 'value' ? cover.returnVersion.value : 0;
}
