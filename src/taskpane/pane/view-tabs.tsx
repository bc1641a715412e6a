/** The tabs of the views: one stop for the Tab key, the arrow keys go from tab to tab (WAI-ARIA, tabs pattern). */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import type { ViewName } from './view-name';

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 4px',
    margin: '8px 0 10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  tab: {
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    border: 'none',
    borderBottom: '3px solid transparent',
    padding: '5px 6px',
    cursor: 'pointer',
    // As wide as when it is chosen, so that no tab moves under the pointer.
    '::after': {
      content: 'attr(data-label)',
      display: 'block',
      height: 0,
      overflow: 'hidden',
      fontWeight: 600,
      visibility: 'hidden',
    },
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // The transparent border would be drawn there.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas', ':hover': { borderBottomColor: 'GrayText' } },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: 600,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight', ':hover': { borderBottomColor: 'Highlight' } },
  },
});

interface ViewTabsProps {
  readonly tabs: readonly { readonly view: ViewName; readonly label: string }[];
  readonly selected: ViewName;
  readonly onSelect: (view: ViewName) => void;
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowRight', 1],
  ['ArrowLeft', -1],
]);

export function ViewTabs({ tabs, selected, onSelect }: ViewTabsProps) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex(({ view }) => view === selected);
  const walk = (event: KeyboardEvent) => {
    const target = targetOf(event.key, at, tabs.length);
    const tab = target === null ? undefined : tabs[target];
    if (!tab) return;
    event.preventDefault();
    onSelect(tab.view);
    list.current?.querySelector<HTMLElement>(`#tab-${tab.view}`)?.focus();
  };
  return (
    <div ref={list} className={styles.tabs} role="tablist" aria-label="Views" onKeyDown={walk}>
      {tabs.map(({ view, label }) => (
        <button
          key={view}
          id={`tab-${view}`}
          type="button"
          role="tab"
          aria-selected={view === selected}
          aria-controls="view"
          data-label={label}
          tabIndex={view === selected ? 0 : -1}
          className={mergeClasses(styles.tab, view === selected && styles.selected)}
          onClick={() => {
            onSelect(view);
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

function targetOf(key: string, at: number, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS.get(key);
  return step === undefined ? null : (at + step + count) % count;
}
