/** Cells with what they hold and what they would hold, of which only those in view are drawn. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { cellLabel } from '../../reports/values';
import { fixInWords, type SafeFix } from '../../review/safe-fixes';
import type { DateSystem } from '../../workbook/serial-date';
import { DRAWN_IN_PART } from '../look/print-style';

const useStyles = makeStyles({
  list: {
    maxHeight: '260px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  rows: { position: 'relative', margin: 0, padding: 0, listStyle: 'none' },
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    boxSizing: 'border-box',
    padding: '5px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  before: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
});

interface FixListProps {
  readonly fixes: readonly SafeFix[];
  readonly dates: DateSystem;
}

export function FixList({ fixes, dates }: FixListProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: fixes.length,
    getScrollElement: () => box.current,
    estimateSize: () => 52,
    overscan: 6,
  });
  return (
    <div
      ref={box}
      className={mergeClasses(DRAWN_IN_PART, styles.list)}
      tabIndex={0}
      role="region"
      aria-label="Cells that would change"
    >
      <ul className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const fix = fixes[index];
          if (!fix) return null;
          const { before, after } = fixInWords(fix, dates);
          return (
            <li
              key={index}
              ref={virtual.measureElement}
              data-index={index}
              className={styles.row}
              style={{ transform: `translateY(${String(start)}px)` }}
              aria-posinset={index + 1}
              aria-setsize={fixes.length}
            >
              <strong>{cellLabel(fix.edit.cell)}</strong> from <span className={styles.before}>{before}</span> to{' '}
              <strong>{after}</strong>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
