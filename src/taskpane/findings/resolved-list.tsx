/** What the previous return had and this one has no more. */
import { returnText } from '../../reports/across-months';
import type { Review } from '../../review/review';
import type { Severity } from '../../rules/rule';
import { SeverityTag } from '../look/tag';
import { useTextStyles } from '../look/text-styles';

interface ResolvedListProps {
  readonly review: Pick<Review, 'resolved' | 'comparedWith'>;
  /** null: of all severities. */
  readonly severity: Severity | null;
}

/** Nothing where there is none. */
export function ResolvedList({ review: { resolved, comparedWith }, severity }: ResolvedListProps) {
  const text = useTextStyles();
  if (resolved.length === 0 || !comparedWith) return null;
  const listed = resolved.filter((one) => severity === null || one.severity === severity);
  return (
    <section aria-labelledby="resolved">
      <h2 id="resolved" className={text.heading}>
        Resolved since {returnText(comparedWith)} ({listed.length})
      </h2>
      <p className={text.small}>Found in that return, and not found in this one although the rule ran.</p>
      <ul className={text.cards}>
        {listed.map(({ fingerprint, ruleId, severity: was, message }) => (
          <li key={fingerprint} className={text.card}>
            <SeverityTag severity={was} /> <span className={text.small}>{ruleId}</span>
            <div>{message}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
