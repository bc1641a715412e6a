/** What is being done, once it takes longer than a second, with a way to stop it. */
import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Pane } from './use-pane';

const PATIENCE_MS = 1000;

const useStyles = makeStyles({
  doing: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    alignItems: 'center',
    padding: '8px',
    margin: '8px 0',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  // With less motion Fluent's spinner turns more slowly, but it turns; the words say enough.
  spinner: { '@media (prefers-reduced-motion: reduce)': { display: 'none' } },
});

export function Doing({ pane }: { readonly pane: Pane }) {
  const { work, isExcelWaiting } = pane.state;
  const isSlow = useSlow(work !== null);
  const styles = useStyles();
  if (isExcelWaiting && work !== null) {
    return (
      <div className={styles.doing} role="status">
        Excel is waiting: a cell is being edited. Press Enter or Esc in the sheet.
        <CancelButton pane={pane} />
      </div>
    );
  }
  if (!isSlow || work === null) return null;
  return (
    <div className={styles.doing} role="status">
      <Spinner size="tiny" className={styles.spinner} />
      {work}…
      <CancelButton pane={pane} />
    </div>
  );
}

function CancelButton({ pane }: { readonly pane: Pane }) {
  return (
    <Button
      size="small"
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
