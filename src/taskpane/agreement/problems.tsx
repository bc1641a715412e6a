/** What is wrong with an agreement, each with its place: a path, or a cell of its workbook. */
import type { AgreementProblem } from '../../agreement/load';
import { FirstLines } from '../look/first-lines';
import { useTextStyles } from '../look/text-styles';

const AT_ONCE = 20;

interface ProblemsProps {
  readonly title: string;
  readonly problems: readonly AgreementProblem[];
}

/** Nothing where there is none. */
export function Problems({ title, problems }: ProblemsProps) {
  const text = useTextStyles();
  if (problems.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className={text.heading}>{title}</h2>
      <FirstLines items={problems} atOnce={AT_ONCE} noun="problem" className={text.list}>
        {({ pointer, code, path, message, remedy }) => (
          <li key={`${pointer} ${code} ${path} ${message}`}>
            <strong>{path}</strong>: {message} {remedy}
          </li>
        )}
      </FirstLines>
    </section>
  );
}
