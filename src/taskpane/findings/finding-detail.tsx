/** One finding in full: what it says, what to do, the figures, the cells it is about. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { formatFigure } from '../../figures/format-figure';
import { returnText } from '../../reports/across-months';
import type { Finding, Review } from '../../review/review';
import { FixPreview } from '../fixes/fix-preview';
import { CellLink } from '../look/cell-link';
import { Summary } from '../look/summary';
import { SeverityTag } from '../look/tag';
import { useTextStyles } from '../look/text-styles';
import { Waive } from '../waivers/waive';
import type { Reviewed } from '../pane/state';
import type { Pane } from '../pane/use-pane';
import { AgreementSays } from './agreement-says';
import { findingBeside, type Line } from './listing';
import { cellLabel } from '../../workbook/a1';

const useStyles = makeStyles({
  detail: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '10px 12px',
    alignSelf: 'start',
  },
  // At the top, where it stays from finding to finding.
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '6px' },
  steps: { display: 'flex', gap: '6px' },
  related: { marginBottom: '8px' },
  message: { fontWeight: 600, margin: '6px 0' },
});

const MOST_RELATED = 12;

interface FindingDetailProps {
  readonly pane: Pane;
  readonly reviewed: Reviewed;
  readonly finding: Finding;
  readonly lines: readonly Line[];
}

export function FindingDetail({ pane, reviewed, finding, lines }: FindingDetailProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const previous = findingBeside(lines, finding.fingerprint, -1);
  const next = findingBeside(lines, finding.fingerprint, 1);
  return (
    <section className={styles.detail} aria-label="The selected finding">
      <div className={styles.head}>
        <SeverityTag severity={finding.severity} />
        <span className={styles.steps}>
          <StepButton pane={pane} label="Previous" to={previous} from={finding} />
          <StepButton pane={pane} label="Next" to={next} from={finding} />
        </span>
      </div>
      <p className={styles.message}>{finding.message}</p>
      <p className={text.paragraph}>{finding.remedy}</p>
      <dl className={text.facts}>
        <dt>Rule</dt>
        <dd>
          {finding.ruleId}, {finding.group}
        </dd>
        <Fact name="Expected" value={finding.expected} />
        <Fact name="Found" value={finding.actual} />
        <Fact name="Difference" value={finding.difference} />
        <Fact name="State" value={stateWords(finding, reviewed.review)} />
      </dl>
      <AgreementSays reviewed={reviewed} finding={finding} />
      <div className={text.buttons}>
        {finding.cell ? <CellLink pane={pane} cell={finding.cell} /> : null}
        <FixPreview key={finding.fingerprint} pane={pane} reviewed={reviewed} finding={finding} label="Preview fix" />
        <Waive key={`waive ${finding.fingerprint}`} pane={pane} reviewed={reviewed} finding={finding} />
      </div>
      <Related pane={pane} finding={finding} />
    </section>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string | number | null }) {
  if (value === null || value === '') return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{formatFigure(value)}</dd>
    </>
  );
}

/** Against the previous return, and whether its rule is on trial; empty where there is nothing to say. */
function stateWords({ state, isBlocking }: Finding, { comparedWith }: Review): string {
  const since = state !== null && comparedWith ? returnText(comparedWith) : '';
  const words = [
    ...(state === 'new' ? [`new since ${since}`] : []),
    ...(state === 'unchanged' ? [`unchanged since ${since}`] : []),
    ...(isBlocking ? [] : ['on trial: it counts towards no verdict']),
  ].join(', ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function Related({ pane, finding: { related } }: { readonly pane: Pane; readonly finding: Finding }) {
  const styles = useStyles();
  const text = useTextStyles();
  if (related.length === 0) return null;
  const more = related.length - MOST_RELATED;
  return (
    <details className={styles.related}>
      <Summary>Related cells ({formatFigure(related.length)})</Summary>
      <div className={text.buttons}>
        {related.slice(0, MOST_RELATED).map((cell) => (
          <CellLink key={cellLabel(cell)} pane={pane} cell={cell} />
        ))}
      </div>
      {more > 0 ? <p>and {formatFigure(more)} more, all listed in the exports.</p> : null}
    </details>
  );
}

interface StepButtonProps {
  readonly pane: Pane;
  readonly label: string;
  readonly to: Finding | null;
  readonly from: Finding;
}

/** Stays in reach of the keyboard at the ends of the list, where it does nothing and says so. */
function StepButton({ pane, label, to, from }: StepButtonProps) {
  const isEnd = to === null || to.fingerprint === from.fingerprint;
  return (
    <Button
      size="small"
      disabledFocusable={isEnd}
      onClick={() => {
        if (to && !isEnd) pane.select(to);
      }}
    >
      {label}
    </Button>
  );
}
