/** The list of findings, of which only the lines in view are drawn: one listbox that the arrow keys walk through. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { formatFigure } from '../../figures/format-figure';
import { stateText } from '../../reports/across-months';
import type { Finding } from '../../review/review';
import { DRAWN_IN_PART } from '../look/print-style';
import { SeverityTag } from '../look/tag';
import type { Pane } from '../pane/use-pane';
import { findingBeside, type Line } from './listing';
import { cellLabel } from '../../workbook/a1';

const useStyles = makeStyles({
  list: {
    height: 'clamp(220px, 55vh, 640px)',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  // Beneath it there must be room for the finding that is open.
  short: { '@media (max-width: 899px)': { height: 'clamp(140px, 28vh, 300px)' } },
  lines: { position: 'relative', width: '100%' },
  line: { position: 'absolute', top: 0, left: 0, width: '100%', boxSizing: 'border-box', padding: '6px 10px' },
  heading: { fontWeight: 600, backgroundColor: tokens.colorNeutralBackground3 },
  finding: { cursor: 'pointer', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 4px 0 0 ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  where: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, marginLeft: '8px' },
});

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['PageDown', 10],
  ['PageUp', -10],
  ['Home', -Infinity],
  ['End', Infinity],
]);

interface FindingListProps {
  readonly pane: Pane;
  readonly lines: readonly Line[];
}

export function FindingList({ pane, lines }: FindingListProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const { selected } = pane.state;
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: (at) => (lines[at]?.kind === 'heading' ? 34 : 68),
    overscan: 8,
  });
  const selectedAt = lines.findIndex((line) => line.kind === 'finding' && line.finding.fingerprint === selected);
  useEffect(() => {
    if (selectedAt >= 0) virtual.scrollToIndex(selectedAt, { align: 'auto' });
  }, [selectedAt, virtual]);
  const total = lines.reduce((count, line) => count + (line.kind === 'finding' ? 1 : 0), 0);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = keyTarget(event, lines, selected, pane);
    if (!next) return;
    event.preventDefault();
    pane.select(next);
  };
  return (
    <div
      ref={box}
      className={mergeClasses(DRAWN_IN_PART, styles.list, selectedAt >= 0 && styles.short)}
      role="listbox"
      tabIndex={0}
      aria-label={`${formatFigure(total)} findings`}
      aria-activedescendant={selectedAt < 0 ? undefined : lineId(selectedAt)}
      onKeyDown={onKeyDown}
    >
      <div className={styles.lines} style={{ height: virtual.getTotalSize() }} role="presentation">
        {virtual.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          if (!line) return null;
          const place = {
            ref: virtual.measureElement,
            'data-index': index,
            style: { transform: `translateY(${String(start)}px)` },
          };
          if (line.kind === 'heading') {
            return (
              <div key={index} {...place} className={mergeClasses(styles.line, styles.heading)} aria-hidden="true">
                {line.title} ({formatFigure(line.count)})
              </div>
            );
          }
          const isSelected = index === selectedAt;
          return (
            <div
              key={index}
              {...place}
              id={lineId(index)}
              role="option"
              aria-selected={isSelected}
              aria-posinset={line.place + 1}
              aria-setsize={total}
              className={mergeClasses(styles.line, styles.finding, isSelected && styles.selected)}
              onClick={() => {
                pane.select(line.finding);
              }}
            >
              <SeverityTag severity={line.finding.severity} />
              <span className={styles.where}>{whereOf(line.finding)}</span>
              <div>{line.finding.message}</div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function lineId(at: number): string {
  return `finding-${String(at)}`;
}

function whereOf(finding: Finding): string {
  const { cell, ruleId } = finding;
  const state = stateText(finding);
  return [ruleId, ...(cell ? [cellLabel(cell)] : []), ...(state === '' ? [] : [state])].join(' · ');
}

/** The finding that a key asks for; Enter goes to the selected one's cell. */
function keyTarget(
  { key }: KeyboardEvent,
  lines: readonly Line[],
  selected: string | null,
  pane: Pane,
): Finding | null {
  const step = STEPS.get(key);
  if (step !== undefined) return findingBeside(lines, selected, step);
  if (key === 'Enter') {
    const finding = findingBeside(lines, selected, 0);
    if (finding?.cell) pane.goTo(finding.cell);
    return finding;
  }
  return null;
}
