/** In a browser: what was changed in the pane is in no file until a copy is downloaded. */
import { Button, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { Pane } from './use-pane';

const useStyles = makeStyles({ bar: { margin: '8px 0' }, save: { margin: '4px 0' } });

export function ChangedCopy({ pane: { state, tasks, home } }: { readonly pane: Pane }) {
  const styles = useStyles();
  if (!state.isChangedInPane || home.kind === 'excel') return null;
  return (
    <MessageBar intent="info" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        What you changed is in this pane only.{' '}
        <Button
          size="small"
          className={styles.save}
          disabledFocusable={state.work !== null}
          onClick={() => {
            tasks.saveChanged();
          }}
        >
          Download changed copy
        </Button>
      </MessageBarBody>
    </MessageBar>
  );
}
