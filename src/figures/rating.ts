/** The band of one KPI in one month, from the return's row, or the reason why it has none. */
import { bandOf, roundForBanding } from '../agreement/banding';
import { isDue } from '../agreement/in-force';
import type { Agreement, Kpi } from '../agreement/model';
import { tableNotFound } from '../agreement/table-names';
import { targetInForce } from '../agreement/target-in-force';
import type { KpiRow, Reading, Return } from '../reading/return';
import { monthLabel } from '../workbook/serial-date';
import { singularOf } from './counted-words';
import type { BandReason, Period, Rating } from './figures';
import { formatFigure } from './format-figure';

/** What the month alone settles of a rating. */
export type MonthRating = Omit<Rating, 'nextBand' | 'trend' | 'consecutiveMisses' | 'isRepeatFailure'>;

export interface RatedReturn {
  readonly return: Return;
  readonly agreement: Agreement;
  readonly period: Period;
  /** Declared, and not contradicted by activity in the month. */
  readonly isNil: boolean;
}

interface Unrated {
  readonly reason: Exclude<BandReason, 'banded'>;
  readonly text: string;
}

/** Rates one KPI; `row` is the return's, null where it has none. */
export function rate(kpi: Kpi, row: KpiRow | null, rated: RatedReturn): MonthRating {
  const { period } = rated;
  const stated = row?.actual.state === 'value' ? roundForBanding(kpi, row.actual.value) : null;
  const recomputed = row ? recompute(kpi, row) : null;
  const unrated = whyUnrated(kpi, row, rated);
  const mayBand = unrated === null || unrated.reason === 'noActual' || unrated.reason === 'unreadableActual';
  return {
    kpi,
    row,
    isDue: isDue(kpi, period.month),
    stated,
    recomputed,
    target: targetInForce(kpi, period.lastDay),
    band: unrated === null && stated !== null ? bandOf(kpi, stated, period.lastDay) : 'other',
    reason: unrated?.reason ?? 'banded',
    reasonText: unrated?.text ?? null,
    recomputedBand: mayBand && recomputed !== null ? bandOf(kpi, recomputed, period.lastDay) : null,
  };
}

/** Numerator over denominator in the KPI's unit (a count has only a numerator), rounded as it says; null where they do not settle it. */
export function recompute(kpi: Kpi, { numerator, denominator }: KpiRow): number | null {
  if (kpi.numerator === null || numerator.state !== 'value') return null;
  if (kpi.denominator === null) return roundForBanding(kpi, numerator.value);
  if (denominator.state !== 'value') return null;
  return quotient(kpi, numerator.value, denominator.value);
}

/** The same for plain numbers. */
export function quotient(kpi: Kpi, numerator: number, denominator: number): number | null {
  if (denominator === 0) return null;
  return roundForBanding(kpi, kpi.unit === 'percent' ? (numerator * 100) / denominator : numerator / denominator);
}

function whyUnrated(kpi: Kpi, row: KpiRow | null, rated: RatedReturn): Unrated | null {
  if (rated.isNil) return { reason: 'nilReturn', text: 'nil return' };
  if (row === null) return missingRow(kpi, rated);
  if (!isDue(kpi, rated.period.month) && hasNoFigure(row.actual)) return notDue(rated.period);
  return (
    tooFew(kpi, row) ??
    withoutActual(row.actual) ??
    provisional(kpi, row, rated.return) ??
    withoutTarget(kpi, rated.period)
  );
}

function missingRow(kpi: Kpi, { return: from, agreement, period }: RatedReturn): Unrated {
  if (!isDue(kpi, period.month)) return notDue(period);
  const where = from.kpis === null ? `: ${tableNotFound(agreement, 'kpis')}` : '';
  return { reason: 'notReported', text: `not reported, though due in ${monthLabel(period.month)}${where}` };
}

function notDue({ month }: Period): Unrated {
  return { reason: 'notDue', text: `not due in ${monthLabel(month)}` };
}

function tooFew(kpi: Kpi, { denominator }: KpiRow): Unrated | null {
  if (denominator.state !== 'value' || denominator.value >= kpi.minimumDenominator) return null;
  const label = kpi.denominator ?? 'cases';
  const counted = `${formatFigure(denominator.value)} ${denominator.value === 1 ? singularOf(label) : label}`;
  const needed = formatFigure(kpi.minimumDenominator);
  return { reason: 'tooFewToRate', text: `too few to rate: ${counted}, at least ${needed} needed` };
}

function hasNoFigure({ state }: Reading<number>): boolean {
  return state === 'blank' || state === 'absent' || state === 'placeholder';
}

function withoutActual(actual: Reading<number>): Unrated | null {
  switch (actual.state) {
    case 'value':
      return null;
    case 'unknown':
    case 'unreadable':
      return { reason: 'unreadableActual', text: `the actual “${formatFigure(actual.text)}” could not be read` };
    case 'blank':
    case 'absent':
      return { reason: 'noActual', text: 'no actual is given' };
    case 'placeholder':
      return { reason: 'noActual', text: `no actual is given, only “${formatFigure(actual.text)}”` };
  }
}

function provisional(kpi: Kpi, row: KpiRow, { cover }: Return): Unrated | null {
  const status = row.dataStatus.state === 'value' ? row.dataStatus : cover?.dataStatus;
  if (kpi.provisionalAllowed || status?.state !== 'value' || status.value !== 'provisional') return null;
  return { reason: 'provisionalNotAllowed', text: 'the figure is provisional, which this KPI does not allow' };
}

function withoutTarget(kpi: Kpi, { month, lastDay }: Period): Unrated | null {
  if (targetInForce(kpi, lastDay) !== null) return null;
  return { reason: 'noTarget', text: `no target is in force in ${monthLabel(month)}` };
}
