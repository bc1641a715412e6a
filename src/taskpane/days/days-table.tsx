/** One table of days; a figure opens the rows that it is made of. */
import { formatFigure } from '../../figures/format-figure';
import { stretchLabel } from '../../reports/heading';
import type { Review } from '../../review/review';
import { useTextStyles } from '../look/text-styles';
import { STRETCH_WORDS, type DaysDrill, type Stretch } from './drill';
import { FigureButton } from './figure-button';
import type { DaysLine } from './lines';

interface DaysTableProps {
  readonly what: 'Priority' | 'Service';
  readonly review: Review;
  readonly lines: readonly DaysLine[];
  readonly totals: readonly DaysLine[];
  /** null where there are no rows to show. */
  readonly onDrill: ((drill: DaysDrill) => void) | null;
}

export function DaysTable({ what, review, lines, totals, onDrill }: DaysTableProps) {
  const text = useTextStyles();
  const caption = `Commissioned days by ${what.toLowerCase()}`;
  const rowsOf = (some: readonly DaysLine[]) =>
    some.map((line) => <FigureRow key={line.label} line={line} onDrill={onDrill} />);
  return (
    <section aria-label={caption}>
      <h2 className={text.heading}>{caption}</h2>
      <p className={text.small}>Year to date: {stretchLabel(review.yearToDate)}.</p>
      <table className={text.table}>
        <thead>
          <tr>
            <th scope="col">{what}</th>
            <th scope="col" className={text.wrappedNumber}>
              Year to date
            </th>
            <th scope="col" className={text.wrappedNumber}>
              Month
            </th>
          </tr>
        </thead>
        <tbody>{rowsOf(lines)}</tbody>
        {totals.length === 0 ? null : <tfoot>{rowsOf(totals)}</tfoot>}
      </table>
    </section>
  );
}

interface FigureRowProps {
  readonly line: DaysLine;
  readonly onDrill: DaysTableProps['onDrill'];
}

function FigureRow({ line, onDrill }: FigureRowProps) {
  return (
    <tr>
      <th scope="row">{line.label}</th>
      <FigureCell line={line} stretch="yearToDate" onDrill={onDrill} />
      <FigureCell line={line} stretch="month" onDrill={onDrill} />
    </tr>
  );
}

function FigureCell({ line, stretch, onDrill }: FigureRowProps & { readonly stretch: Stretch }) {
  const text = useTextStyles();
  const { label, group } = line;
  const days = line[stretch];
  if (days === null) return <td className={text.number}>not checked</td>;
  const shown = formatFigure(days);
  if (days === 0 || group === null || onDrill === null) return <td className={text.number}>{shown}</td>;
  const drill: DaysDrill = { of: 'days', label, stretch, group };
  return (
    <td className={text.number}>
      <FigureButton days={shown} of={`${label}, ${STRETCH_WORDS[stretch]}`} drill={drill} onDrill={onDrill} />
    </td>
  );
}
