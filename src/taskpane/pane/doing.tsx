/** What is being done, once it takes longer than a second, with a way to stop it. */
import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Pane } from './use-pane';

const PATIENCE_MS = 1000;

const useStyles = makeStyles({
  doing: {
    // Over the title: what is below does not move when it comes and goes.
    position: 'fixed',
    top: '4px',
    left: '8px',
    right: '8px',
    zIndex: 10,
    maxWidth: '640px',
    display: 'flex',
    gap: '8px',
    alignItems: 'center',
    padding: '4px 8px',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
  },
  words: { flex: '1 1 auto', minWidth: 0 },
  oneLine: { overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  cancel: { flexShrink: 0 },
  // With less motion Fluent's spinner turns more slowly, but it turns; the words say enough.
  spinner: { '@media (prefers-reduced-motion: reduce)': { display: 'none' } },
});

export function Doing({ pane }: { readonly pane: Pane }) {
  const { work, isExcelWaiting } = pane.state;
  const isSlow = useSlow(work !== null);
  const styles = useStyles();
  if (work === null || !(isSlow || isExcelWaiting)) return null;
  return (
    <div className={styles.doing} role="status">
      {/* The words beside it say what it stands for. */}
      <Spinner size="tiny" className={styles.spinner} aria-hidden />
      <span className={mergeClasses(styles.words, !isExcelWaiting && styles.oneLine)}>
        {work}…{isExcelWaiting ? ' Editing a cell? Press Enter or Esc.' : null}
      </span>
      <CancelButton pane={pane} />
    </div>
  );
}

function CancelButton({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  return (
    <Button
      size="small"
      className={styles.cancel}
      onClick={() => {
        pane.tasks.cancel();
      }}
    >
      Cancel
    </Button>
  );
}

/** True once something has gone on for a second. */
function useSlow(isOn: boolean): boolean {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    if (!isOn) return;
    const timer = setTimeout(() => {
      setIsSlow(true);
    }, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setIsSlow(false);
    };
  }, [isOn]);
  return isSlow;
}
