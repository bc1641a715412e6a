/** The Reconciliation sheet: days and pounds by order, service, priority and month, live over the supplier's own rows. */
import type { Agreement } from '../../agreement/model';
import { formatFigure } from '../../figures/format-figure';
import type { ActivityTable } from '../../reading/return';
import type { Reconciliation } from '../../review/reconciliation/reconciliation';
import type { Review } from '../../review/review';
import type { Area } from '../../workbook/a1';
import type { ReportSheet } from '../../workbook/markup';
import { addMonths, firstDay, monthLabel, serialOfDate } from '../../workbook/serial-date';
import type { Snapshot } from '../../workbook/snapshot';
import { HEADING_ROWS, writeHeading } from '../sheet-heading';
import { SheetWriter } from '../sheet-writer';
import { writeNotes } from '../tied-line';
import { ActivityLedger } from './activity-ledger';
import { WIDTHS } from './columns';
import { reconciliationSentence, writeExceptions, writeMonths, writeTies } from './end-tables';
import { writeGroups, writeOrders, type TableContext } from './line-tables';
import { LiveDays, type PeriodCells } from './live-days';
import { StoredValues } from './stored-values';

/** Beyond this many rows the sums are values: so many live ones would make a workbook slow. */
export const MAX_LIVE_ROWS = 100_000;

const PERIOD_ROW = HEADING_ROWS;
const TABLE_ROW = PERIOD_ROW + 3;
const CELLS: PeriodCells = {
  yearStart: `$B$${String(PERIOD_ROW + 2)}`,
  monthStart: `$C$${String(PERIOD_ROW + 2)}`,
  before: `$D$${String(PERIOD_ROW + 2)}`,
  funding: `$E$${String(PERIOD_ROW + 2)}`,
};

export interface ReconciliationSheetInput {
  readonly review: Review;
  readonly snapshot: Snapshot;
  readonly agreement: Agreement;
  readonly activity: ActivityTable | null;
  readonly name: string;
}

export function reconciliationSheet(input: ReconciliationSheetInput): ReportSheet {
  const sheet = new SheetWriter();
  const { reconciliation } = input.review;
  const merges: Area[] = [];
  if (reconciliation.isChecked) writeTables(sheet, input, reconciliation.value, merges);
  else writeHeading(sheet, 'Reconciliation', `Not reconciled: ${reconciliation.reason}.`, input.review);
  return sheet.finish('reconciliation', input.name, {
    columnWidths: WIDTHS,
    merges,
    frozen: { rows: TABLE_ROW + 1, columns: 1 },
    print: { landscape: true },
  });
}

function writeTables(
  sheet: SheetWriter,
  { review, snapshot, agreement, activity }: ReconciliationSheetInput,
  reconciliation: Reconciliation,
  merges: Area[],
): void {
  const title = `Reconciliation: ${monthLabel(reconciliation.month)}, financial year ${reconciliation.financialYear}`;
  writeHeading(sheet, title, reconciliationSentence(reconciliation), review);
  const stored = new StoredValues(snapshot, review);
  const isFit = activity !== null && activity.count <= MAX_LIVE_ROWS && !stored.hasStaleOn(activity.location.sheet);
  const ledger = isFit ? ActivityLedger.of(snapshot, agreement, activity) : null;
  const live = new LiveDays(ledger, CELLS, reconciliation);
  const context: TableContext = { sheet, snapshot, stored, reconciliation, live };
  writePeriod(context, ledger?.fundingWord ?? null);
  let row = writeOrders(context, TABLE_ROW).next;
  row = writeNotes(sheet, row, notesOn(context, activity)) + 1;
  row = writeTies(context, row, merges) + 1;
  sheet.text(row, 0, 'To settle', { style: 'subtitle' });
  row = writeExceptions(context, row + 1, merges) + 1;
  row = writeGroups(context, row, 'service') + 1;
  row = writeGroups(context, row, 'priority') + 1;
  writeMonths(context, row);
}

/** What the formulas' conditions are, in cells that they read. */
function writePeriod({ sheet, snapshot, reconciliation }: TableContext, funding: string | number | null): void {
  const first = (month: Reconciliation['month']) => serialOfDate(firstDay(month), snapshot.dateSystem);
  const year = reconciliation.months[0]?.month ?? reconciliation.month;
  sheet.headings(PERIOD_ROW, 0, ['Counted', 'Year from', 'Month from', 'Both before', 'Rows that say']);
  sheet
    .text(PERIOD_ROW + 1, 0, 'Activity rows dated', { style: 'plain' })
    .date(PERIOD_ROW + 1, 1, first(year))
    .date(PERIOD_ROW + 1, 2, first(reconciliation.month))
    .date(PERIOD_ROW + 1, 3, first(addMonths(reconciliation.month, 1)));
  if (typeof funding === 'number') sheet.number(PERIOD_ROW + 1, 4, funding);
  else sheet.text(PERIOD_ROW + 1, 4, funding ?? 'commissioned');
}

function notesOn({ live, reconciliation }: TableContext, activity: ActivityTable | null): readonly string[] {
  const { toDateNotChecked, activitySheet } = reconciliation;
  const tooMany = activity !== null && activity.count > MAX_LIVE_ROWS;
  const rows = `no more than ${formatFigure(MAX_LIVE_ROWS)} activity rows are summed live`;
  return [
    ...(toDateNotChecked === null ? [] : [`The year to date was not checked: ${toDateNotChecked}.`]),
    live.isLive
      ? `Delivered days are sums over the rows of ${activitySheet ?? 'the return'}, and stated figures are read from their cells. Where rows write an order, a date or days in a way that a sum cannot follow, the figure stands as a value.`
      : `Delivered days stand as values: ${tooMany ? rows : 'the rows cannot be summed by a formula as they are written'}.`,
    'Due is delivered days at the agreed rate, to the penny. The forecast is delivered ÷ share of the profile, in whole quarter-days.',
  ];
}
