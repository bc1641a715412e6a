/** A reconciliation on a terminal: a line an order, then what must be settled, then whether the totals tie. */
import type { Checked } from '../../figures/figures';
import { formatCount, formatFigure, formatPounds } from '../../figures/format-figure';
import {
  EXCEPTION_NAMES,
  type ReconciledFigures,
  type Reconciliation,
  type ReconciliationException,
} from '../../review/reconciliation/reconciliation';
import { monthLabel } from '../../workbook/serial-date';
import { daysOf, type Pence, type QuarterDays } from '../../workbook/units';
import type { FileOutcome } from '../outcome';
import { printable } from '../printable';
import { withAcceptance } from '../waivers-list';
import { paragraph, tableRows, wrap, type Piece } from '../text/layout';
import type { TextOptions } from '../text/options';
import { orderName } from './order-name';
import { variancesOf } from './variances';
import { cellLabel } from '../../workbook/a1';

/** Ends with a line break. */
export function reconciliationAsText(outcome: FileOutcome, options: TextOptions): string {
  const { palette, width } = options;
  const head = palette.strong(printable(outcome.file));
  const lines = outcome.isReviewed
    ? linesOf(outcome.review.reconciliation, options)
    : wrap(`Not checked: ${outcome.reason}`, width);
  return `${[head, ...lines].join('\n')}\n`;
}

function linesOf(reconciliation: Checked<Reconciliation>, options: TextOptions): readonly string[] {
  if (!reconciliation.isChecked) return wrap(`Not reconciled: ${reconciliation.reason}.`, options.width);
  const { value } = reconciliation;
  const { palette, width } = options;
  const year = value.toDateNotChecked;
  return [
    `Reconciliation for ${monthLabel(value.month)}, financial year ${value.financialYear}, to date`,
    ...(year === null ? [] : wrap(`The year to date was not checked: ${year}.`, width)),
    '',
    ...orderLines(value, options),
    '',
    palette.heading(`To settle (${String(value.exceptions.length)})`),
    ...(value.exceptions.length === 0
      ? ['  Nothing.']
      : value.exceptions.flatMap((exception) => exceptionLine(exception, options))),
    '',
    ...tieLines(value, options),
  ];
}

const HEADS = ['', 'Ordered', 'Delivered', 'Stated', 'Left', 'Forecast', 'Charged', 'Over'];

function orderLines({ orders, total }: Reconciliation, { palette, width }: TextOptions): readonly string[] {
  const columns = HEADS.map((_, at) => ({ align: at === 0 ? ('left' as const) : ('right' as const) }));
  const heads = HEADS.map((text): Piece => ({ text, paint: palette.faint }));
  const rows = [
    ...orders.map((order) => cellsOf(orderName(order), order)),
    cellsOf('Grand Total', total).map((piece) => ({ ...piece, paint: palette.strong })),
  ];
  return tableRows(columns, [heads, ...rows], { indent: 0, width }).flat();
}

function cellsOf(name: string, figures: ReconciledFigures): readonly Piece[] {
  const { commissioned, deliveredToDate, stated, remaining, forecast } = figures;
  return [
    name,
    days(commissioned.days),
    days(deliveredToDate?.days ?? null),
    days(stated.deliveredToDate),
    days(remaining?.days ?? null),
    days(forecast?.days ?? null),
    pounds(stated.charged),
    pounds(variancesOf(figures).chargedLessDue),
  ].map((text) => ({ text }));
}

function exceptionLine(exception: ReconciliationException, { palette, width }: TextOptions): readonly string[] {
  const { kind, severity, cell, ruleId, pence } = exception;
  const message = withAcceptance(exception.message, exception);
  const place = [cell && cellLabel(cell), ruleId, pence === null ? null : formatPounds(pence)];
  const behind = place.filter((part) => part !== null).join(', ');
  const label = { text: `${EXCEPTION_NAMES[kind]}:`, paint: palette.severity[severity] };
  return paragraph(label, { text: behind === '' ? message : `${message} (${behind})` }, 2, 6, width);
}

function tieLines({ ties }: Reconciliation, { palette, width }: TextOptions): readonly string[] {
  const agree = ties.filter(({ agrees }) => agrees === true).length;
  const differ = ties.filter(({ agrees }) => agrees === false);
  const unchecked = ties.length - agree - differ.length;
  const sentence = `${formatCount(agree, 'total')} of ${formatFigure(agree + differ.length)} tie${
    unchecked > 0 ? `; ${formatFigure(unchecked)} could not be checked` : ''
  }.`;
  return [
    differ.length === 0 ? palette.good(sentence) : sentence,
    ...differ.flatMap(({ label, difference }) =>
      wrap(`${label}: ${formatFigure(difference ?? 0)} apart`, width - 2).map((line) => `  ${line}`),
    ),
  ];
}

function days(quarterDays: QuarterDays | null): string {
  return quarterDays === null ? '–' : formatFigure(daysOf(quarterDays));
}

function pounds(pence: Pence | null): string {
  return pence === null ? '–' : formatPounds(pence);
}
