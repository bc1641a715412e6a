/** The workbooks given as earlier returns: which of them are used, and why others are not. */
import type { Agreement } from '../agreement/model';
import { pastReturns, placeEarlier } from '../figures/earlier-returns';
import type { Checked, Period } from '../figures/figures';
import { readReturn } from '../reading';
import type { Return } from '../reading/return';
import type { Snapshot } from '../workbook/snapshot';
import type { EarlierWorkbook } from './review';

export interface EarlierReturns {
  /** Earliest month first, one a month. */
  readonly returns: readonly Return[];
  /** One entry a workbook, in the order given. */
  readonly workbooks: readonly EarlierWorkbook[];
}

export function earlierReturns(
  snapshots: readonly Snapshot[],
  agreement: Agreement,
  period: Checked<Period>,
): EarlierReturns {
  const readings = snapshots.map((snapshot) => readReturn(snapshot, agreement));
  const read = readings.flatMap((reading) => (reading.isReturn ? [reading.return] : []));
  const placed = placeEarlier(period, agreement, read);
  const byReturn = new Map(placed.map((one) => [one.return, one]));
  return {
    returns: [...pastReturns(placed).values()],
    workbooks: readings.map((reading) => {
      const place = reading.isReturn ? byReturn.get(reading.return) : undefined;
      if (!place) return { month: null, isUsed: false, reason: `it is not a return of ${agreement.title}` };
      return { month: place.month, isUsed: place.notUsed === null, reason: place.notUsed };
    }),
  };
}
