/** A list that may be long, of which only the lines in view are drawn. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactNode } from 'react';
import { DRAWN_IN_PART } from './print-style';

const useStyles = makeStyles({
  box: {
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  lines: { position: 'relative', width: '100%', margin: 0, padding: 0, listStyle: 'none' },
  line: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    boxSizing: 'border-box',
    padding: '6px 10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface LongListProps {
  readonly label: string;
  readonly count: number;
  /** In pixels, until a line is drawn. */
  readonly lineHeight: number;
  /** How high the box is. */
  readonly className: string;
  readonly lineClassName?: string;
  readonly line: (at: number) => ReactNode;
}

export function LongList({ label, count, lineHeight, className, lineClassName, line }: LongListProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => lineHeight,
    overscan: 6,
  });
  return (
    <div
      ref={box}
      className={mergeClasses(DRAWN_IN_PART, styles.box, className)}
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      <ul className={styles.lines} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <li
            key={index}
            ref={virtual.measureElement}
            data-index={index}
            className={mergeClasses(styles.line, lineClassName)}
            style={{ transform: `translateY(${String(start)}px)` }}
            aria-posinset={index + 1}
            aria-setsize={count}
          >
            {line(index)}
          </li>
        ))}
      </ul>
    </div>
  );
}
