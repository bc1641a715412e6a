/** A review: its actions and its views. */
import { Button, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, type ComponentType } from 'react';
import { periodLabel } from '../../reports/heading';
import { marksWords } from '../../reports/marks-words';
import { focusIfLost } from '../look/focus-if-lost';
import { PAPER_ONLY } from '../look/print-style';
import { ActionBar } from './action-bar';
import { ChangedCopy } from './changed-copy';
import type { Reviewed } from './state';
import type { Pane } from './use-pane';
import { VIEWS, type ViewName } from './view-name';
import type { ViewProps } from './view-props';
import { ViewTabs } from './view-tabs';

const VIEW_NAMES: Readonly<Record<ViewName, string>> = {
  overview: 'Overview',
  findings: 'Findings',
  kpis: 'KPIs',
  days: 'Days',
  history: 'History',
  sheet: 'Sheet',
  agreement: 'Agreement',
};

const COMPONENTS: Readonly<Record<ViewName, ComponentType<ViewProps>>> = {
  overview: lazy(() => import('../overview/overview')),
  findings: lazy(() => import('../findings/findings')),
  kpis: lazy(() => import('../kpis/kpis')),
  days: lazy(() => import('../days/days')),
  history: lazy(() => import('../history/history')),
  sheet: lazy(() => import('../sheet/sheet')),
  agreement: lazy(() => import('../agreement/agreement')),
};

const useStyles = makeStyles({
  notice: { margin: '8px 0' },
});

export default function ReviewPane({ pane, reviewed }: ViewProps) {
  const { state } = pane;
  useEffect(() => {
    // The notice may go while its button has the focus.
    focusIfLost(document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]'));
  }, [state.isStale]);
  return (
    <>
      <p className={PAPER_ONLY}>
        {reviewed.agreement.supplier}, {periodLabel(reviewed.review)}
      </p>
      <ActionBar pane={pane} reviewed={reviewed} />
      <ChangedCopy pane={pane} />
      {state.isStale && !state.isRenewed ? <Stale pane={pane} /> : null}
      <OldMarks reviewed={reviewed} />
      <Views pane={pane} reviewed={reviewed} />
    </>
  );
}

function Stale({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.notice}>
      <MessageBarBody>
        The workbook has changed since it was checked.{' '}
        <Button
          size="small"
          onClick={() => {
            pane.tasks.check();
          }}
        >
          Check again
        </Button>
      </MessageBarBody>
    </MessageBar>
  );
}

/** Whoever marked the workbook up before, what the marks say may be out of date. */
function OldMarks({ reviewed: { marks } }: Pick<ViewProps, 'reviewed'>) {
  const styles = useStyles();
  if (marks.kind === 'none' || marks.kind === 'ofThisReview') return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.notice}>
      <MessageBarBody>{marksWords(marks)}</MessageBarBody>
    </MessageBar>
  );
}

function Views({ pane, reviewed }: ViewProps) {
  const { state } = pane;
  const View = COMPONENTS[state.view];
  return (
    <>
      <ViewTabs tabs={tabsOf(pane, reviewed)} selected={state.view} onSelect={pane.show} />
      <div role="tabpanel" id="view" aria-labelledby={`tab-${state.view}`}>
        <Suspense fallback={<p>Opening…</p>}>
          <View pane={pane} reviewed={reviewed} />
        </Suspense>
      </div>
    </>
  );
}

/** In Excel the sheets are beside the pane; of a workbook that is no return there are no KPIs, days or history. */
function tabsOf({ home }: Pane, { review }: Reviewed): readonly { readonly view: ViewName; readonly label: string }[] {
  const isReturn = review.verdict.level !== 'notAReturn';
  const shown = VIEWS.filter((view) => {
    if (view === 'sheet') return home.kind === 'file';
    return isReturn || (view !== 'kpis' && view !== 'days' && view !== 'history');
  });
  const count = ` (${String(review.findings.length)})`;
  return shown.map((view) => ({ view, label: `${VIEW_NAMES[view]}${view === 'findings' ? count : ''}` }));
}
