/** What was charged on an order up to the end of the month before, so that the month's own charge can be told. */
import type { Agreement } from '../../agreement/model';
import type { Period } from '../../figures/figures';
import { orderKey } from '../../figures/order-days';
import type { Return } from '../../reading/return';
import { addMonths, monthOf, type IsoMonth } from '../../workbook/serial-date';

/** Pence by `orderKey`; null where they are not known. In the year's first month nothing was charged before. */
export function chargedBefore(
  agreement: Agreement,
  period: Period,
  past: ReadonlyMap<IsoMonth, Return>,
): (key: string) => number | null {
  if (period.month === monthOf(period.yearStart)) return () => 0;
  const table = past.get(addMonths(period.month, -1))?.days;
  if (!table) return () => null;
  const charged = new Map<string, number | null>();
  for (const row of table.rows) {
    if (row.isTotal || row.order.state !== 'value') continue;
    const key = orderKey(agreement, row.order.value);
    const before = charged.get(key);
    const own = row.charged.state === 'value' ? row.charged.value : null;
    charged.set(key, before === null || own === null ? null : (before ?? 0) + own);
  }
  return (key) => charged.get(key) ?? (charged.has(key) ? null : 0);
}
