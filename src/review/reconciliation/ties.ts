/** The totals of a reconciliation held against one another and against the totals that the return states. */
import { known, then, unknown } from '../../figures/checked';
import type { Checked, Figures, TieOut } from '../../figures/figures';
import { tieDays } from '../../figures/tie-outs/compare';
import type { QuarterDays } from '../../workbook/units';
import type { Amount, ReconciledFigures, Reconciliation } from './reconciliation';
import { sumAmounts, sumChecked } from './sums';

type Body = Omit<Reconciliation, 'ties' | 'exceptions'>;

/** The sums of the lines first, then the Grand Totals of Priorities and Days. */
export function reconciliationTies(
  body: Body,
  figures: Pick<Figures, 'month' | 'yearToDate' | 'tieOuts'>,
): readonly TieOut[] {
  const month = then(figures.month, ({ total }) => known(total.days));
  const toDate = then(figures.yearToDate, ({ total }) => known(total.days));
  const groups = [
    { id: 'orders', of: 'all orders', parts: body.orders },
    { id: 'services', of: 'all services', parts: body.services },
    { id: 'priorities', of: 'all priorities', parts: body.priorities },
  ] as const;
  return [
    ...groups.flatMap(({ id, of, parts }) => [
      tied(`${id}.deliveredMonth`, `Days delivered in the month, ${of}`, monthOfParts(parts), month),
      tied(`${id}.deliveredToDate`, `Days delivered to date, ${of}`, toDateOfParts(parts, body), toDate),
    ]),
    tied('months.deliveredToDate', 'Days delivered to date, all months', toDateOfMonths(body), toDate),
    ...figures.tieOuts.filter(({ id }) => id.startsWith('priorities.total.') || id.startsWith('days.total.')),
  ];
}

function tied(id: string, label: string, sum: Checked<QuarterDays>, total: Checked<number>): TieOut {
  return tieDays(
    { id: `reconciliation.${id}`, label: `${label}, against the activity rows` },
    { figure: sum, cell: null },
    total,
  );
}

function monthOfParts(parts: readonly ReconciledFigures[]): Checked<QuarterDays> {
  return known(sumAmounts(parts.map(({ deliveredMonth }) => deliveredMonth)).days);
}

function toDateOfParts(parts: readonly ReconciledFigures[], body: Body): Checked<QuarterDays> {
  return orReason(sumChecked(parts.map(({ deliveredToDate }) => deliveredToDate)), body);
}

function toDateOfMonths(body: Body): Checked<QuarterDays> {
  if (body.toDateNotChecked !== null) return unknown(body.toDateNotChecked);
  return known(sumAmounts(body.months.flatMap(({ delivered }) => (delivered ? [delivered] : []))).days);
}

function orReason(sum: Amount | null, { toDateNotChecked }: Body): Checked<QuarterDays> {
  if (toDateNotChecked !== null) return unknown(toDateNotChecked);
  return sum ? known(sum.days) : unknown('not every line has a figure');
}
