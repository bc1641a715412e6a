/** Headings that a table has once more further down, over more of its rows: "May 2014" and the headings again. */
import { matchKey } from '../../agreement/match-key';
import { leftOf, rightOf, type FoundTables, type TableHeader } from './find-tables';

export interface TablesWithRepeats extends FoundTables {
  /** Headings of the tables once more; they are not among `seconds`. */
  readonly repeats: readonly TableHeader[];
}

/**
 * Takes for repeats what repeats the headings of Activity in their columns, before anything else begins there. Each row
 * of Activity has a date of its own; a second block of another table may be another month's, and stays one.
 */
export function withRepeats({ tables, seconds }: FoundTables): TablesWithRepeats {
  const first = tables.get('activity');
  if (!first) return { tables, seconds, repeats: [] };
  const text = headingsText(first);
  const under = [...tables.values(), ...seconds].filter((other) => isUnder(first, other));
  const same = new Set(under.filter((other) => headingsText(other) === text));
  const end = under.reduce((top, other) => (same.has(other) ? top : Math.min(top, other.top)), Infinity);
  const isRepeat = (other: TableHeader): boolean => same.has(other) && other.top < end;
  return { tables, seconds: seconds.filter((other) => !isRepeat(other)), repeats: seconds.filter(isRepeat) };
}

function isUnder(upper: TableHeader, lower: TableHeader): boolean {
  return (
    upper.searched === lower.searched &&
    upper.top < lower.top &&
    leftOf(upper) <= rightOf(lower) &&
    leftOf(lower) <= rightOf(upper)
  );
}

function headingsText({ headings, window }: TableHeader): string {
  const own = headings.slice(window.first, window.last + 1);
  return JSON.stringify(own.map(({ column, text }) => [column, matchKey(text)]));
}
