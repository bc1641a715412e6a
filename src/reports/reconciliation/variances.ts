/** The three ways in which a reconciled line is held against itself; null where one side is not known. */
import type { ReconciledFigures } from '../../review/reconciliation/reconciliation';
import type { Pence, QuarterDays } from '../../workbook/units';

export interface Variances {
  /** Delivered by the rows less planned by the profile, to date. */
  readonly deliveredLessPlanned: QuarterDays | null;
  /** Stated on Days less delivered by the rows, to date. */
  readonly statedLessDelivered: QuarterDays | null;
  /** Charged less delivered at the agreed rate, to date. */
  readonly chargedLessDue: Pence | null;
}

export function variancesOf({ deliveredToDate, plannedToDate, stated }: ReconciledFigures): Variances {
  const less = <Figure extends number>(a: Figure | null, b: Figure | null): Figure | null =>
    a === null || b === null ? null : ((a - b) as Figure);
  return {
    deliveredLessPlanned: less(deliveredToDate?.days ?? null, plannedToDate.days),
    statedLessDelivered: less(stated.deliveredToDate, deliveredToDate?.days ?? null),
    chargedLessDue: less(stated.charged, deliveredToDate?.pence ?? null),
  };
}
