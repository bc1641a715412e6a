/** Which of a table's total rows is the total of it all. */
import { spacedKey } from '../../agreement/match-key';
import type { Reading } from '../../reading/return';

/** The last total row that is not a sub-total; null where there is none. */
export function grandTotal<Row extends { readonly isTotal: boolean }>(
  rows: readonly Row[],
  labelOf: (row: Row) => Reading<string>,
): Row | null {
  return rows.filter((row) => row.isTotal && !isSubTotal(labelOf(row))).at(-1) ?? null;
}

function isSubTotal(label: Reading<string>): boolean {
  const text = label.state === 'value' ? label.value : 'text' in label ? label.text : '';
  return spacedKey(text).startsWith('sub');
}
