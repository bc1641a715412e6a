/** The PivotTables over our table of activity rows. */
import type { PivotTable, PivotValue } from '../workbook/markup';
import { OBJECT_PREFIX } from '../workbook/marks';
import { ACTIVITY_HEADINGS, ACTIVITY_TABLE } from './activity-headings';
import type { SheetWriter } from './sheet-writer';
import { DAYS_FORMAT } from './tied-days';

interface Place {
  readonly row: number;
  readonly column: number;
}

const MONTH_DAYS: PivotValue = {
  field: ACTIVITY_HEADINGS.daysMonth,
  caption: 'Days, month',
  summarise: 'sum',
  numberFormat: DAYS_FORMAT,
};
const YEAR_DAYS: PivotValue = {
  field: ACTIVITY_HEADINGS.daysToDate,
  caption: 'Days, year to date',
  summarise: 'sum',
  numberFormat: DAYS_FORMAT,
};

export function priorityPivot(at: Place): PivotTable {
  return pivot('ByPriority', at, [ACTIVITY_HEADINGS.priority], [], [MONTH_DAYS, YEAR_DAYS]);
}

export function servicePivot(at: Place): PivotTable {
  return pivot('ByService', at, [ACTIVITY_HEADINGS.service], [], [MONTH_DAYS, YEAR_DAYS]);
}

export function serviceAndPriorityPivot(at: Place): PivotTable {
  return pivot('ByServiceAndPriority', at, [ACTIVITY_HEADINGS.service], [ACTIVITY_HEADINGS.priority], [YEAR_DAYS]);
}

/** What stands above a PivotTable, or in its place why there is none. */
export function writePivotTitle(sheet: SheetWriter, row: number, column: number, noPivot: string | null): void {
  if (noPivot === null) sheet.text(row, column, 'From the activity rows (PivotTable)', { style: 'subtitle' });
  else sheet.text(row, column, noPivot, { style: 'muted' });
}

function pivot(
  name: string,
  at: Place,
  rows: readonly string[],
  columns: readonly string[],
  values: readonly PivotValue[],
): PivotTable {
  return { name: `${OBJECT_PREFIX}${name}`, at, source: ACTIVITY_TABLE, rows, columns, values };
}
