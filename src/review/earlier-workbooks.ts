/** The workbooks given as earlier returns: which of them are used, and why others are not. */
import type { Agreement } from '../agreement/model';
import { correctedReturn, pastReturns, placeEarlier, versionOf, type PlacedReturn } from '../figures/earlier-returns';
import type { Checked, Period } from '../figures/figures';
import { readReturn } from '../reading';
import type { Return } from '../reading/return';
import type { Snapshot } from '../workbook/snapshot';
import type { EarlierWorkbook } from './review';

/** A return that others are held against, with the workbook it was read from. */
export interface GivenReturn extends PlacedReturn {
  readonly snapshot: Snapshot;
}

export interface EarlierReturns {
  /** Earliest month first, one a month. */
  readonly returns: readonly Return[];
  /** The return of the same month that this one corrects. */
  readonly corrected: GivenReturn | null;
  /** Of the latest earlier month. */
  readonly latest: GivenReturn | null;
  /** One entry a workbook, in the order given. */
  readonly workbooks: readonly EarlierWorkbook[];
}

/** `under`: the return under review; null where the workbook is none. */
export function earlierReturns(
  snapshots: readonly Snapshot[],
  agreement: Agreement,
  period: Checked<Period>,
  under: Return | null,
): EarlierReturns {
  const readings = snapshots.map((snapshot) => ({ snapshot, reading: readReturn(snapshot, agreement) }));
  const read = readings.flatMap(({ snapshot, reading }) =>
    reading.isReturn ? [{ snapshot, return: reading.return }] : [],
  );
  const placed = placeEarlier(
    period,
    agreement,
    read.map((one) => one.return),
    under ? versionOf(under) : 0,
  );
  const snapshotOf = new Map(read.map((one) => [one.return, one.snapshot]));
  const given = (one: PlacedReturn | null | undefined): GivenReturn | null => {
    const snapshot = one && snapshotOf.get(one.return);
    return one && snapshot ? { ...one, snapshot } : null;
  };
  const returns = [...pastReturns(placed).values()];
  const byReturn = new Map(placed.map((one) => [one.return, one]));
  const last = returns.at(-1);
  return {
    returns,
    corrected: given(correctedReturn(placed)),
    latest: given(last && byReturn.get(last)),
    workbooks: readings.map(({ reading }) => {
      const place = reading.isReturn ? byReturn.get(reading.return) : undefined;
      if (!place) return strangerTo(agreement);
      const { month, notUsed, isCorrected } = place;
      return { month, isUsed: notUsed === null, reason: notUsed, isCorrected };
    }),
  };
}

function strangerTo({ title }: Agreement): EarlierWorkbook {
  return { month: null, isUsed: false, reason: `it is not a return of ${title}`, isCorrected: false };
}
