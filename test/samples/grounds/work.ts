/** The invented work of July to September 2025 under the second worked agreement: every site, order and visit is made up. */
import type { IsoDate } from '../../../src/workbook/serial-date';

export interface Visit {
  readonly job: string;
  readonly day: IsoDate;
  readonly site: Site;
  readonly kind: 'Mowing' | 'Pruning' | 'Inspection' | 'Toolbox talk';
  readonly crewDays: number;
  readonly service: string;
  readonly grade: string;
  readonly order: string | null;
}

interface Site {
  readonly code: string;
  readonly name: string;
}

export const MONTH = '2025-09';

const SITES: readonly Site[] = ['Quarry Green', 'Larkspur Gardens', 'Mill Meadow', 'Station Verge', 'Old Orchard', 'Beacon Play Park', 'Fen Lane', 'Coronation Beds', 'Weir Walk'].map(
  (name, at) => ({ code: `EX-${String(at + 11)}${'ABC'.charAt(at % 3)}`, name }),
); // prettier-ignore

interface Round {
  readonly kind: Visit['kind'];
  readonly service: string;
  readonly grade: string;
  readonly order: string | null;
  readonly crewDays: number;
  /** Days of each month. */
  readonly days: readonly number[];
}

const ROUNDS: readonly Round[] = [
  { kind: 'Mowing', service: 'G1', grade: 'H', order: 'PO-7001', crewDays: 3.25, days: [2, 4, 8, 10, 15, 17, 22, 24] },
  { kind: 'Mowing', service: 'G1', grade: 'V', order: 'PO-7002', crewDays: 2, days: [1, 3, 9, 11, 16, 18] },
  { kind: 'Pruning', service: 'G2', grade: 'N', order: 'PO-7003', crewDays: 1.75, days: [7, 14, 21, 28] },
  { kind: 'Inspection', service: 'G3', grade: 'N', order: 'PO-7004', crewDays: 0.5, days: [2, 9, 16, 23, 30] },
  { kind: 'Toolbox talk', service: 'G1', grade: 'H', order: 'PO-7001', crewDays: 0.25, days: [1] },
  { kind: 'Mowing', service: 'G1', grade: 'N', order: null, crewDays: 1, days: [29] },
];

/** Weekends and the bank holiday: the crew works the Tuesday after. */
const MOVED: ReadonlyMap<string, string> = new Map([
  ['2025-08-02', '2025-08-05'], ['2025-08-03', '2025-08-05'], ['2025-08-09', '2025-08-12'], ['2025-08-10', '2025-08-12'],
  ['2025-08-16', '2025-08-19'], ['2025-08-17', '2025-08-19'], ['2025-08-23', '2025-08-26'], ['2025-08-24', '2025-08-26'],
  ['2025-08-30', '2025-08-29'], ['2025-09-07', '2025-09-08'], ['2025-09-14', '2025-09-15'], ['2025-09-21', '2025-09-22'],
  ['2025-09-28', '2025-09-29'],
]); // prettier-ignore

/** In order of day. */
export const VISITS: readonly Visit[] = ['2025-07', '2025-08', '2025-09']
  .flatMap((month, at) =>
    ROUNDS.flatMap((round, which) =>
      round.days.map((dayOfMonth, nth) => {
        const day = `${month}-${String(dayOfMonth).padStart(2, '0')}`;
        return { round, day: (MOVED.get(day) ?? day) as IsoDate, site: siteOf(which * 2 + nth + at) };
      }),
    ),
  )
  .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  .map(({ round: { kind, service, grade, order, crewDays }, day, site }, at) => ({
    job: `J${String(at + 1001)}`,
    day,
    site,
    kind,
    crewDays,
    service,
    grade,
    order,
  }));

function siteOf(at: number): Site {
  const site = SITES[at % SITES.length];
  if (!site) throw new Error('There are sites.');
  return site;
}

export function crewDays(isWanted: (visit: Visit) => boolean, month: string | null = null): number {
  return VISITS.filter((visit) => isWanted(visit) && (month === null || visit.day.startsWith(month))).reduce(
    (sum, visit) => sum + visit.crewDays,
    0,
  );
}
