/** What can be done with a review, wherever the pane lives. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { ExportPanel } from '../saving/export-panel';
import { WORKBOOKS } from '../start/file-start';
import { FileButton } from '../start/file-button';
import type { Reviewed } from './state';
import type { Pane } from './use-pane';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '6px', margin: '6px 0' },
  said: { margin: '4px 0' },
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
      {pane.state.said === reviewed.review.verdict.sentence ? null : <p className={styles.said}>{pane.state.said}</p>}
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

function ExcelActions({ pane: { tasks, state }, reviewed }: ActionBarProps) {
  const isBusy = state.work !== null;
  return (
    <>
      <Button
        size="small"
        appearance="primary"
        disabledFocusable={isBusy}
        onClick={() => {
          tasks.check();
        }}
      >
        Check
      </Button>
      <Button
        size="small"
        disabledFocusable={isBusy}
        onClick={() => {
          tasks.markUp();
        }}
      >
        Mark up
      </Button>
      <Button
        size="small"
        disabledFocusable={isBusy}
        onClick={() => {
          tasks.clearMarks();
        }}
      >
        Clear marks
      </Button>
      {reviewed.snapshot.isStructureProtected ? (
        <Button
          size="small"
          disabledFocusable={isBusy}
          onClick={() => {
            tasks.reportInNewWorkbook();
          }}
        >
          Report in a new workbook
        </Button>
      ) : null}
    </>
  );
}
