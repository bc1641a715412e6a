/** References of many activity rows, as sentences and subjects name them. */
import { formatCount, formatList } from '../../figures/format-figure';

const NAMED = 5;
const IN_SUBJECT = 20;

/** "E1404-001, E1404-002 and 3 others". */
export function referencesText(references: readonly string[]): string {
  const named = references.slice(0, NAMED);
  const left = references.length - named.length;
  return formatList(left > 0 ? [...named, formatCount(left, 'other')] : named);
}

/** The same whatever the order of the rows. */
export function referencesSubject(references: readonly string[]): string {
  const sorted = [...references].sort();
  const left = sorted.length - IN_SUBJECT;
  return `${sorted.slice(0, IN_SUBJECT).join(' ')}${left > 0 ? ` and ${String(left)} others` : ''}`;
}
