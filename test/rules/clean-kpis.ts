/** A figure for every KPI of the shipped agreement, each of them Good in July 2014. */

/** Reference, target, numerator, denominator, actual. Null where the KPI has none, or the return reckons it. */
export type CleanKpi = readonly [
  ref: string,
  target: number | string | null,
  numerator: number | null,
  denominator: number | null,
  actual: number | string | null,
];

export const CLEAN_KPIS: readonly CleanKpi[] = [
  ['A01-1', 75, 78, 100, 78],
  ['A01-2', 90, 95, 100, 95],
  ['A01-3', 100, 4, 4, 100],
  ['A01-4', null, null, null, null],
  ['A02-1', 90, 27, 30, 90],
  ['A02-2', 100, 6, 6, 100],
  ['A02-3', 10, 80, 10, 8],
  ['A03-1', 85, 18, 20, 90],
  ['A03-2', 92, 46, 50, 92],
  ['A03-3', 0, null, null, 0],
  ['A04-1', 82, 41, 50, 82],
  ['A04-2', 100, 3, 3, 100],
  ['A04-3', 80, 40, 50, 80],
  ['A05-1', 95, 19, 20, 95],
  ['A05-2', 85, 9, 10, 90],
  ['A05-3', 0, null, null, 0],
  ['A06-1', 100, 5, 5, 100],
  ['A06-2', null, null, null, 8],
  ['A06-3', '4 to 8', 60, 10, 6],
  ['A07-1', 95, 19, 20, 95],
  ['A07-2', 90, 9, 10, 90],
  ['A07-3', 100, 2, 2, 100],
  ['A08-1', 95, 20, 20, 100],
  ['A08-2', 6, null, null, 'not due'],
  ['A08-3', 90, 18, 20, 90],
  ['A09-1', 95, 19, 20, 95],
  ['A09-2', '95 to 105', 100, 100, 100],
  ['A09-3', 62.5, 3000, 50, 60],
  ['A10-1', 95, 19, 20, 95],
  ['A10-2', 60, 60, 100, 60],
  ['A10-3', 98, 50, 50, 100],
];

/** Targets that change from month to month: A01-4 and A06-2. */
export const MOVING_TARGETS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'A01-4': { '2014-04': 60, '2014-05': 60, '2014-06': 60, '2014-07': 80 },
  'A06-2': { '2014-04': 8, '2014-05': 16, '2014-06': 24, '2014-07': 32 },
};
