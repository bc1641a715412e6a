/**
 * Quarter-days delivered on each order in April, May, June and July 2014. The sums by priority are the published
 * ones (select-committee report of 5 September 2014): 1064, 160, 76.5, 220.5 and 3 days, 1524 together.
 */
export interface SampleOrder {
  readonly order: string;
  readonly service: string;
  readonly priority: string;
  readonly daysByMonth: readonly [april: number, may: number, june: number, july: number];
  /** How much of it is training events. */
  readonly trainingShare: number;
}

function order(
  number: string,
  service: string,
  priority: string,
  daysByMonth: SampleOrder['daysByMonth'],
  trainingShare = 0,
): SampleOrder {
  return { order: `SCC-A-14-${number}`, service, priority, daysByMonth, trainingShare };
}

export const ORDERS: readonly SampleOrder[] = [
  order('001', 'A01', '1', [118.25, 122.5, 124.75, 121], 0.06),
  order('002', 'A01', '2', [24.5, 25, 26.25, 24.75]),
  order('003', 'A01', '3', [4.5, 5, 4.75, 4.75]),
  order('004', 'A01', '5', [0.5, 0.75, 0.75, 1]),
  order('005', 'A02', '1', [40.5, 41.5, 50.25, 32.75], 0.2),
  order('006', 'A02', '4', [23.75, 24.25, 29.5, 19.5]),
  order('007', 'A03', '1', [28.25, 29.5, 30, 28.75], 0.25),
  order('008', 'A04', '1', [24, 24.25, 25, 24.25], 0.2),
  order('009', 'A04', '2', [14.5, 14.75, 15.25, 15]),
  order('010', 'A05', '1', [11.75, 12, 12.25, 12], 0.1),
  order('011', 'A05', '4', [10.5, 11, 11, 10.75]),
  order('012', 'A06', '3', [7, 7.25, 7.25, 7.25]),
  order('013', 'A06', '1', [8.5, 8.75, 9, 8.75]),
  order('014', 'A07', '3', [3.75, 4, 3.75, 4]),
  order('015', 'A08', '1', [9.25, 9.75, 9.75, 9.75], 0.1),
  order('016', 'A08', '4', [9.75, 10, 10.25, 10]),
  order('017', 'A09', '1', [11, 11.25, 11.5, 11.25], 0.1),
  order('018', 'A09', '4', [9.75, 10, 10.25, 10.25]),
  order('019', 'A10', '1', [7.75, 8, 8.25, 8], 0.15),
  order('020', 'A10', '3', [3.25, 3.25, 3.25, 3.5]),
];
