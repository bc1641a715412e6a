/** The days and the rate of an order, against what the latest earlier return of the same year gave. */
import type { Agreement } from '../../agreement/model';
import { headingName } from '../../agreement/table-names';
import type { DaysRow, Reading, Return } from '../../reading/return';
import { firstDay } from '../../workbook/serial-date';
import type { Period } from '../figures';
import { orderKey } from '../order-days';
import type { ReportedIn, Restatement } from './restatement';

const TERMS = [
  { field: 'commissioned', parts: 4, unit: 'days' },
  { field: 'dayRate', parts: 100, unit: 'pounds' },
] as const;

export function orderTermRestatements(
  from: Return,
  before: Return,
  agreement: Agreement,
  period: Period,
  reportedIn: ReportedIn,
): readonly Restatement[] {
  if (firstDay(reportedIn.month) < period.yearStart) return [];
  const past = new Map(linesOf(before, agreement).map(({ key, row }) => [key, row]));
  return linesOf(from, agreement).flatMap(({ key, order, row }) => {
    const then = past.get(key);
    if (!then) return [];
    return TERMS.flatMap(({ field, parts, unit }): readonly Restatement[] => {
      const [now, was]: readonly [Reading<number>, Reading<number>] = [row[field], then[field]];
      if (now.state !== 'value' || was.state !== 'value' || now.value === was.value) return [];
      return [
        {
          kind: 'orderTerms',
          reportedIn,
          subject: `${order} ${field}`,
          label: `${order}, ${headingName(agreement, 'days', field).toLowerCase()}`,
          unit,
          was: was.value / parts,
          now: now.value / parts,
          difference: (now.value - was.value) / parts,
          wasCell: was.cell,
          cell: now.cell,
          isFall: false,
          followsFromActivity: false,
        },
      ];
    });
  });
}

function linesOf(
  { days }: Return,
  agreement: Agreement,
): readonly { readonly key: string; readonly order: string; readonly row: DaysRow }[] {
  return (days?.rows ?? []).flatMap((row) =>
    row.isTotal || row.order.state !== 'value'
      ? []
      : [{ key: orderKey(agreement, row.order.value), order: row.order.value, row }],
  );
}
