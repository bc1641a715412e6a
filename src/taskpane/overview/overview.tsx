/** The verdict first, then what it rests on: month, agreement, what was checked and what was not, bands by service. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { BANDS } from '../../agreement/bands';
import { periodLabel, statusLine } from '../../reports/heading';
import { marksWords } from '../../reports/marks-words';
import { sealWords } from '../../review/certificate';
import type { BandsOfService, VerdictLevel } from '../../review/review';
import { SCREEN_ONLY } from '../look/print-style';
import { BandTag } from '../look/tag';
import { useTextStyles } from '../look/text-styles';
import type { ViewProps } from '../pane/view-props';
import { ROLE_NAMES, verdictLead } from '../pane/role';
import { Seal } from '../sealing/seal';
import { WaiversKept } from '../waivers/waivers-kept';
import { ChecksMade } from './checks-made';

const useStyles = makeStyles({
  verdict: {
    padding: '10px 12px',
    borderLeft: '6px solid',
    backgroundColor: tokens.colorNeutralBackground3,
    margin: '8px 0',
  },
  sentence: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  lead: { margin: 0, fontWeight: 600 },
  good: { borderLeftColor: tokens.colorStatusSuccessBorder2 },
  fair: { borderLeftColor: tokens.colorStatusWarningBorder2 },
  bad: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  status: {
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '6px 10px',
    margin: '8px 0',
  },
  services: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))',
    gap: '8px 24px',
    padding: 0,
  },
  service: { listStyle: 'none' },
  bands: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginTop: '2px' },
});

const LOOKS: Readonly<Record<VerdictLevel, 'good' | 'fair' | 'bad'>> = {
  clean: 'good',
  findings: 'good',
  incomplete: 'fair',
  errors: 'bad',
  notAReturn: 'bad',
};

export default function Overview({ pane, reviewed }: ViewProps) {
  const styles = useStyles();
  const { review } = reviewed;
  const { role } = pane.state;
  const status = statusLine(review);
  const lead = verdictLead(role, review);
  return (
    <>
      <div className={mergeClasses(styles.verdict, styles[LOOKS[review.verdict.level]])}>
        <p className={styles.sentence}>{review.verdict.sentence}</p>
        {lead === null ? null : <p className={styles.lead}>{lead}</p>}
      </div>
      {status === null ? null : (
        <p className={styles.status}>
          {review.agreement.status === 'illustrative' ? (
            <>
              <strong>Worked example, illustrative:</strong> the KPIs, targets and rates are not the council’s own.
            </>
          ) : (
            status
          )}
        </p>
      )}
      <About reviewed={reviewed} />
      <ChecksMade review={review} />
      <Bands services={review.bandsByService} />
      <WaiversKept review={review} />
      {review.verdict.level === 'notAReturn' ? null : <Seal pane={pane} reviewed={reviewed} />}
      <p className={SCREEN_ONLY}>
        {role === null ? 'No role was chosen. ' : `Your role: ${ROLE_NAMES[role]}. `}
        <Button size="small" onClick={pane.askRole}>
          Change my role
        </Button>
      </p>
    </>
  );
}

function About({ reviewed }: Pick<ViewProps, 'reviewed'>) {
  const text = useTextStyles();
  const { review, marks } = reviewed;
  const { agreement } = review;
  return (
    <dl className={text.facts}>
      <dt>Month</dt>
      <dd>
        {periodLabel(review)}
        {review.isNilReturn ? ', a nil return' : ''}
      </dd>
      <dt>Agreement</dt>
      <dd>
        {agreement.title}, version {agreement.version}
      </dd>
      <dt>Supplier</dt>
      <dd>{reviewed.agreement.supplier}</dd>
      <dt>Certificate</dt>
      <dd>{sealWords(review.seal)?.sentence ?? 'None: this return is not sealed.'}</dd>
      {marks.kind === 'ofThisReview' ? (
        <>
          <dt>Marks</dt>
          <dd>{marksWords(marks)}</dd>
        </>
      ) : null}
    </dl>
  );
}

function Bands({ services }: { readonly services: readonly BandsOfService[] }) {
  const styles = useStyles();
  const text = useTextStyles();
  if (services.length === 0) return null;
  return (
    <section aria-labelledby="bands">
      <h2 id="bands" className={text.heading}>
        KPI bands by service
      </h2>
      <ul className={styles.services}>
        {services.map(({ service, name, counts }) => (
          <li key={service} className={styles.service}>
            {name}
            <span className={styles.bands}>
              {BANDS.filter((band) => counts[band] > 0).map((band) => (
                <BandTag key={band} band={band} count={counts[band]} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
