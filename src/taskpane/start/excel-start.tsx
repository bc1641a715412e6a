/** The first screen in Excel: the same verbs as the ribbon. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { Pane } from '../pane/use-pane';

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '12px 0' } });

export function ExcelStart({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { tasks, state } = pane;
  const isBusy = state.work !== null;
  return (
    <section aria-label="Start">
      <p>
        Checks the open workbook, a supplier’s monthly return, against the Service Delivery Agreement. Nothing leaves
        your machine.
      </p>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy}
          onClick={() => {
            tasks.check();
          }}
        >
          Check
        </Button>
        <Button
          disabledFocusable={isBusy}
          onClick={() => {
            tasks.markUp();
          }}
        >
          Mark up
        </Button>
        <Button
          disabledFocusable={isBusy}
          onClick={() => {
            tasks.clearMarks();
          }}
        >
          Clear marks
        </Button>
      </div>
      <p>{state.said}</p>
      <Button appearance="transparent" onClick={pane.askRole}>
        Change my role
      </Button>
    </section>
  );
}
