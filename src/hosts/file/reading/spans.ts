/** Hidden rows and columns as spans. */
import type { Span } from '../../../workbook/snapshot';

/** Spans in order, those that touch or overlap joined. */
export function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.first - b.first)) {
    const last = joined.at(-1);
    if (last && span.first <= last.last + 1) {
      joined[joined.length - 1] = { first: last.first, last: Math.max(last.last, span.last) };
    } else joined.push(span);
  }
  return joined;
}

/** What lies between spans (in order, apart) from 0 to the last place of all. */
export function betweenSpans(spans: readonly Span[], end: number): readonly Span[] {
  const between: Span[] = [];
  let next = 0;
  for (const { first, last } of spans) {
    if (first > next) between.push({ first: next, last: first - 1 });
    next = last + 1;
  }
  if (next <= end) between.push({ first: next, last: end });
  return between;
}
