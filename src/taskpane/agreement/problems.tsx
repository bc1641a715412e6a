/** What is wrong with an agreement, each with its place: a path, or a cell of its workbook. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { AgreementProblem } from '../../agreement/load';
import { formatCount } from '../../figures/format-figure';
import { useTextStyles } from '../look/text-styles';
import { useIsPrinted } from '../look/use-printed';

const AT_ONCE = 20;

interface ProblemsProps {
  readonly title: string;
  readonly problems: readonly AgreementProblem[];
}

/** Nothing where there is none. */
export function Problems({ title, problems }: ProblemsProps) {
  const text = useTextStyles();
  const [showsAll, setShowsAll] = useState(false);
  const isPrinted = useIsPrinted();
  if (problems.length === 0) return null;
  const shown = showsAll || isPrinted ? problems : problems.slice(0, AT_ONCE);
  const hidden = problems.length - shown.length;
  return (
    <section aria-label={title}>
      <h2 className={text.heading}>{title}</h2>
      <ul className={text.list}>
        {shown.map(({ pointer, code, path, message, remedy }) => (
          <li key={`${pointer} ${code} ${path} ${message}`}>
            <strong>{path}</strong>: {message} {remedy}
          </li>
        ))}
      </ul>
      {hidden > 0 ? (
        <Button
          size="small"
          onClick={() => {
            setShowsAll(true);
          }}
        >
          Show {formatCount(hidden, 'more problem')}
        </Button>
      ) : null}
    </section>
  );
}
