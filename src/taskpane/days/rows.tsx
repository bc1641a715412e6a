/** The activity rows that a figure is made of. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { formatCount } from '../../figures/format-figure';
import type { RowsBehind } from '../../figures/rows-behind';
import type { ActivityTable } from '../../reading/return';
import { CellLink } from '../look/cell-link';
import { focusIfLost } from '../look/focus-if-lost';
import { LongList } from '../look/long-list';
import { PAPER_ONLY } from '../look/print-style';
import { useTextStyles } from '../look/text-styles';
import type { Pane } from '../pane/use-pane';
import { activityRow } from './activity-row';

const useStyles = makeStyles({
  list: { height: 'clamp(220px, 55vh, 640px)' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '2px 12px',
  },
  // On a narrow pane the button is below each row, and not beside some of them.
  what: { flex: '1 1 260px' },
});

interface RowsProps {
  readonly pane: Pane;
  readonly activity: ActivityTable;
  readonly rows: RowsBehind;
  readonly title: string;
  /** What the rows are of, after their number: "from 1 July 2014 to 31 July 2014". */
  readonly about: string;
  /** Where "back" leads: "the days". */
  readonly back: string;
}

export function Rows({ pane, activity, rows: { places, quarterDays }, title, about, back }: RowsProps) {
  const text = useTextStyles();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    focusIfLost(section.current?.querySelector('button'));
  }, []);
  return (
    <section ref={section} aria-labelledby="rows">
      <Button
        size="small"
        onClick={() => {
          pane.drill(null);
        }}
      >
        Back to {back}
      </Button>
      <h2 id="rows" className={text.heading}>
        {title}
      </h2>
      <p className={text.paragraph}>
        {formatCount(quarterDays / 4, 'day')} in {formatCount(places.length, 'row')} {about}.
      </p>
      <p className={PAPER_ONLY}>Only the rows that were in view are printed here. The workbook has them all.</p>
      <RowList pane={pane} activity={activity} places={places} />
    </section>
  );
}

interface RowListProps {
  readonly pane: Pane;
  readonly activity: ActivityTable;
  readonly places: Uint32Array;
}

function RowList({ pane, activity, places }: RowListProps) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <LongList
      label="Rows"
      count={places.length}
      lineHeight={58}
      className={styles.list}
      lineClassName={styles.row}
      line={(at) => {
        const row = activityRow(activity, places[at] ?? 0);
        return (
          <>
            <span className={styles.what}>
              <strong>{row.reference}</strong>, {row.date}, <span className={text.unbroken}>{row.days}</span>
              <br />
              <span className={text.small}>{row.school}</span>
            </span>
            <CellLink pane={pane} cell={row.cell} />
          </>
        );
      }}
    />
  );
}
