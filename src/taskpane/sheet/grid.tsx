/** The cells of a sheet, of which only those in view are drawn; the arrow keys walk from cell to cell. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Severity } from '../../rules/rule';
import { cellName, columnName, type Area } from '../../workbook/a1';
import type { SheetSnapshot, Snapshot } from '../../workbook/snapshot';
import { SEVERITY_NAMES } from '../look/tag';
import type { Pane } from '../pane/use-pane';
import { cellText } from './cell-text';
import { placeOf, type Flagged } from './flagged';

const ROW = 28;
/** Two columns fit beside the row numbers at 320 px. */
const COLUMN = 112;
const NUMBERS = 52;

const useStyles = makeStyles({
  grid: {
    height: 'clamp(240px, 55vh, 640px)',
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  sheet: { position: 'relative' },
  row: { position: 'absolute', top: 0, left: 0, height: `${String(ROW)}px`, width: '100%' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    height: `${String(ROW)}px`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  cell: {
    position: 'absolute',
    top: 0,
    left: 0,
    height: `${String(ROW)}px`,
    boxSizing: 'border-box',
    padding: '4px 6px',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  number: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    width: `${String(NUMBERS)}px`,
    height: `${String(ROW)}px`,
    boxSizing: 'border-box',
    padding: '4px 6px',
    textAlign: 'right',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
  },
  heading: { textAlign: 'center', color: tokens.colorNeutralForeground2 },
  error: { backgroundColor: tokens.colorStatusDangerBackground2, color: tokens.colorNeutralForeground1 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground2, color: tokens.colorNeutralForeground1 },
  query: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
  note: { backgroundColor: tokens.colorNeutralBackground4 },
  current: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
  sign: { fontWeight: 700, marginRight: '4px' },
});

/** Severity is never told by colour alone. */
const SIGNS: Readonly<Record<Severity, string>> = { error: '✖', warning: '!', query: '?', note: 'i' };

const MOVES: ReadonlyMap<string, readonly [rows: number, columns: number]> = new Map([
  ['ArrowDown', [1, 0]],
  ['ArrowUp', [-1, 0]],
  ['ArrowRight', [0, 1]],
  ['ArrowLeft', [0, -1]],
  ['PageDown', [12, 0]],
  ['PageUp', [-12, 0]],
  ['Home', [0, -Infinity]],
  ['End', [0, Infinity]],
]);

interface GridProps {
  readonly pane: Pane;
  readonly snapshot: Snapshot;
  readonly sheet: SheetSnapshot;
  readonly extent: Area;
  readonly flagged: Flagged;
  readonly at: { readonly row: number; readonly column: number };
}

export function Grid({ pane, snapshot, sheet, extent, flagged, at }: GridProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const scroller = () => box.current;
  const size = { rows: extent.bottom + 1, columns: extent.right + 1 };
  const rows = useVirtualizer({
    count: size.rows,
    getScrollElement: scroller,
    estimateSize: () => ROW,
    overscan: 6,
    paddingStart: ROW,
    scrollPaddingStart: ROW,
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: size.columns,
    getScrollElement: scroller,
    estimateSize: () => COLUMN,
    overscan: 2,
    paddingStart: NUMBERS,
    scrollPaddingStart: NUMBERS,
  });
  useEffect(() => {
    rows.scrollToIndex(at.row, { align: 'auto' });
    columns.scrollToIndex(at.column, { align: 'auto' });
  }, [rows, columns, sheet, at.row, at.column]);
  useEffect(() => {
    // The button that led here is gone with its view; a tab that led here keeps the focus.
    if (document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  }, []);
  const shownColumns = columns.getVirtualItems();
  const onKeyDown = (event: KeyboardEvent) => {
    const move = MOVES.get(event.key);
    if (!move) return;
    event.preventDefault();
    const row = clamp(at.row + move[0], size.rows);
    pane.goTo({ sheet: sheet.name, row, column: clamp(at.column + move[1], size.columns) });
  };
  return (
    <div
      ref={box}
      className={styles.grid}
      role="grid"
      tabIndex={0}
      aria-label={`Sheet ${sheet.name}`}
      aria-rowcount={size.rows + 1}
      aria-colcount={size.columns + 1}
      aria-activedescendant={cellId(at.row, at.column)}
      onKeyDown={onKeyDown}
    >
      <div
        className={styles.sheet}
        role="rowgroup"
        style={{ height: rows.getTotalSize(), width: columns.getTotalSize() }}
      >
        <div className={styles.head} role="row" aria-rowindex={1}>
          <div className={styles.number} role="columnheader">
            Row
          </div>
          {shownColumns.map(({ index, start }) => (
            <div
              key={index}
              role="columnheader"
              aria-colindex={index + 2}
              className={mergeClasses(styles.cell, styles.heading)}
              style={{ width: COLUMN, transform: `translateX(${String(start)}px)` }}
            >
              {columnName(index)}
            </div>
          ))}
        </div>
        {rows.getVirtualItems().map(({ index: row, start }) => (
          <div
            key={row}
            className={styles.row}
            role="row"
            aria-rowindex={row + 2}
            style={{ transform: `translateY(${String(start)}px)` }}
          >
            <div className={styles.number} role="rowheader">
              {row + 1}
            </div>
            {shownColumns.map(({ index: column, start: left }) => {
              const worst = flagged.get(placeOf(row, column))?.[0]?.severity ?? null;
              const isCurrent = row === at.row && column === at.column;
              return (
                <div
                  key={column}
                  id={cellId(row, column)}
                  role="gridcell"
                  aria-colindex={column + 2}
                  aria-selected={isCurrent}
                  className={mergeClasses(styles.cell, worst !== null && styles[worst], isCurrent && styles.current)}
                  style={{ width: COLUMN, transform: `translateX(${String(left)}px)` }}
                  onClick={() => {
                    pane.goTo({ sheet: sheet.name, row, column });
                  }}
                >
                  {worst ? (
                    <span className={styles.sign} role="img" aria-label={SEVERITY_NAMES[worst]}>
                      {SIGNS[worst]}
                    </span>
                  ) : null}
                  {cellText(snapshot, sheet, row, column)}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

function clamp(at: number, count: number): number {
  return Math.max(0, Math.min(count - 1, at));
}

function cellId(row: number, column: number): string {
  return `cell-${cellName(row, column)}`;
}
