/** What the agreement itself says of the KPIs that a finding is about: its clause and its definition. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { formatFigure } from '../../figures/format-figure';
import type { Finding } from '../../review/review';
import { useTextStyles } from '../look/text-styles';
import type { Reviewed } from '../pane/state';
import { kpisAbout } from './kpis-about';

const useStyles = makeStyles({
  clause: {
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    margin: '6px 0',
    padding: '0 0 0 10px',
  },
  clauseText: { margin: '2px 0' },
});

const MOST_KPIS = 3;

export function AgreementSays({ reviewed, finding }: { readonly reviewed: Reviewed; readonly finding: Finding }) {
  const styles = useStyles();
  const text = useTextStyles();
  const { review, agreement, subjects } = reviewed;
  const kpis = kpisAbout(subjects.get(finding.fingerprint)?.kpis ?? [], review, agreement);
  if (kpis.length === 0) return null;
  const more = kpis.length - MOST_KPIS;
  return (
    <section aria-label="What the agreement says">
      {kpis.slice(0, MOST_KPIS).map(({ ref, title, clause, definition, status }) => (
        <blockquote key={ref} className={styles.clause}>
          <p className={styles.clauseText}>
            <strong>
              {ref} {title}
            </strong>
          </p>
          {definition === undefined ? null : <p className={styles.clauseText}>{definition}</p>}
          <p className={text.small}>
            {clause}
            {status === 'illustrative' ? ' (worked example, illustrative)' : ''}
          </p>
        </blockquote>
      ))}
      {more > 0 ? <p className={text.small}>and {formatFigure(more)} more KPIs</p> : null}
    </section>
  );
}
