/** The first screen in a browser: try a sample, or open or drop a return. */
import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Pane } from '../pane/use-pane';
import { FileButton } from './file-button';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '12px 0' },
  drop: {
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: '24px 16px',
    textAlign: 'center',
  },
  role: { marginTop: '12px' },
  over: { ...shorthands.borderColor(tokens.colorBrandStroke1), backgroundColor: tokens.colorBrandBackground2 },
});

/** What Excel and browsers call the kinds of workbook that can be read. */
export const WORKBOOKS = '.xlsx,.xlsm';

export function FileStart({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { tasks, state } = pane;
  return (
    <section aria-label="Start">
      <p>
        Checks a supplier’s monthly return against the Service Delivery Agreement. The file is read in this browser and
        nothing leaves your machine.
      </p>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          onClick={() => {
            tasks.trySample('july');
          }}
        >
          Try the July 2014 sample
        </Button>
        <Button
          onClick={() => {
            tasks.trySample('julyWithErrors');
          }}
        >
          The same with mistakes in it
        </Button>
      </div>
      <DropPlace pane={pane} />
      {state.agreement ? <p>Returns are checked against {state.agreement.name}.</p> : null}
      <Button className={styles.role} size="small" onClick={pane.askRole}>
        Change my role
      </Button>
    </section>
  );
}

function DropPlace({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const [isOver, setIsOver] = useState(false);
  return (
    <div
      className={mergeClasses(styles.drop, isOver && styles.over)}
      onDragEnter={() => {
        setIsOver(true);
      }}
      onDragLeave={() => {
        setIsOver(false);
      }}
      onDrop={() => {
        setIsOver(false);
      }}
    >
      <p>Drop a return here, or</p>
      <FileButton
        label="Open a return…"
        accept={WORKBOOKS}
        onFile={(file) => {
          pane.tasks.open(file);
        }}
      />
    </div>
  );
}
