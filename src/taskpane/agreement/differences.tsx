/** What changed between two versions of an agreement, in words, part by part. */
import { Button } from '@fluentui/react-components';
import { formatCount } from '../../figures/format-figure';
import { grouped } from '../../reports/grouped';
import { Summary } from '../look/summary';
import { useTextStyles } from '../look/text-styles';
import type { Pane } from '../pane/use-pane';

/** Parts with more than this begin folded. */
const FEW = 12;

/** Nothing where no other version was given. */
export function Differences({ pane }: { readonly pane: Pane }) {
  const text = useTextStyles();
  const { compared, work } = pane.state;
  const from = compared?.from ?? null;
  if (!compared || from === null) return null;
  const { name, title, version, differences, isUsed } = compared;
  const parts = [...grouped(differences, ({ part }) => part)];
  return (
    <section aria-labelledby="differences">
      <h2 id="differences" className={text.heading}>
        What changed
      </h2>
      <p className={text.paragraph}>
        {differences.length === 0 ? 'Nothing' : formatCount(differences.length, 'difference')}, from {from} to {title},
        version {version} ({name}).
      </p>
      {isUsed ? null : (
        <Button
          size="small"
          disabledFocusable={work !== null}
          onClick={() => {
            pane.tasks.agreement.useCompared();
          }}
        >
          Use this version
        </Button>
      )}
      {parts.map(([part, list]) => (
        <details key={part} className={text.disclosure} open={list.length <= FEW}>
          <Summary>
            {part} ({list.length})
          </Summary>
          <ul className={text.list}>
            {list.map(({ sentence }, at) => (
              <li key={`${String(at)} ${sentence}`}>{sentence}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
