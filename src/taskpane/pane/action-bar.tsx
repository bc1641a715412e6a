/** What can be done with a review, wherever the pane lives. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { ExportPanel } from '../saving/export-panel';
import { WORKBOOKS } from '../start/file-start';
import { FileButton } from '../start/file-button';
import type { Reviewed } from './state';
import type { Pane } from './use-pane';
import { VerbButtons } from './verb-buttons';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '6px', margin: '6px 0' },
  done: { margin: '6px 0' },
});

interface ActionBarProps {
  readonly pane: Pane;
  readonly reviewed: Reviewed;
}

export function ActionBar({ pane, reviewed }: ActionBarProps) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <div className={styles.bar} role="group" aria-label="Actions">
        {pane.home.kind === 'file' ? (
          <FileActions pane={pane} reviewed={reviewed} />
        ) : (
          <ExcelActions pane={pane} reviewed={reviewed} />
        )}
        <Button
          size="small"
          aria-expanded={isOpen}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          Export {isOpen ? '▴' : '▾'}
        </Button>
      </div>
      {isOpen ? <ExportPanel pane={pane} reviewed={reviewed} /> : null}
      {pane.state.done === '' ? null : <p className={styles.done}>{pane.state.done}</p>}
    </>
  );
}

function FileActions({ pane, reviewed }: ActionBarProps) {
  const { tasks, state } = pane;
  const isBusy = state.work !== null;
  return (
    <>
      <Button
        size="small"
        appearance="primary"
        disabledFocusable={isBusy}
        onClick={() => {
          tasks.markUp();
        }}
      >
        Download marked-up copy
      </Button>
      {reviewed.marks.kind !== 'none' ? (
        <Button
          size="small"
          disabledFocusable={isBusy}
          onClick={() => {
            tasks.clearMarks();
          }}
        >
          Download copy without marks
        </Button>
      ) : null}
      <FileButton
        label="Open another…"
        size="small"
        accept={WORKBOOKS}
        isDisabled={isBusy}
        onFile={(file) => {
          tasks.open(file);
        }}
      />
      <Button
        size="small"
        disabledFocusable={isBusy}
        onClick={() => {
          tasks.close();
        }}
      >
        Close
      </Button>
    </>
  );
}

function ExcelActions({ pane, reviewed }: ActionBarProps) {
  return (
    <>
      <VerbButtons pane={pane} size="small" />
      {reviewed.snapshot.isStructureProtected ? (
        <Button
          size="small"
          disabledFocusable={pane.state.work !== null}
          onClick={() => {
            pane.tasks.reportInNewWorkbook();
          }}
        >
          Report in a new workbook
        </Button>
      ) : null}
    </>
  );
}
