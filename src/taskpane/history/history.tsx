/** The return beside those before it: which were given, what changed since, and how the KPIs went. */
import { Button } from '@fluentui/react-components';
import { sinceText } from '../../reports/across-months';
import { ALL } from '../findings/filter';
import { ResolvedList } from '../findings/resolved-list';
import { useTextStyles } from '../look/text-styles';
import type { ViewProps } from '../pane/view-props';
import { Changes } from './changes';
import { EarlierReturns } from './earlier-returns';
import { Trends } from './trends';

export default function History({ pane, reviewed }: ViewProps) {
  const { review, given } = reviewed;
  return (
    <>
      <EarlierReturns pane={pane} given={given} />
      <Since pane={pane} reviewed={reviewed} />
      <Changes pane={pane} review={review} />
      <Trends pane={pane} review={review} />
      <ResolvedList review={review} severity={null} />
    </>
  );
}

/** What became of the findings, with a way to those that are new. */
function Since({ pane, reviewed: { review } }: ViewProps) {
  const text = useTextStyles();
  const since = sinceText(review);
  if (since === null) return null;
  const fresh = review.findings.some(({ state }) => state === 'new');
  return (
    <section aria-labelledby="since">
      <h2 id="since" className={text.heading}>
        Findings against the previous return
      </h2>
      <p className={text.paragraph}>{since}.</p>
      {fresh ? (
        <Button
          size="small"
          onClick={() => {
            pane.filter({ ...ALL, state: 'new' });
            pane.show('findings');
          }}
        >
          Show the new findings
        </Button>
      ) : null}
    </section>
  );
}
