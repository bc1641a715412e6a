/** The tables of months, exceptions and ties. */
import { formatFigure } from '../../figures/format-figure';
import { withAcceptance } from '../../reports/waivers-list';
import { EXCEPTION_NAMES, type ReconciledMonth } from '../../review/reconciliation/reconciliation';
import type { TieOut } from '../../figures/figures';
import { cellLabel, type Area } from '../../workbook/a1';
import { addMonths, firstDay, monthLabel, serialOfDate } from '../../workbook/serial-date';
import { daysOf, poundsOf } from '../../workbook/units';
import { DAYS_FORMAT } from '../tied-days';
import { COLUMN, POUNDS_FORMAT } from './columns';
import { FigureCells } from './figure-cells';
import { writeRows, type TableContext } from './line-tables';

/** Gives the first row after the table. */
export function writeMonths(context: TableContext, top: number): number {
  const { sheet, reconciliation, live } = context;
  const headings = ['Month', 'From', 'Before', 'Planned', 'Planned to date', 'Delivered', 'Delivered to date'];
  sheet.headings(top, 0, headings).headings(top, COLUMN.rows, ['Activity rows']);
  const formulas = live.months();
  reconciliation.months.forEach((month, at) => {
    writeMonth(context, top + 1 + at, month, formulas[at]);
  });
  return top + 1 + reconciliation.months.length;
}

function writeMonth(
  context: TableContext,
  row: number,
  month: ReconciledMonth,
  formula: ((from: string, before: string) => string | null) | undefined,
): void {
  const { sheet, snapshot, stored } = context;
  const serial = (of: ReconciledMonth['month']) => serialOfDate(firstDay(of), snapshot.dateSystem);
  sheet
    .text(row, COLUMN.name, monthLabel(month.month))
    .date(row, COLUMN.service, serial(month.month))
    .date(row, COLUMN.priority, serial(addMonths(month.month, 1)));
  const cells = new FigureCells(sheet, stored, row);
  const live = formula?.(`$${cells.at('service')}`, `$${cells.at('priority')}`) ?? null;
  cells
    .days('commissioned', month.planned.days)
    .days('planned', month.plannedToDate.days)
    .days('deliveredMonth', month.delivered?.days ?? null, live)
    .days('delivered', month.deliveredToDate?.days ?? null);
  writeRows(context, row, month.rows);
}

/** Gives the first row after the table; `merges` takes the cells that its sentences need. */
export function writeExceptions(
  { sheet, reconciliation: { exceptions } }: TableContext,
  top: number,
  merges: Area[],
): number {
  if (exceptions.length === 0) {
    sheet.text(top, 0, 'Nothing is to be settled.', { style: 'muted' });
    return top + 1;
  }
  const last = COLUMN.due;
  sheet
    .headings(top, 0, ['What', 'Cell', 'Rule', 'What it is'])
    .headings(top, last + 1, ['Days at stake', '£ at stake']);
  sheet.headings(
    top,
    COLUMN.planned,
    Array.from({ length: last - COLUMN.planned + 1 }, () => ''),
  );
  merges.push({ top, bottom: top, left: COLUMN.commissioned, right: last });
  exceptions.forEach((exception, at) => {
    const row = top + 1 + at;
    const { kind, severity, cell, ruleId, days, pence } = exception;
    const message = withAcceptance(exception.message, exception);
    sheet.text(row, 0, EXCEPTION_NAMES[kind], { style: severity });
    if (cell) sheet.text(row, 1, cellLabel(cell), { style: 'link', link: cell });
    if (ruleId !== null) sheet.text(row, 2, ruleId, { style: 'wrapped' });
    sheet
      .text(row, COLUMN.commissioned, message, { style: 'wrapped' })
      .number(row, last + 1, days === null ? null : daysOf(days), { style: 'wrapped', numberFormat: DAYS_FORMAT })
      .number(row, last + 2, pence === null ? null : poundsOf(pence), {
        style: 'wrapped',
        numberFormat: POUNDS_FORMAT,
      });
    merges.push({ top: row, bottom: row, left: COLUMN.commissioned, right: last });
  });
  return top + 1 + exceptions.length;
}

/** Gives the first row after the table. */
export function writeTies({ sheet, reconciliation: { ties } }: TableContext, top: number, merges: Area[]): number {
  sheet.headings(top, 0, ['Totals', '', '', 'Says', 'Adds up to', 'Difference', 'Result']);
  merges.push({ top, bottom: top, left: 0, right: 2 });
  ties.forEach((tie, at) => {
    const row = top + 1 + at;
    merges.push({ top: row, bottom: row, left: 0, right: 2 });
    const look = { numberFormat: tie.unit === 'pounds' ? POUNDS_FORMAT : DAYS_FORMAT };
    sheet.text(row, 0, tie.label, tie.cell ? { style: 'link', link: tie.cell } : {});
    sheet.number(row, 3, tie.stated.isChecked ? tie.stated.value : null, look);
    sheet.number(row, 4, tie.computed.isChecked ? tie.computed.value : null, look);
    if (tie.difference !== null) sheet.formula(row, 5, `D${String(row + 1)}-E${String(row + 1)}`, tie.difference, look);
    const [result, style] = resultOf(tie);
    sheet.text(row, 6, result, { style });
  });
  return top + 1 + ties.length;
}

function resultOf({ agrees }: TieOut): readonly [string, 'good' | 'error' | 'other'] {
  if (agrees === null) return ['Not checked', 'other'];
  return agrees ? ['Agrees', 'good'] : ['Differs', 'error'];
}

/** "13 of 14 totals tie; 3 things are to be settled." */
export function reconciliationSentence({ ties, exceptions }: TableContext['reconciliation']): string {
  const checked = ties.filter(({ agrees }) => agrees !== null);
  const agree = checked.filter(({ agrees }) => agrees === true).length;
  const toSettle =
    exceptions.length === 0
      ? 'nothing is to be settled'
      : exceptions.length === 1
        ? '1 thing is to be settled'
        : `${formatFigure(exceptions.length)} things are to be settled`;
  return `${formatFigure(agree)} of ${formatFigure(checked.length)} totals tie; ${toSettle}.`;
}
