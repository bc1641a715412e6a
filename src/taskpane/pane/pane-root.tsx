/** The pane: what is asked first, what is being done, and the review where there is one. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, type RefObject } from 'react';
import type { Home } from '../homes/home';
import { focusIfLost } from '../look/focus-if-lost';
import { Themed } from '../look/themed';
import { FileStart } from '../start/file-start';
import { FirstRun } from '../start/first-run';
import { ExcelStart } from '../start/excel-start';
import { useFileDrop } from '../start/use-file-drop';
import { Doing } from './doing';
import type { PaneState } from './state';
import { TroubleBar } from './trouble-bar';
import { usePane, type Pane } from './use-pane';

const ReviewPane = lazy(() => import('./review-pane'));

const useStyles = makeStyles({
  main: { padding: '12px', maxWidth: '1200px', margin: '0 auto', boxSizing: 'border-box' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 10px', marginBottom: '6px' },
  title: { fontSize: '18px', lineHeight: '24px', margin: 0, fontWeight: 600 },
  name: { color: tokens.colorNeutralForeground2, margin: 0 },
  foot: { margin: '20px 0 0', fontSize: tokens.fontSizeBase200 },
  help: {
    color: tokens.colorBrandForegroundLink,
    display: 'inline-block',
    padding: '4px 0',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  live: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

export function PaneRoot({ home }: { readonly home: Home }) {
  const pane = usePane(home);
  useFileDrop(pane);
  const styles = useStyles();
  const { state } = pane;
  const main = useRef<HTMLElement>(null);
  useFocusOnNextScreen(main, screenOf(state));
  return (
    <Themed home={home.kind === 'excel' ? home : null}>
      <main ref={main} className={styles.main} aria-busy={state.work !== null}>
        <div className={styles.head}>
          <h1 className={styles.title}>SDA Return Checker</h1>
          {state.reviewed && !state.isRoleAsked ? <p className={styles.name}>{state.reviewed.name}</p> : null}
        </div>
        <Doing pane={pane} />
        {state.trouble ? <TroubleBar trouble={state.trouble} onDismiss={pane.dismissTrouble} /> : null}
        <Content pane={pane} />
        <p className={styles.foot}>
          <a className={styles.help} href="help.html" target="_blank" rel="noreferrer">
            Help
          </a>
        </p>
        <div role="status" className={styles.live}>
          {state.said}
        </div>
      </main>
    </Themed>
  );
}

function screenOf({ isRoleAsked, reviewed }: PaneState): string {
  if (isRoleAsked) return 'first run';
  return reviewed ? 'review' : 'start';
}

/** The review, which loads lazily, does the same for itself. */
function useFocusOnNextScreen(main: RefObject<HTMLElement | null>, screen: string): void {
  const before = useRef(screen);
  useEffect(() => {
    if (before.current !== screen) focusIfLost(main.current?.querySelector('button'));
    before.current = screen;
  }, [main, screen]);
}

function Content({ pane }: { readonly pane: Pane }) {
  const { state, home } = pane;
  if (state.isRoleAsked) return <FirstRun onChoose={pane.chooseRole} />;
  if (state.reviewed) {
    return (
      <Suspense fallback={<p>Opening the review…</p>}>
        <ReviewPane pane={pane} reviewed={state.reviewed} />
      </Suspense>
    );
  }
  return home.kind === 'file' ? <FileStart pane={pane} /> : <ExcelStart pane={pane} />;
}
