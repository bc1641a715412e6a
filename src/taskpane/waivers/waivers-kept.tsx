/** What became of the waivers that stand in the workbook. */
import { formatCount } from '../../figures/format-figure';
import { waiverLists } from '../../reports/waivers-list';
import type { Review } from '../../review/review';
import { Summary } from '../look/summary';
import { useTextStyles } from '../look/text-styles';

/** Nothing where there is none. */
export function WaiversKept({ review }: { readonly review: Review }) {
  const text = useTextStyles();
  const lists = waiverLists(review).filter(({ lines }) => lines.length > 0);
  if (lists.length === 0) return null;
  return (
    <section aria-labelledby="waivers">
      <h2 id="waivers" className={text.heading}>
        Waivers
      </h2>
      <p className={text.small}>An accepted finding stays among what was found.</p>
      {lists.map(({ heading, lines }) => (
        <details key={heading} className={text.disclosure}>
          <Summary>
            {heading}: {formatCount(lines.length, 'waiver')}
          </Summary>
          <ul className={text.list}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
