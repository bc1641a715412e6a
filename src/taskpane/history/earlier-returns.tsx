/** The earlier returns that were given: which were matched and which not, and why. */
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { monthLabel } from '../../workbook/serial-date';
import type { GivenReturn } from '../homes/worker-messages';
import { focusIfLost } from '../look/focus-if-lost';
import { SCREEN_ONLY } from '../look/print-style';
import { WordTag } from '../look/tag';
import { useTextStyles } from '../look/text-styles';
import type { Pane } from '../pane/use-pane';
import { FilesButton } from '../start/file-button';
import { WORKBOOKS } from '../start/file-start';

const useStyles = makeStyles({
  given: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center', justifyContent: 'space-between' },
  what: { flex: '1 1 180px' },
});

interface EarlierReturnsProps {
  readonly pane: Pane;
  readonly given: readonly GivenReturn[];
}

export function EarlierReturns({ pane, given }: EarlierReturnsProps) {
  const text = useTextStyles();
  const { tasks, state } = pane;
  const isBusy = state.work !== null;
  const section = useRef<HTMLElement>(null);
  const count = given.length;
  useEffect(() => {
    // The button that took one away has gone with it.
    focusIfLost(section.current?.querySelector('button'));
  }, [count]);
  return (
    <section ref={section} aria-labelledby="earlier">
      <h2 id="earlier" className={text.heading}>
        Earlier returns
      </h2>
      <p className={mergeClasses(SCREEN_ONLY, text.paragraph)}>
        {count === 0
          ? 'Give the returns of the months before, or the one that this return corrects, to see what was restated, how the KPIs went, and which findings are new. Each is placed by the month and the version on its Cover.'
          : 'Placed by the month and the version on their Covers.'}{' '}
        They are read on this machine. You can drop them here too.
      </p>
      <div className={text.buttons}>
        <FilesButton
          size="small"
          label="Add earlier returns…"
          accept={WORKBOOKS}
          isDisabled={isBusy}
          onFiles={(files) => {
            tasks.history.add(files);
          }}
        />
        {count < 2 ? null : (
          <Button
            size="small"
            disabledFocusable={isBusy}
            onClick={() => {
              tasks.history.remove(null);
            }}
          >
            Remove all
          </Button>
        )}
      </div>
      {count === 0 ? null : (
        <ul className={text.cards} aria-label="Earlier returns given">
          {given.map((one, place) => (
            <Given key={`${String(place)} ${one.name}`} pane={pane} given={one} place={place} />
          ))}
        </ul>
      )}
    </section>
  );
}

const USES = {
  used: { tone: 'green', words: 'Used' },
  corrected: { tone: 'blue', words: 'Corrected by this return' },
  notUsed: { tone: 'amber', words: 'Not used' },
  notRead: { tone: 'red', words: 'Not read' },
} as const;

interface GivenProps {
  readonly pane: Pane;
  readonly given: GivenReturn;
  readonly place: number;
}

function Given({ pane, given: { name, use, month, reason }, place }: GivenProps) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <li className={text.card}>
      <div className={styles.given}>
        <span className={styles.what}>
          <WordTag {...USES[use]} /> {month === null ? null : <strong>{monthLabel(month)}</strong>}
          <br />
          {name}
        </span>
        <Button
          size="small"
          disabledFocusable={pane.state.work !== null}
          aria-label={`Remove ${name}`}
          onClick={() => {
            pane.tasks.history.remove(place);
          }}
        >
          Remove
        </Button>
      </div>
      {reason === null ? null : <p className={text.small}>{sentence(reason)}</p>}
    </li>
  );
}

/** A reason is a clause, and a failure a sentence already. */
function sentence(reason: string): string {
  const words = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}`;
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
