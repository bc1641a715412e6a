/** What finance reconciles: commissioned, delivered, stated, charged, and what must be settled. */
import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ActivityTable } from '../../reading/return';
import type { Reconciliation } from '../../review/reconciliation/reconciliation';
import { monthLabel } from '../../workbook/serial-date';
import { LINES_BY, STRETCH_WORDS, type LineDrill, type LinesBy, type Stretch } from '../days/drill';
import { Rows } from '../days/rows';
import { TieOuts } from '../days/tie-outs';
import { useTextStyles } from '../look/text-styles';
import { useIsWide } from '../look/use-wide';
import type { Pane } from '../pane/use-pane';
import type { ViewProps } from '../pane/view-props';
import { Exceptions } from './exceptions';
import { FigureCards, FigureTable } from './figures';
import { linesBy, totalLine } from './lines';
import { placesIn } from './places-in';

const useStyles = makeStyles({
  choices: { display: 'flex', flexWrap: 'wrap', gap: '8px', '& > *': { flex: '1 1 130px', maxWidth: '260px' } },
});

export default function ReconciliationView({ pane, reviewed }: ViewProps) {
  const text = useTextStyles();
  const { reconciliation } = reviewed.review;
  const { drill } = pane.state;
  if (!reconciliation.isChecked)
    return <p className={text.paragraph}>Nothing could be reconciled: {reconciliation.reason}.</p>;
  const of = reconciliation.value;
  if (drill?.of === 'reconciliation' && reviewed.activity)
    return <LineRows pane={pane} of={of} activity={reviewed.activity} drill={drill} />;
  return (
    <>
      <h2 className={text.heading}>
        Reconciliation, {monthLabel(of.month)}, {of.financialYear}
      </h2>
      {of.toDateNotChecked === null ? null : <NotToDate pane={pane} reason={of.toDateNotChecked} />}
      <Exceptions pane={pane} reviewed={reviewed} of={of} />
      <Figures pane={pane} reviewed={reviewed} of={of} />
      <TieOuts pane={pane} title="Totals against one another" tieOuts={of.ties} />
    </>
  );
}

function NotToDate({ pane, reason }: { readonly pane: Pane; readonly reason: string }) {
  const text = useTextStyles();
  return (
    <p className={text.paragraph}>
      The year to date is not known: {reason}.{' '}
      <Button
        size="small"
        onClick={() => {
          pane.show('history');
        }}
      >
        Add earlier returns
      </Button>
    </p>
  );
}

const BY_NAMES: Readonly<Record<LinesBy, string>> = {
  order: 'Order',
  service: 'Service',
  priority: 'Priority',
  month: 'Month',
};

interface OfProps extends ViewProps {
  readonly of: Reconciliation;
}

function Figures({ pane, reviewed, of }: OfProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const isWide = useIsWide();
  const { days } = pane.state;
  const { by, stretch } = days;
  const lines = useMemo(() => linesBy(of, by, stretch), [of, by, stretch]);
  const total = by === 'month' ? null : totalLine(of, stretch);
  const title = `Days and pounds by ${BY_NAMES[by].toLowerCase()}${timeOf(of, by, stretch)}`;
  const onDrill = reviewed.activity ? pane.drill : null;
  const Shown = isWide ? FigureTable : FigureCards;
  return (
    <>
      <h2 className={text.heading}>{title}</h2>
      <div className={styles.choices}>
        <Field label="By" size="small">
          <Select
            size="small"
            value={by}
            onChange={(_event, { value }) => {
              pane.showDays({ ...days, by: LINES_BY.find((one) => one === value) ?? 'order' });
            }}
          >
            {LINES_BY.map((one) => (
              <option key={one} value={one}>
                {BY_NAMES[one]}
              </option>
            ))}
          </Select>
        </Field>
        {by === 'month' ? null : (
          <Field label="Time" size="small">
            <Select
              size="small"
              value={stretch}
              onChange={(_event, { value }) => {
                const chosen: Stretch = value === 'month' ? 'month' : 'yearToDate';
                pane.showDays({ ...days, stretch: chosen });
              }}
            >
              <option value="yearToDate">Year to date</option>
              <option value="month">{monthLabel(of.month)}</option>
            </Select>
          </Field>
        )}
      </div>
      <Shown
        title={title}
        what={BY_NAMES[by]}
        lines={lines}
        total={total}
        by={by}
        stretch={stretch}
        onDrill={onDrill}
      />
    </>
  );
}

/** ", July 2014"; nothing where each line is a month. */
function timeOf({ month }: Reconciliation, by: LinesBy, stretch: Stretch): string {
  if (by === 'month') return '';
  return `, ${stretch === 'month' ? monthLabel(month) : STRETCH_WORDS[stretch]}`;
}

interface LineRowsProps {
  readonly pane: Pane;
  readonly of: Reconciliation;
  readonly activity: ActivityTable;
  readonly drill: LineDrill;
}

function LineRows({ pane, of, activity, drill: { by, stretch, key } }: LineRowsProps) {
  const line = useMemo(() => linesBy(of, by, stretch).find((one) => one.key === key), [of, by, stretch, key]);
  const rows = useMemo(() => placesIn(activity, line?.rows ?? new Uint32Array(0)), [activity, line]);
  const figure = line?.figures.find(({ hasRows }) => hasRows)?.days;
  const isWhole = figure === undefined || figure === null || figure === rows.quarterDays;
  const about = by === 'month' || stretch === 'yearToDate' ? 'of this return' : `in ${monthLabel(of.month)}`;
  return (
    <Rows
      pane={pane}
      activity={activity}
      rows={rows}
      title={line ? `${line.name}${timeOf(of, by, stretch)}` : 'No such line any more'}
      about={isWhole ? about : `${about}; the others stand in earlier returns`}
      back="the reconciliation"
    />
  );
}
