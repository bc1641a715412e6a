/** One row of the grid: its number, and those of its cells that are in view. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { VirtualItem } from '@tanstack/react-virtual';
import type { Severity } from '../../rules/rule';
import { cellName } from '../../workbook/a1';
import { SEVERITY_NAMES } from '../look/tag';
import { useCellStyles } from './cell-styles';

const useStyles = makeStyles({
  /** A text that is alone in its row runs over its neighbours, as in Excel. */
  alone: { overflow: 'visible' },
  error: { backgroundColor: tokens.colorStatusDangerBackground2, color: tokens.colorNeutralForeground1 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground2, color: tokens.colorNeutralForeground1 },
  query: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
  note: { backgroundColor: tokens.colorNeutralBackground4 },
  current: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
  sign: { fontWeight: 700, marginRight: '4px' },
});

/** Severity is never told by colour alone. */
const SIGNS: Readonly<Record<Severity, string>> = { error: '✖', warning: '!', query: '?', note: 'i' };

interface GridRowProps {
  readonly row: number;
  /** From the top of the sheet, in pixels. */
  readonly top: number;
  /** In view. */
  readonly columns: readonly VirtualItem[];
  readonly currentColumn: number | null;
  readonly textAt: (column: number) => string;
  /** Of the worst finding at a cell. */
  readonly severityAt: (column: number) => Severity | null;
  readonly onChoose: (column: number) => void;
}

export function GridRow({ row, top, columns, currentColumn, textAt, severityAt, onChoose }: GridRowProps) {
  const styles = useStyles();
  const cells = useCellStyles();
  const texts = columns.map(({ index }) => textAt(index));
  const isAlone = texts.filter((text) => text !== '').length === 1;
  return (
    <div className={cells.row} role="row" aria-rowindex={row + 2} style={{ transform: `translateY(${String(top)}px)` }}>
      <div className={cells.number} role="rowheader">
        {row + 1}
      </div>
      {columns.map(({ index: column, start, size }, at) => {
        const worst = severityAt(column);
        const isCurrent = column === currentColumn;
        return (
          <div
            key={column}
            id={cellId(row, column)}
            role="gridcell"
            aria-colindex={column + 2}
            aria-selected={isCurrent}
            className={mergeClasses(
              cells.cell,
              isAlone && styles.alone,
              worst !== null && styles[worst],
              isCurrent && styles.current,
            )}
            style={{ width: size, transform: `translateX(${String(start)}px)` }}
            onClick={() => {
              onChoose(column);
            }}
          >
            {worst ? (
              <span className={styles.sign} role="img" aria-label={SEVERITY_NAMES[worst]}>
                {SIGNS[worst]}
              </span>
            ) : null}
            {texts[at]}
          </div>
        );
      })}
    </div>
  );
}

export function cellId(row: number, column: number): string {
  return `cell-${cellName(row, column)}`;
}
