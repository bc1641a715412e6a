/** Summary by service: days tied to the orders of the Days sheet, bands, priority by service, PivotTables beside them. */
import { BAND_NAMES, BANDS, type Agreement } from '../agreement/model';
import type { TieOut } from '../figures/figures';
import type { Review } from '../review/review';
import type { PivotTable, ReportSheet } from '../workbook/markup';
import { servicePivots, writePivotTitle } from './pivots';
import { serviceMatrix } from './service-matrix';
import { HEADING_ROWS, periodText, writeHeading } from './sheet-heading';
import { SheetWriter } from './sheet-writer';
import { daysIn, groupOf, hasActivity, schoolsNote, writeCounts, type PickGroup } from './summary-groups';
import { COUNT_FORMAT, sumStated, writeResult, writeTied, type TiedDays } from './tied-days';

const HEADINGS = [
  'Service',
  'Month: orders say',
  'Month: activity rows',
  'Month: difference',
  'Year to date: orders say',
  'Year to date: activity rows',
  'Year to date: difference',
  'Result',
  'Activities, year to date',
  'Schools supported, year to date',
  ...BANDS.map((band) => `KPIs: ${BAND_NAMES[band]}`),
];
const WIDTHS = [38, 12, 12, 12, 12, 12, 12, 16, 12, 12, 10, 13, 14, 13, 10, 3, 38, 14, 14, 14, 14, 14, 14, 14];
const TABLE_ROW = HEADING_ROWS;
const RESULT_COLUMN = 7;
const BANDS_COLUMN = RESULT_COLUMN + 3;
const PIVOT_COLUMN = HEADINGS.length + 1;
/** More lines than services: what is not stated or not read, the total, and a PivotTable's own headings. */
const ROOM_BELOW = 7;

export function servicesSheet(review: Review, agreement: Agreement, name: string, noPivot: string | null): ReportSheet {
  const sheet = new SheetWriter();
  const title = `Commissioned days and ratings by service: ${periodText(review)}`;
  writeHeading(sheet, title, 'The days of each service’s orders on the return, beside its activity rows.', review);
  sheet.headings(TABLE_ROW, 0, HEADINGS);
  const lines = linesOf(review, agreement);
  lines.forEach((line, at) => {
    writeLine(sheet, TABLE_ROW + 1 + at, line, review);
  });
  const note = schoolsNote(review.yearToDate);
  if (note !== null) sheet.text(TABLE_ROW + lines.length + 1, 0, note, { style: 'muted' });
  const matrixRow = TABLE_ROW + agreement.services.length + ROOM_BELOW;
  serviceMatrix(sheet, matrixRow, review, agreement);
  return sheet.finish('services', name, {
    columnWidths: WIDTHS,
    frozen: { rows: TABLE_ROW + 1, columns: 1 },
    pivots: pivotsBeside(sheet, matrixRow, noPivot),
    print: { landscape: true },
  });
}

function pivotsBeside(sheet: SheetWriter, matrixRow: number, noPivot: string | null): readonly PivotTable[] {
  writePivotTitle(sheet, TABLE_ROW - 1, PIVOT_COLUMN, noPivot);
  if (noPivot !== null) return [];
  writePivotTitle(sheet, matrixRow, PIVOT_COLUMN, null);
  return servicePivots({ row: TABLE_ROW, column: PIVOT_COLUMN }, { row: matrixRow + 1, column: PIVOT_COLUMN });
}

interface Line {
  readonly label: string;
  readonly isTotal: boolean;
  readonly month: TiedDays;
  readonly yearToDate: TiedDays;
  readonly pick: PickGroup;
  readonly bands: Readonly<Record<(typeof BANDS)[number], number>> | null;
}

function linesOf(review: Review, agreement: Agreement): readonly Line[] {
  const lines = agreement.services.map(({ code, name }): Line => {
    const isOfService = ordersOf(agreement, code);
    const bands = review.bandsByService.find((counts) => counts.service === code)?.counts ?? null;
    return { ...tiedLine(review, `${code} ${name}`, groupOf('byService', code), isOfService), bands };
  });
  const unassigned: PickGroup = (summary) => summary.unassignedService;
  const none = hasActivity([review.month, review.yearToDate], unassigned)
    ? [tiedLine(review, 'Service missing or not read', unassigned, () => false)]
    : [];
  const total = tiedLine(
    review,
    'All services',
    (summary) => summary.total,
    () => true,
  );
  return [...lines, ...none, { ...total, isTotal: true, bands: allBands(review) }];
}

function tiedLine(review: Review, label: string, pick: PickGroup, isWanted: (order: string) => boolean): Line {
  const month = sumStated(orderTieOuts(review, 'deliveredMonth', isWanted), daysIn(review.month, pick));
  const yearToDate = sumStated(orderTieOuts(review, 'deliveredToDate', isWanted), daysIn(review.yearToDate, pick));
  return { label, isTotal: false, month, yearToDate, pick, bands: null };
}

function ordersOf({ commissions }: Agreement, service: string): (order: string) => boolean {
  const orders = new Set(commissions.filter((order) => order.service === service).map(({ order }) => order));
  return (order) => orders.has(order);
}

/** "days.SCC-A-14-003.deliveredMonth", with "#2" after the order where it is listed again. */
const ORDER_TIE_OUT = /^days\.(.+?)(#\d+)?\.(\w+)$/;

function orderTieOuts({ tieOuts }: Review, field: string, isWanted: (order: string) => boolean): readonly TieOut[] {
  return tieOuts.filter(({ id }) => {
    const [, order = '', , named] = ORDER_TIE_OUT.exec(id) ?? [];
    return named === field && order !== 'total' && isWanted(order);
  });
}

function allBands({ bandsByService }: Review): Line['bands'] {
  const sum = (band: (typeof BANDS)[number]): number =>
    bandsByService.reduce((all, { counts }) => all + counts[band], 0);
  return {
    good: sum('good'),
    approaching: sum('approaching'),
    requiresImprovement: sum('requiresImprovement'),
    inadequate: sum('inadequate'),
    other: sum('other'),
  };
}

function writeLine(sheet: SheetWriter, row: number, line: Line, review: Review): void {
  const style = line.isTotal ? 'total' : 'plain';
  sheet.text(row, 0, line.label, { style });
  writeTied(sheet, row, 1, line.month, style);
  writeTied(sheet, row, 4, line.yearToDate, style);
  writeResult(sheet, row, RESULT_COLUMN, [line.month, line.yearToDate]);
  writeCounts(sheet, row, RESULT_COLUMN + 1, review.yearToDate, line.pick, style);
  BANDS.forEach((band, at) => {
    const count = line.bands?.[band] ?? null;
    const look = count !== null && count > 0 && !line.isTotal ? band : style;
    sheet.number(row, BANDS_COLUMN + at, count, { style: look, numberFormat: COUNT_FORMAT });
  });
}
