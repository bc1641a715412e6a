/** The findings: filtered, grouped, one of them in full. */
import { makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTextStyles } from '../look/text-styles';
import type { ViewProps } from '../pane/view-props';
import { FindingDetail } from './finding-detail';
import { FindingList } from './finding-list';
import { Filters } from './filters';
import { ALL, linesOf, type Grouping } from './listing';

const useStyles = makeStyles({
  // Side by side where there is room for both.
  both: { display: 'grid', gap: '12px', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))' },
});

export default function Findings({ pane, reviewed }: ViewProps) {
  const { review } = reviewed;
  const styles = useStyles();
  const text = useTextStyles();
  const [grouping, setGrouping] = useState<Grouping>('rule');
  const [filter, setFilter] = useState(ALL);
  const lines = useMemo(() => linesOf(reviewed, grouping, filter), [reviewed, grouping, filter]);
  const selected = review.findings.find(({ fingerprint }) => fingerprint === pane.state.selected) ?? null;
  if (review.findings.length === 0) {
    return (
      <p className={text.paragraph}>Nothing was found by the rules that ran. The overview says which did not run.</p>
    );
  }
  return (
    <>
      <Filters reviewed={reviewed} grouping={grouping} filter={filter} onGroup={setGrouping} onFilter={setFilter} />
      <div className={styles.both}>
        {lines.length === 0 ? (
          <p className={text.paragraph}>No finding is left by these filters.</p>
        ) : (
          <FindingList pane={pane} lines={lines} />
        )}
        {selected ? <FindingDetail pane={pane} reviewed={reviewed} finding={selected} lines={lines} /> : null}
      </div>
    </>
  );
}
