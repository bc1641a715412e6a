/** The columns of our table of activity rows, which the PivotTables name too. */
import type { PlaceWords } from '../agreement/place-words';
import { OBJECT_PREFIX } from '../workbook/marks';

export const ACTIVITY_TABLE = `${OBJECT_PREFIX}Activity`;

/** In the order of the columns. */
export const ACTIVITY_HEADINGS = {
  row: 'Row of the return',
  reference: 'Reference',
  date: 'Date',
  month: 'Month',
  schoolNumber: 'School number',
  schoolName: 'School name',
  serviceCode: 'Service code',
  service: 'Service',
  priorityCode: 'Priority code',
  priority: 'Priority',
  activityType: 'Activity type',
  days: 'Days',
  order: 'Order',
  funding: 'Funding',
  daysMonth: 'Commissioned days in month',
  daysToDate: 'Commissioned days to date',
  counted: 'Counted to date',
} as const;

/** As `ACTIVITY_HEADINGS`, in the words of an agreement that visits other places than schools. */
export function activityHeadings({ One }: PlaceWords): Readonly<Record<keyof typeof ACTIVITY_HEADINGS, string>> {
  return { ...ACTIVITY_HEADINGS, schoolNumber: `${One} number`, schoolName: `${One} name` };
}
