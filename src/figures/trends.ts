/** What earlier returns add to a rating: its trend and how many due months in a row it has missed. */
import { isDue } from '../agreement/in-force';
import type { Band } from '../agreement/bands';
import type { Agreement, Kpi } from '../agreement/model';
import { kpisInForce } from '../agreement/in-force';
import type { KpiRow, Return } from '../reading/return';
import { addMonths, type IsoMonth } from '../workbook/serial-date';
import type { Rating } from './figures';
import { isLegitimateNil } from './nil-return';
import { periodOfMonth } from './period';
import { rate, type MonthRating } from './rating';

/** KPI reference → its rating, of one return. */
export type RatingsOfMonth = ReadonlyMap<string, MonthRating>;

/** Rates every KPI in force in a month by that month's return. */
export function rateMonth(from: Return, agreement: Agreement, month: IsoMonth): RatingsOfMonth {
  const period = periodOfMonth(agreement, month, 'cover');
  const rows = rowsByReference(from);
  const rated = { return: from, agreement, period, isNil: isLegitimateNil(from, period) };
  const kpis = kpisInForce(agreement, period.lastDay);
  return new Map(kpis.map((kpi) => [kpi.ref, rate(kpi, rows.get(kpi.ref) ?? null, rated)]));
}

/** Of several rows of one KPI the first counts. */
function rowsByReference({ kpis }: Return): ReadonlyMap<string, KpiRow> {
  const rows = new Map<string, KpiRow>();
  for (const row of kpis?.rows ?? []) if (row.kpi && !rows.has(row.kpi.ref)) rows.set(row.kpi.ref, row);
  return rows;
}

/** Month → stated value and band, earliest first; months in which a KPI was neither due nor stated are left out. */
export function trendOf(ref: string, months: ReadonlyMap<IsoMonth, RatingsOfMonth>): Rating['trend'] {
  return [...months]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([month, ratings]) => {
      const rating = ratings.get(ref);
      if (!rating || !(rating.isDue || rating.stated !== null)) return [];
      return [{ month, value: rating.stated, band: rating.band }];
    });
}

/** Due months in a row with a miss, going back from `last`; a due month without a return ends the row. */
export function consecutiveMisses(kpi: Kpi, last: IsoMonth, months: ReadonlyMap<IsoMonth, RatingsOfMonth>): number {
  if (!isDue(kpi, last)) return 0;
  const earliest = [...months.keys()].reduce((first, month) => (month < first ? month : first), last);
  let misses = 0;
  for (let month = last; month >= earliest; month = addMonths(month, -1)) {
    if (!isDue(kpi, month)) continue;
    if (!isMiss(months.get(month)?.get(kpi.ref)?.band)) break;
    misses += 1;
  }
  return misses;
}

function isMiss(band: Band | undefined): boolean {
  return band === 'requiresImprovement' || band === 'inadequate';
}
