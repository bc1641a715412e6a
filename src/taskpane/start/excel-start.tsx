/** The first screen in Excel: the same verbs as the ribbon. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { Pane } from '../pane/use-pane';
import { VerbButtons } from '../pane/verb-buttons';

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '12px 0' } });

export function ExcelStart({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  return (
    <section aria-label="Start">
      <p>
        Checks the open workbook, a supplier’s monthly return, against the Service Delivery Agreement. Nothing leaves
        your machine.
      </p>
      <div className={styles.actions}>
        <VerbButtons pane={pane} size="medium" />
      </div>
      <p>{pane.state.done}</p>
      <Button size="small" onClick={pane.askRole}>
        Change my role
      </Button>
    </section>
  );
}
