/** What went wrong, what to do, and a button that copies the details for a support desk. */
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { Trouble } from './trouble';

const useStyles = makeStyles({
  bar: { margin: '8px 0' },
  details: { width: '100%', minHeight: '80px', boxSizing: 'border-box' },
});

export function TroubleBar({ trouble, onDismiss }: { readonly trouble: Trouble; readonly onDismiss?: () => void }) {
  const styles = useStyles();
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline" className={styles.bar}>
        <MessageBarBody>{trouble.message}</MessageBarBody>
        <MessageBarActions>
          <CopyDetails details={trouble.details} />
          {onDismiss ? <Button onClick={onDismiss}>Dismiss</Button> : null}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}

/** Where the clipboard is forbidden, as in some frames, the details are shown to be copied by hand. */
function CopyDetails({ details }: { readonly details: string }) {
  const styles = useStyles();
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');
  const copy = () => {
    copyText(details).then(setOutcome, () => {
      setOutcome('refused');
    });
  };
  if (outcome === 'refused') {
    return <textarea className={styles.details} readOnly value={details} aria-label="Details to copy" />;
  }
  return <Button onClick={copy}>{outcome === 'copied' ? 'Details copied' : 'Copy details'}</Button>;
}

async function copyText(text: string): Promise<'copied'> {
  await navigator.clipboard.writeText(text);
  return 'copied';
}
