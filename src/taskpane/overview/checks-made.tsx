/** What was checked and what was not, with reasons: "no findings" and "not checked" are never the same thing. */
import { formatCount } from '../../figures/format-figure';
import { rulesDigest, tieOutDigest, type Grouped } from '../../reports/checks-made';
import type { Review } from '../../review/review';
import { Summary } from '../look/summary';
import { useTextStyles } from '../look/text-styles';

export function ChecksMade({ review }: { readonly review: Review }) {
  const text = useTextStyles();
  const { ran, skipped, failed } = rulesDigest(review);
  const { agree, differ, unchecked } = tieOutDigest(review);
  return (
    <section aria-labelledby="checked">
      <h2 id="checked" className={text.heading}>
        What was checked
      </h2>
      <p className={text.paragraph}>
        {String(ran)} of {formatCount(review.rules.length, 'rule')} ran. {formatCount(agree, 'stated figure')}{' '}
        {agree === 1 ? 'agrees' : 'agree'} with what was worked out, {String(differ.length)}{' '}
        {differ.length === 1 ? 'differs' : 'differ'}.
      </p>
      {skipped.length + failed.length + unchecked.length === 0 ? null : (
        <>
          <h2 className={text.heading}>What was not checked</h2>
          <ul className={text.list}>
            {failed.map((rule) => (
              <li key={rule.id}>
                Rule {rule.id}, {rule.title}, failed: {rule.reason}. Please report this.
              </li>
            ))}
            {skipped.map((group) => (
              <li key={group.reason}>
                {formatCount(group.names.length, 'rule')} ({group.names.join(', ')}): {group.reason}.
              </li>
            ))}
            {unchecked.map((group) => (
              <Unchecked key={group.reason} group={group} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const FEW = 3;

function Unchecked({ group: { reason, names } }: { readonly group: Grouped }) {
  const text = useTextStyles();
  if (names.length <= FEW) {
    return (
      <li>
        {names.join('; ')}: {reason}.
      </li>
    );
  }
  return (
    <li className={text.unmarked}>
      <details>
        <Summary>
          {formatCount(names.length, 'stated figure')}: {reason}.
        </Summary>
        {names.join('; ')}
      </details>
    </li>
  );
}
