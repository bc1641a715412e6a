/** The rows behind a figure as people write them. */
import { firstSpans, rowsIn, type RowSpans } from '../../figures/row-spans';
import { formatFigure } from '../../figures/format-figure';

/** "5-9, 12", numbered as Excel numbers them; after `most` stretches "and 1,234 more rows". Empty where there are none. */
export function rowText(spans: RowSpans, most: number): string {
  const shown = firstSpans(spans, most);
  const parts = shown.map(({ first, last }) =>
    first === last ? String(first + 1) : `${String(first + 1)}-${String(last + 1)}`,
  );
  const left = rowsIn(spans) - shown.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  if (left > 0) parts.push(`and ${formatFigure(left)} more ${left === 1 ? 'row' : 'rows'}`);
  return parts.join(', ');
}
