/** The cells of a sheet, of which only those in view are drawn; the arrow keys walk from cell to cell. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { columnName, type Area } from '../../workbook/a1';
import type { SheetSnapshot, Snapshot } from '../../workbook/snapshot';
import type { Pane } from '../pane/use-pane';
import { NUMBERS_WIDTH, ROW_HEIGHT, useCellStyles } from './cell-styles';
import { cellText } from './cell-text';
import { columnWidths } from './column-widths';
import { placeOf, type Flagged } from './flagged';
import { cellId, GridRow } from './grid-row';

const useStyles = makeStyles({
  grid: {
    maxHeight: 'clamp(240px, 55vh, 640px)',
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // Texts that run over their neighbours end at its edge.
  sheet: { position: 'relative', minWidth: '100%', overflow: 'clip' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    height: `${String(ROW_HEIGHT)}px`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  heading: { textAlign: 'center', color: tokens.colorNeutralForeground2 },
});

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
  const cells = useCellStyles();
  const box = useRef<HTMLDivElement>(null);
  const scroller = () => box.current;
  const widths = useMemo(() => columnWidths(snapshot, sheet, extent), [snapshot, sheet, extent]);
  const size = { rows: extent.bottom + 1, columns: extent.right + 1 };
  const rows = useVirtualizer({
    count: size.rows,
    getScrollElement: scroller,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    paddingStart: ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT,
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: size.columns,
    getScrollElement: scroller,
    estimateSize: (column) => widths[column] ?? 0,
    overscan: 2,
    paddingStart: NUMBERS_WIDTH,
    scrollPaddingStart: NUMBERS_WIDTH,
  });
  useEffect(() => {
    rows.scrollToIndex(at.row, { align: 'auto' });
    // Who walks from cell to cell sees each whole.
    const isWalking = document.activeElement === box.current;
    const isThere = !isWalking && isSeen(columns.measurementsCache[at.column], box.current);
    if (!isThere) columns.scrollToIndex(at.column, { align: 'auto' });
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
          <div className={cells.number} role="columnheader">
            Row
          </div>
          {shownColumns.map(({ index, start, size: width }) => (
            <div
              key={index}
              role="columnheader"
              aria-colindex={index + 2}
              className={mergeClasses(cells.cell, styles.heading)}
              style={{ width, transform: `translateX(${String(start)}px)` }}
            >
              {columnName(index)}
            </div>
          ))}
        </div>
        {rows.getVirtualItems().map(({ index: row, start }) => (
          <GridRow
            key={row}
            row={row}
            top={start}
            columns={shownColumns}
            currentColumn={row === at.row ? at.column : null}
            textAt={(column) => cellText(snapshot, sheet, row, column)}
            severityAt={(column) => flagged.get(placeOf(row, column))?.[0]?.severity ?? null}
            onChoose={(column) => {
              pane.goTo({ sheet: sheet.name, row, column });
            }}
          />
        ))}
      </div>
    </div>
  );
}

/** The start of a text says what it is; the columns before it, which say what it is of, are worth more than its end. */
const ENOUGH = 96;

function isSeen(column: VirtualItem | undefined, box: HTMLElement | null): boolean {
  if (!column || !box) return false;
  const seenTo = Math.min(column.end, column.start + ENOUGH);
  return column.start >= box.scrollLeft + NUMBERS_WIDTH && seenTo <= box.scrollLeft + box.clientWidth;
}

function clamp(at: number, count: number): number {
  return Math.max(0, Math.min(count - 1, at));
}
