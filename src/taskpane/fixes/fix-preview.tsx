/** What a fix would change, cell by cell, and the button that changes it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import { formatCount } from '../../figures/format-figure';
import type { Finding } from '../../review/review';
import { fixesOf } from './fixes-of';
import { FixList } from './fix-list';
import { useTextStyles } from '../look/text-styles';
import type { ViewProps } from '../pane/view-props';
import { cellLabel } from '../../workbook/a1';

const useStyles = makeStyles({
  place: { width: '100%' },
  preview: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px 12px',
    margin: '8px 0',
  },
});

interface FixPreviewProps extends ViewProps {
  /** null for all that are safe. */
  readonly finding: Finding | null;
  readonly label: string;
}

/** Nothing where there is nothing to fix. */
export function FixPreview({ pane, reviewed, finding, label }: FixPreviewProps) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const toggle = `${id}-toggle`;
  const styles = useStyles();
  const found = useMemo(() => fixesOf(reviewed.review, finding), [reviewed, finding]);
  if (found.fixes.length + found.conflicts.length === 0) return null;
  return (
    <>
      <Button
        id={toggle}
        size="small"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        {label}
      </Button>
      <div id={id} className={styles.place} hidden={!isOpen}>
        {isOpen ? (
          <Preview
            pane={pane}
            reviewed={reviewed}
            found={found}
            onClose={() => {
              // What was pressed goes with the preview.
              document.getElementById(toggle)?.focus();
              setIsOpen(false);
            }}
          />
        ) : null}
      </div>
    </>
  );
}

interface PreviewProps extends ViewProps {
  readonly found: ReturnType<typeof fixesOf>;
  readonly onClose: () => void;
}

function Preview({ pane, reviewed, found: { fixes, conflicts }, onClose }: PreviewProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { state, tasks, home } = pane;
  const isIdle = state.work === null && !state.isStale;
  return (
    <section className={styles.preview} aria-label="Preview of the fix">
      {fixes.length === 0 ? null : (
        <>
          <p className={text.paragraph}>
            {formatCount(fixes.length, 'cell')} would change, in one step that can be undone. Formulas are never
            overwritten.
          </p>
          <FixList fixes={fixes} dates={reviewed.snapshot.dateSystem} />
        </>
      )}
      {conflicts.map(({ cell, ruleIds }) => (
        <p key={cellLabel(cell)} className={text.small}>
          {cellLabel(cell)} stays as it is, because the fixes of {ruleIds.join(' and ')} disagree. Put it right by hand.
        </p>
      ))}
      {home.kind === 'file' ? (
        <p className={text.small}>Your own file stays as it is: you download a changed copy.</p>
      ) : null}
      {state.isStale ? <p className={text.small}>The workbook has changed since: check it again first.</p> : null}
      <div className={text.buttons}>
        {fixes.length === 0 ? null : (
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={!isIdle}
            onClick={() => {
              onClose();
              tasks.fixes.apply(
                fixes.map(({ edit }) => edit),
                [...new Set(fixes.map(({ ruleId }) => ruleId))],
              );
            }}
          >
            Apply
          </Button>
        )}
        <Button size="small" onClick={onClose}>
          Leave it
        </Button>
      </div>
    </section>
  );
}
