/** Commissioned days by priority and by service, the rows behind a figure, and what finance reconciles. */
import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import { formatCount, formatFigure } from '../../figures/format-figure';
import { rowsBehind } from '../../figures/rows-behind';
import type { ActivityTable } from '../../reading/return';
import { daysByPriority } from '../../reports/days-by-priority';
import type { Review } from '../../review/review';
import { dateLabel } from '../../workbook/serial-date';
import { daysOf } from '../../workbook/units';
import { Choice } from '../look/choice';
import { useTextStyles } from '../look/text-styles';
import type { Reviewed } from '../pane/state';
import type { ViewProps } from '../pane/view-props';
import { outcomeOf } from '../saving/outcome-of';
import { DaysTable } from './days-table';
import { figureId, STRETCH_WORDS, type DaysDrill, type Drill } from './drill';
import { priorityLines, serviceLines, totalOf, type DaysLine } from './lines';
import { Rows } from './rows';
import { TieOuts } from './tie-outs';

const Reconciliation = lazy(() => import('../reconciliation/reconciliation'));

const useStyles = makeStyles({ part: { margin: '0 0 8px' } });

const PARTS = [
  { value: 'days', label: 'Days delivered' },
  { value: 'reconciliation', label: 'Reconciliation' },
] as const;

export default function Days({ pane, reviewed }: ViewProps) {
  const styles = useStyles();
  const { drill, days } = pane.state;
  useFocusBack(drill);
  return (
    <>
      {drill ? null : (
        <Choice
          label="Part"
          className={styles.part}
          choices={PARTS}
          chosen={days.part}
          onChoose={(part) => {
            pane.showDays({ ...days, part });
          }}
        />
      )}
      {days.part === 'days' ? (
        <Delivered pane={pane} reviewed={reviewed} />
      ) : (
        <Suspense fallback={<p>Opening…</p>}>
          <Reconciliation pane={pane} reviewed={reviewed} />
        </Suspense>
      )}
    </>
  );
}

function Delivered({ pane, reviewed }: ViewProps) {
  const { drill } = pane.state;
  const { activity, review } = reviewed;
  if (drill?.of === 'days' && activity)
    return <DaysRows pane={pane} reviewed={reviewed} activity={activity} drill={drill} />;
  const onDrill = activity ? pane.drill : null;
  const tables = tablesOf(reviewed);
  return (
    <>
      <DaysTable what="Priority" review={review} lines={tables.priorities} totals={tables.totals} onDrill={onDrill} />
      <Remarks remarks={tables.remarks} />
      <Traded review={review} />
      <DaysTable what="Service" review={review} lines={tables.services} totals={[]} onDrill={onDrill} />
      <TieOuts pane={pane} title="Stated figures against the rows" tieOuts={review.tieOuts} />
    </>
  );
}

interface DaysRowsProps extends ViewProps {
  readonly activity: ActivityTable;
  readonly drill: DaysDrill;
}

function DaysRows({ pane, reviewed: { review }, activity, drill }: DaysRowsProps) {
  const total = totalOf(drill, review);
  const rows = useMemo(() => (total ? rowsBehind(activity, total) : null), [activity, total]);
  if (!total || !rows) return null;
  return (
    <Rows
      pane={pane}
      activity={activity}
      rows={rows}
      title={`${drill.label}, ${STRETCH_WORDS[drill.stretch]}`}
      about={`from ${dateLabel(total.from)} to ${dateLabel(total.to)}`}
      back="the days"
    />
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
      Traded in the year to date, not counted above: {formatFigure(daysOf(days))} days in{' '}
      {formatCount(activities, 'activity', 'activities')}.
    </p>
  );
}
