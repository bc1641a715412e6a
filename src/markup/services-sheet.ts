/** Summary by service: days tied to the orders of the Days sheet, days by priority, bands, and PivotTables. */
import { placeWordsOf } from '../agreement/place-words';
import type { Agreement } from '../agreement/model';
import type { TieOut } from '../figures/figures';
import type { Review } from '../review/review';
import type { PivotTable, ReportSheet } from '../workbook/markup';
import { writeServiceBands } from './service-bands';
import { servicePivot, serviceAndPriorityPivot, writePivotTitle } from './pivots';
import { writeServiceMatrix } from './service-matrix';
import { HEADING_ROWS, periodText, writeHeading } from './sheet-heading';
import { SheetWriter } from './sheet-writer';
import { daysIn, groupOf, hasActivity, schoolsNote, type PickGroup } from './summary-groups';
import { sumStated } from './tied-days';
import {
  LINE_COLUMNS,
  lineHeadings,
  linesReasons,
  linesSentence,
  writeLine,
  writeNotes,
  type TiedLine,
} from './tied-line';

const WIDTHS = [38, 14, 14, 14, 14, 14, 14, 14, 12, 12, 3, 38, 14, 16];
const TABLE_ROW = HEADING_ROWS;
const PIVOT_COLUMN = LINE_COLUMNS + 1;
/** A PivotTable by service has more lines than the table beside it: its headings, and what is not stated or not read. */
const PIVOT_MARGIN = 5;

export function servicesSheet(review: Review, agreement: Agreement, name: string, noPivot: string | null): ReportSheet {
  const sheet = new SheetWriter();
  const lines = linesOf(review, agreement);
  writeHeading(sheet, `Commissioned days by service: ${periodText(review)}`, linesSentence(lines), review);
  sheet.headings(TABLE_ROW, 0, lineHeadings('Service', 'orders say', placeWordsOf(agreement)));
  lines.forEach((line, at) => {
    writeLine(sheet, TABLE_ROW + 1 + at, line, review);
  });
  const notes = [...linesReasons(lines), ...schoolsNote(review.yearToDate, placeWordsOf(agreement))];
  const noted = writeNotes(sheet, TABLE_ROW + 1 + lines.length, notes);
  const matrixTop = Math.max(noted + 1, TABLE_ROW + agreement.services.length + PIVOT_MARGIN);
  const bandsTop = writeServiceMatrix(sheet, matrixTop, review, agreement) + 1;
  const end = writeServiceBands(sheet, bandsTop, review) + 1;
  return sheet.finish('services', name, {
    columnWidths: WIDTHS,
    frozen: { rows: TABLE_ROW + 1, columns: 1 },
    pivots: writePivots(sheet, end, noPivot),
    print: { landscape: true },
  });
}

/** One beside the table; the wider one last on the sheet, where it may grow. */
function writePivots(sheet: SheetWriter, end: number, noPivot: string | null): readonly PivotTable[] {
  writePivotTitle(sheet, TABLE_ROW, PIVOT_COLUMN, noPivot);
  if (noPivot !== null) return [];
  writePivotTitle(sheet, end, 0, null);
  return [
    servicePivot({ row: TABLE_ROW + 1, column: PIVOT_COLUMN }),
    serviceAndPriorityPivot({ row: end + 1, column: 0 }),
  ];
}

function linesOf(review: Review, agreement: Agreement): readonly TiedLine[] {
  const entries = agreement.services.map(({ code, name }) => {
    const base = { label: `${code} ${name}`, kind: 'entry', pick: groupOf('byService', code) } as const;
    return lineOf(review, base, isOrderOf(agreement, code));
  });
  const unassigned: PickGroup = (summary) => summary.unassignedService;
  const others = hasActivity([review.month, review.yearToDate], unassigned)
    ? [lineOf(review, { label: 'Service missing or not read', kind: 'unassigned', pick: unassigned }, () => false)]
    : [];
  const total = { label: 'All services', kind: 'total', pick: (summary) => summary.total } as const satisfies Base;
  return [...entries, ...others, lineOf(review, total, () => true)];
}

type Base = Pick<TiedLine, 'label' | 'kind' | 'pick'>;

function lineOf(review: Review, base: Base, isWanted: (order: string) => boolean): TiedLine {
  return {
    ...base,
    month: sumStated(orderTieOuts(review, 'deliveredMonth', isWanted), daysIn(review.month, base.pick)),
    yearToDate: sumStated(orderTieOuts(review, 'deliveredToDate', isWanted), daysIn(review.yearToDate, base.pick)),
  };
}

function isOrderOf({ commissions }: Agreement, service: string): (order: string) => boolean {
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
