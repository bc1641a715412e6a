/** The findings: filtered, grouped, one of them in full. */
import { makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { FixBar } from '../fixes/fix-bar';
import { focusIfLost } from '../look/focus-if-lost';
import { PAPER_ONLY } from '../look/print-style';
import { useTextStyles } from '../look/text-styles';
import type { ViewProps } from '../pane/view-props';
import { FindingDetail } from './finding-detail';
import { FindingList } from './finding-list';
import { Filters } from './filters';
import { linesOf, type Grouping } from './listing';
import { ResolvedList } from './resolved-list';

const useStyles = makeStyles({
  // Side by side where there is room for both.
  both: { display: 'grid', gap: '12px', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))' },
});

export default function Findings({ pane, reviewed }: ViewProps) {
  const { review } = reviewed;
  const text = useTextStyles();
  const [grouping, setGrouping] = useState<Grouping>('rule');
  const { filter } = pane.state;
  if (review.findings.length === 0) {
    return (
      <>
        <FixBar pane={pane} reviewed={reviewed} />
        <p className={text.paragraph}>Nothing was found by the rules that ran. The overview says which did not run.</p>
        <ResolvedList review={review} severity={null} />
      </>
    );
  }
  return (
    <>
      <Filters reviewed={reviewed} grouping={grouping} filter={filter} onGroup={setGrouping} onFilter={pane.filter} />
      <FixBar pane={pane} reviewed={reviewed} />
      {filter.state === 'resolved' ? (
        <ResolvedList review={review} severity={filter.severity} />
      ) : (
        <Found pane={pane} reviewed={reviewed} grouping={grouping} />
      )}
    </>
  );
}

function Found({ pane, reviewed, grouping }: ViewProps & { readonly grouping: Grouping }) {
  const styles = useStyles();
  const text = useTextStyles();
  const { filter, selected: fingerprint } = pane.state;
  const lines = useMemo(() => linesOf(reviewed, grouping, filter), [reviewed, grouping, filter]);
  const selected = reviewed.review.findings.find((one) => one.fingerprint === fingerprint) ?? null;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A fix that was applied goes with its button.
    focusIfLost(box.current?.querySelector<HTMLElement>('[role="listbox"]'));
  }, [reviewed]);
  return (
    <div ref={box} className={styles.both}>
      <p className={PAPER_ONLY}>
        Only the findings that were in view are printed here. To print all of them, choose Export and print the report.
      </p>
      {lines.length === 0 ? (
        <p className={text.paragraph}>No finding is left by these filters.</p>
      ) : (
        <FindingList pane={pane} lines={lines} />
      )}
      {selected ? <FindingDetail pane={pane} reviewed={reviewed} finding={selected} lines={lines} /> : null}
    </div>
  );
}
