/** A review: its actions and its views. */
import { Button, makeStyles, MessageBar, MessageBarBody, Tab, TabList, tokens } from '@fluentui/react-components';
import { lazy, Suspense, type ComponentType } from 'react';
import { ActionBar } from './action-bar';
import type { Reviewed } from './state';
import type { Pane } from './use-pane';
import { VIEWS, type ViewName } from './view-name';
import type { ViewProps } from './view-props';

const VIEW_NAMES: Readonly<Record<ViewName, string>> = {
  overview: 'Overview',
  findings: 'Findings',
  kpis: 'KPIs',
  days: 'Days',
  sheet: 'Sheet',
  agreement: 'Agreement',
};

const COMPONENTS: Readonly<Record<ViewName, ComponentType<ViewProps>>> = {
  overview: lazy(() => import('../overview/overview')),
  findings: lazy(() => import('../findings/findings')),
  kpis: lazy(() => import('../kpis/kpis')),
  days: lazy(() => import('../days/days')),
  sheet: lazy(() => import('../sheet/sheet')),
  agreement: lazy(() => import('../agreement/agreement')),
};

const useStyles = makeStyles({
  name: { color: tokens.colorNeutralForeground2, margin: '0 0 8px' },
  tabs: { flexWrap: 'wrap', margin: '8px -10px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  stale: { margin: '8px 0' },
});

export default function ReviewPane({ pane, reviewed }: ViewProps) {
  const { state } = pane;
  const styles = useStyles();
  return (
    <>
      <p className={styles.name}>{reviewed.name}</p>
      <ActionBar pane={pane} reviewed={reviewed} />
      {state.isStale ? <Stale pane={pane} /> : null}
      <Views pane={pane} reviewed={reviewed} />
    </>
  );
}

function Stale({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.stale}>
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

function Views({ pane, reviewed }: ViewProps) {
  const { state } = pane;
  const styles = useStyles();
  const View = COMPONENTS[state.view];
  return (
    <>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label="Views"
        selectedValue={state.view}
        onTabSelect={(_event, { value }) => {
          const view = VIEWS.find((one) => one === value);
          if (view) pane.show(view);
        }}
      >
        {viewsOf(pane, reviewed).map((view) => (
          <Tab key={view} value={view} id={`tab-${view}`} aria-controls="view">
            {VIEW_NAMES[view]}
            {view === 'findings' ? ` (${String(reviewed.review.findings.length)})` : ''}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id="view" aria-labelledby={`tab-${state.view}`}>
        <Suspense fallback={<p>Opening…</p>}>
          <View pane={pane} reviewed={reviewed} />
        </Suspense>
      </div>
    </>
  );
}

/** In Excel the sheets are beside the pane; of a workbook that is no return there are no KPIs or days. */
function viewsOf({ home }: Pane, { review }: Reviewed): readonly ViewName[] {
  const isReturn = review.verdict.level !== 'notAReturn';
  return VIEWS.filter((view) => {
    if (view === 'sheet') return home.kind === 'file';
    return isReturn || (view !== 'kpis' && view !== 'days');
  });
}
