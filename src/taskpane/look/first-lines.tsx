/** The first lines of a list, with a button that shows more of them; on paper, all of them. */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { formatCount } from '../../figures/format-figure';
import { useIsPrinted } from './use-printed';

interface FirstLinesProps<T> {
  readonly items: readonly T[];
  readonly atOnce: number;
  /** How many more each press shows; all of them unless it is given. */
  readonly step?: number;
  /** What one of them is called: "problem". */
  readonly noun: string;
  readonly className: string;
  readonly label?: string;
  /** What follows once all are shown. */
  readonly end?: ReactNode;
  /** One line, as an `li`. */
  readonly children: (item: T, at: number) => ReactNode;
}

export function FirstLines<T>(props: FirstLinesProps<T>) {
  const { items, atOnce, step = Infinity, noun, className, label, end, children } = props;
  const list = useRef<HTMLUListElement>(null);
  const [more, setMore] = useState(0);
  /** The first line that a press has shown, until the keyboard is there. */
  const firstNew = useRef<number | null>(null);
  const isPrinted = useIsPrinted();
  const shown = items.slice(0, isPrinted ? items.length : atOnce + more);
  const hidden = items.length - shown.length;
  useEffect(() => {
    if (firstNew.current !== null) focusLine(list.current?.children[firstNew.current]);
    firstNew.current = null;
  }, [more]);
  return (
    <>
      <ul ref={list} className={className} aria-label={label}>
        {shown.map(children)}
      </ul>
      {hidden > 0 ? (
        <Button
          size="small"
          onClick={() => {
            firstNew.current = shown.length;
            setMore(more + step);
          }}
        >
          Show {formatCount(Math.min(hidden, step), `more ${noun}`)}
        </Button>
      ) : (
        end
      )}
    </>
  );
}

/** The button may be gone, and what it has shown stands before it: the keyboard goes on at the first new line. */
function focusLine(line: Element | undefined): void {
  if (!(line instanceof HTMLElement)) return;
  // Office.js leads Tab out of the pane from what is no stop of it.
  line.tabIndex = 0;
  line.addEventListener(
    'blur',
    () => {
      line.removeAttribute('tabindex');
    },
    { once: true },
  );
  line.focus();
}
