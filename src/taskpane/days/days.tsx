/** Commissioned days by priority and by service, the rows behind a figure, and how stated totals tie to the rows. */
import { useEffect, useRef } from 'react';
import { daysByPriority } from '../../reports/days-by-priority';
import { numberText } from '../../reports/values';
import type { Review } from '../../review/review';
import { daysOf } from '../../workbook/units';
import { useTextStyles } from '../look/text-styles';
import { outcomeOf } from '../saving/outcome-of';
import type { Reviewed } from '../pane/state';
import type { ViewProps } from '../pane/view-props';
import { DaysTable, figureId } from './days-table';
import { priorityLines, serviceLines, totalOf, type DaysLine, type Drill } from './lines';
import { Rows } from './rows';
import { TieOuts } from './tie-outs';

export default function Days({ pane, reviewed }: ViewProps) {
  const { drill } = pane.state;
  const { activity, review } = reviewed;
  useFocusBack(drill);
  const total = drill && totalOf(drill, review);
  if (drill && total && activity) return <Rows pane={pane} activity={activity} drill={drill} total={total} />;
  const onDrill = activity ? pane.drill : null;
  const tables = tablesOf(reviewed);
  return (
    <>
      <DaysTable what="Priority" review={review} lines={tables.priorities} totals={tables.totals} onDrill={onDrill} />
      <Remarks remarks={tables.remarks} />
      <Traded review={review} />
      <DaysTable what="Service" review={review} lines={tables.services} totals={[]} onDrill={onDrill} />
      <TieOuts pane={pane} review={review} />
    </>
  );
}

function tablesOf(reviewed: Reviewed) {
  const { review, agreement } = reviewed;
  const { rows, total, schools, remarks } = daysByPriority(outcomeOf(reviewed));
  const totals: readonly DaysLine[] = [
    { ...total, group: { by: 'all' } },
    { label: 'Individual schools supported', ...schools, group: null },
  ];
  return { priorities: priorityLines(rows, agreement), totals, services: serviceLines(review, agreement), remarks };
}

/** When the rows are left, the keyboard goes back to the figure that opened them. */
function useFocusBack(drill: Drill | null): void {
  const before = useRef(drill);
  useEffect(() => {
    const left = before.current;
    before.current = drill;
    if (left && !drill) document.getElementById(figureId(left))?.focus();
  }, [drill]);
}

function Remarks({ remarks }: { readonly remarks: readonly string[] }) {
  const text = useTextStyles();
  return remarks.map((remark) => (
    <p key={remark} className={text.paragraph}>
      {remark}
    </p>
  ));
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
