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
  /** 0 for an original, n for correction n; 0 too where the cover does not say. */
  readonly version: number;
  /** Whether the return under review is a correction of it: the same month, and the highest version below its own. */
  readonly isCorrected: boolean;
  /** A clause; null where the return is used. */
  readonly notUsed: string | null;
}

/**
 * The returns given, in the order given. Of one month the highest correction is used, of equal ones the last given; of
 * the month under review only what comes before `version`, the version of the return under review.
 */
export function placeEarlier(
  period: Checked<Period>,
  agreement: Agreement,
  given: readonly Return[],
  version = 0,
): readonly PlacedReturn[] {
  const own = period.isChecked ? period.value.month : null;
  const months = given.map((candidate) => monthOfReturn(candidate, agreement));
  const chosen = new Map<IsoMonth, Return>();
  given.forEach((candidate, at) => {
    const month = months[at] ?? null;
    if (month === null || (month === own && versionOf(candidate) >= version)) return;
    const rival = chosen.get(month);
    if (!rival || versionOf(candidate) >= versionOf(rival)) chosen.set(month, candidate);
  });
  return given.map((candidate, at) => {
    const month = months[at] ?? null;
    const notUsed = reasonAgainst(candidate, month, period, { chosen, version });
    const isCorrected = month !== null && month === own && notUsed === null;
    return { return: candidate, month, version: versionOf(candidate), isCorrected, notUsed };
  });
}

/** The one that the return under review corrects, where it was given. */
export function correctedReturn(placed: readonly PlacedReturn[]): PlacedReturn | null {
  return placed.find(({ isCorrected }) => isCorrected) ?? null;
}

/** Month → return, earliest first, of those that are used. */
export function pastReturns(placed: readonly PlacedReturn[]): ReadonlyMap<IsoMonth, Return> {
  const used = placed.flatMap(({ month, notUsed, isCorrected, return: past }) =>
    month !== null && notUsed === null && !isCorrected ? [[month, past] as const] : [],
  );
  return new Map(used.sort(([left], [right]) => (left < right ? -1 : 1)));
}

function reasonAgainst(
  candidate: Return,
  month: IsoMonth | null,
  period: Checked<Period>,
  { chosen, version }: { readonly chosen: ReadonlyMap<IsoMonth, Return>; readonly version: number },
): string | null {
  if (!period.isChecked) return 'the month of the return under review is not known';
  if (month === null) return 'its month is not known';
  const isBefore = month < period.value.month || (month === period.value.month && versionOf(candidate) < version);
  if (!isBefore) return `it is for ${monthLabel(month)}, which is not an earlier month`;
  return chosen.get(month) === candidate ? null : `another return for ${monthLabel(month)} takes its place`;
}

function monthOfReturn(candidate: Return, agreement: Agreement): IsoMonth | null {
  const period = periodOf(candidate, agreement);
  return period.isChecked ? period.value.month : null;
}

/** 0 for an original, n for correction n; 0 too where the cover does not say. */
export function versionOf({ cover }: Return): number {
  return cover?.returnVersion.state === 'value' ? cover.returnVersion.value : 0;
}
