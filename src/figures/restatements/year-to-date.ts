/** What a return says of the months before its own, against what the latest earlier return said to date. */
import type { Agreement } from '../../agreement/model';
import type { Return } from '../../reading/return';
import { addMonths, dayNumber, firstDay, monthLabel } from '../../workbook/serial-date';
import type { Period } from '../figures';
import type { MovedDays } from './moved-days';
import type { ReportedIn, Restatement } from './restatement';
import { runningTotals, type RunningTotal } from './running-totals';

/** Binary fractions differ in the last place. */
const NOISE = 1e-6;

/** Restated lines; none where the earlier return is of another financial year, since the year to date begins anew. */
export function yearToDateRestatements(
  from: Return,
  before: Return,
  agreement: Agreement,
  period: Period,
  { reportedIn, moved }: { readonly reportedIn: ReportedIn; readonly moved: MovedDays | null },
): readonly Restatement[] {
  if (dayNumber(firstDay(reportedIn.month)) < dayNumber(period.yearStart)) return [];
  const isMonthBefore = addMonths(period.month, -1) === reportedIn.month;
  const past = runningTotals(before, agreement);
  return [...runningTotals(from, agreement).values()].flatMap((now) => {
    const then = past.get(now.key);
    const difference = then ? differenceOf(now, then, isMonthBefore) : null;
    if (!then || !difference) return [];
    return [
      { ...restated(now, then, difference, period), reportedIn, followsFromActivity: follows(now, difference, moved) },
    ];
  });
}

interface Difference {
  readonly now: number;
  readonly isFall: boolean;
  readonly amount: number;
}

/** A fall is told as such; otherwise the months before are what is left of the year to date without the month. */
function differenceOf(now: RunningTotal, then: RunningTotal, isMonthBefore: boolean): Difference | null {
  if (now.toDate < then.toDate - NOISE) return { now: now.toDate, isFall: true, amount: now.toDate - then.toDate };
  if (!isMonthBefore || now.month === null) return null;
  const before = now.toDate - now.month;
  return Math.abs(before - then.toDate) <= NOISE ? null : { now: before, isFall: false, amount: before - then.toDate };
}

function restated(
  now: RunningTotal,
  then: RunningTotal,
  { now: figure, isFall, amount }: Difference,
  period: Period,
): Omit<Restatement, 'reportedIn' | 'followsFromActivity'> {
  const { kind, subject, unit, cell } = now;
  return {
    kind,
    subject,
    label: isFall ? now.label : `${now.label}, before ${monthLabel(period.month)}`,
    unit,
    was: then.toDate,
    now: figure,
    difference: Number(amount.toPrecision(12)),
    wasCell: then.cell,
    cell,
    isFall,
  };
}

/** The days before the month moved by as much as rows did. */
function follows(now: RunningTotal, { isFall, amount }: Difference, moved: MovedDays | null): boolean {
  if (!moved || !now.moved || now.month === null) return false;
  const past = isFall ? amount - now.month : amount;
  return Math.abs((moved[now.moved.by].get(now.moved.key) ?? 0) / 4 - past) <= NOISE;
}
