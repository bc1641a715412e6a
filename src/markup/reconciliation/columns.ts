/** Where the figures of the Reconciliation sheet stand: one place for each in all of its tables. */

export const COLUMN = {
  name: 0,
  service: 1,
  priority: 2,
  commissioned: 3,
  planned: 4,
  deliveredMonth: 5,
  delivered: 6,
  statedMonth: 7,
  stated: 8,
  statedLess: 9,
  remaining: 10,
  statedRemaining: 11,
  share: 12,
  forecast: 13,
  rate: 14,
  due: 15,
  charged: 16,
  chargedLess: 17,
  rows: 18,
  /** Last, where a long text has room. */
  settle: 19,
} as const;
export type ColumnName = keyof typeof COLUMN;

export const WIDTHS = [34, 16, 11, 13, 10, 10, 10, 10, 10, 10, 10, 10, 9, 10, 9, 12, 12, 11, 27, 34];
export const POUNDS_FORMAT = '#,##0.00;-#,##0.00';
export const SHARE_FORMAT = '0.0%';
