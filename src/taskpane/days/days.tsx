/** Commissioned days by priority and by service, and how the return's own totals tie to its rows. */
import type { Agreement } from '../../agreement/model';
import type { ActivitySummary, Checked } from '../../figures/figures';
import { daysByPriority, type DaysRow } from '../../reports/days-by-priority';
import { stretchLabel } from '../../reports/heading';
import { numberText } from '../../reports/values';
import type { Review } from '../../review/review';
import { daysOf } from '../../workbook/units';
import { useTextStyles } from '../look/text-styles';
import type { ViewProps } from '../pane/view-props';
import { TieOuts } from './tie-outs';

export default function Days({ pane, reviewed }: ViewProps) {
  const { review, agreement, name } = reviewed;
  const text = useTextStyles();
  const { rows, total, schools, remarks } = daysByPriority({
    isReviewed: true,
    file: name,
    review,
    earlier: [],
    agreement,
  });
  const schoolsRow = { label: 'Individual schools supported', ...schools };
  return (
    <>
      <DaysTable caption="Commissioned days by priority" review={review} rows={rows} totals={[total, schoolsRow]} />
      {remarks.map((remark) => (
        <p key={remark} className={text.paragraph}>
          {remark}
        </p>
      ))}
      <Traded review={review} />
      <DaysTable
        caption="Commissioned days by service"
        review={review}
        rows={rowsByService(review, agreement)}
        totals={[]}
      />
      <TieOuts pane={pane} review={review} />
    </>
  );
}

interface DaysTableProps {
  readonly caption: string;
  readonly review: Review;
  readonly rows: readonly DaysRow[];
  readonly totals: readonly DaysRow[];
}

function DaysTable({ caption, review, rows, totals }: DaysTableProps) {
  const text = useTextStyles();
  return (
    <section aria-label={caption}>
      <h2 className={text.heading}>{caption}</h2>
      <p className={text.small}>Year to date: {stretchLabel(review.yearToDate)}.</p>
      <div className={text.scroll}>
        <table className={text.table}>
          <thead>
            <tr>
              <th scope="col">{caption.endsWith('service') ? 'Service' : 'Priority'}</th>
              <th scope="col" className={text.number}>
                Year to date
              </th>
              <th scope="col" className={text.number}>
                Month
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <FigureRow key={row.label} row={row} />
            ))}
          </tbody>
          <tfoot>
            {totals.map((row) => (
              <FigureRow key={row.label} row={row} />
            ))}
          </tfoot>
        </table>
      </div>
    </section>
  );
}

function FigureRow({ row: { label, yearToDate, month } }: { readonly row: DaysRow }) {
  const text = useTextStyles();
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className={text.number}>{figure(yearToDate)}</td>
      <td className={text.number}>{figure(month)}</td>
    </tr>
  );
}

function figure(value: number | null): string {
  return value === null ? 'not checked' : numberText(value);
}

function rowsByService(review: Review, agreement: Agreement): readonly DaysRow[] {
  return agreement.services.map(({ code, name }) => ({
    label: name,
    yearToDate: serviceDays(review.yearToDate, code),
    month: serviceDays(review.month, code),
  }));
}

function serviceDays(summary: Checked<ActivitySummary>, code: string): number | null {
  if (!summary.isChecked) return null;
  const group = summary.value.byService.get(code);
  return group ? daysOf(group.days) : 0;
}

function Traded({ review: { yearToDate } }: { readonly review: Review }) {
  const text = useTextStyles();
  if (!yearToDate.isChecked) return null;
  const { activities, days } = yearToDate.value.traded;
  return (
    <p className={text.paragraph}>
      Traded in the year to date, not counted above: {numberText(daysOf(days))} days in {String(activities)} activities.
    </p>
  );
}
