/** The activity rows that a figure is made of, of which only those in view are drawn. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { formatCount } from '../../figures/format-figure';
import type { RowsBehind } from '../../figures/rows-behind';
import type { ActivityTable } from '../../reading/return';
import { numberText } from '../../reports/values';
import { CellLink } from '../look/cell-link';
import { focusIfLost } from '../look/focus-if-lost';
import { DRAWN_IN_PART, PAPER_ONLY } from '../look/print-style';
import { useTextStyles } from '../look/text-styles';
import type { Pane } from '../pane/use-pane';
import { activityRow } from './activity-row';

const useStyles = makeStyles({
  list: {
    height: 'clamp(220px, 55vh, 640px)',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  rows: { position: 'relative', width: '100%', margin: 0, padding: 0, listStyle: 'none' },
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    boxSizing: 'border-box',
    padding: '6px 10px',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '2px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  what: { flex: '1 1 180px' },
});

interface RowsProps {
  readonly pane: Pane;
  readonly activity: ActivityTable;
  readonly rows: RowsBehind;
  readonly title: string;
  /** What the rows are of, after their number: "1 July 2014 to 31 July 2014". */
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
        {numberText(quarterDays / 4)} days in {formatCount(places.length, 'row')}, {about}.
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
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: places.length,
    getScrollElement: () => box.current,
    estimateSize: () => 58,
    overscan: 6,
  });
  return (
    <div ref={box} className={mergeClasses(DRAWN_IN_PART, styles.list)} tabIndex={0} role="region" aria-label="Rows">
      <ul className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = activityRow(activity, places[index] ?? 0);
          return (
            <li
              key={index}
              ref={virtual.measureElement}
              data-index={index}
              className={styles.row}
              style={{ transform: `translateY(${String(start)}px)` }}
              aria-posinset={index + 1}
              aria-setsize={places.length}
            >
              <span className={styles.what}>
                <strong>{row.reference}</strong>, {row.date}, {row.days}
                <br />
                <span className={text.small}>{row.school}</span>
              </span>
              <CellLink pane={pane} cell={row.cell} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
