/** How well a stretch of headings fits a table of the return format. */
import { matchKey } from '../../agreement/match-key';
import { TABLE_IDENTITY } from './identity';
import type { Claim, RoleHeadings } from './header-words';
import type { Heading } from './headings';

export interface ClaimedHeading {
  readonly heading: Heading;
  readonly claim: Claim | null;
}

export interface Window {
  /** Places in the headings, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** 0 to 1: 1 is every column and nothing else. */
  readonly fit: number;
  /** Weight of evidence, to compare tables of different size. */
  readonly score: number;
}

/** Each heading with what it means in the table: by its likeliest name that means something. */
export function claimed(headings: readonly Heading[], role: RoleHeadings): readonly ClaimedHeading[] {
  return headings.map((heading) => {
    for (const name of heading.names) {
      const claim = role.claim(matchKey(name));
      if (claim) return { heading, claim };
    }
    return { heading, claim: null };
  });
}

const STRANGER_COST = 0.5;
/** Beyond a blank column another table may begin: only two columns or more are worth the jump. */
const GAP_COST = 2.1;
/** More headings that mean something than any table has: side by side tables are cut off here. */
const LONGEST_WINDOW = 64;

/** The stretch of headings that fits best, free of the columns that `isTaken`; null where too little fits. */
export function bestWindow(
  headings: readonly ClaimedHeading[],
  role: RoleHeadings,
  isTaken: (heading: Heading) => boolean,
): Window | null {
  let best: Window | null = null;
  for (let first = 0; first < headings.length; first += 1) {
    if (!headings[first]?.claim) continue;
    best = better(best, bestFrom(headings, role, first, isTaken));
  }
  return best;
}

function bestFrom(
  headings: readonly ClaimedHeading[],
  role: RoleHeadings,
  first: number,
  isTaken: (heading: Heading) => boolean,
): Window | null {
  const fields = new Set<string>();
  let best: Window | null = null;
  let weight = 0;
  let gaps = 0;
  let previous = headings[first]?.heading.column ?? 0;
  const end = Math.min(headings.length, first + LONGEST_WINDOW);
  for (let last = first; last < end; last += 1) {
    const entry = headings[last];
    if (!entry || isTaken(entry.heading)) break;
    if (entry.heading.column > previous + 1) gaps += 1;
    previous = entry.heading.column;
    if (!entry.claim || fields.has(entry.claim.field)) continue;
    fields.add(entry.claim.field);
    weight += role.weight(entry.claim.field);
    const strangers = last - first + 1 - fields.size;
    const fit = weight / (role.fullWeight + strangers * STRANGER_COST);
    const window = { first, last, fit, score: weight * fit - gaps * GAP_COST };
    if (isEnough(headings.slice(first, last + 1), fields, role, fit)) best = better(best, window);
  }
  return best;
}

function better(left: Window | null, right: Window | null): Window | null {
  if (!left || !right) return left ?? right;
  return right.score > left.score ? right : left;
}

const LEAST_FIT = 0.3;
const LEAST_REQUIRED = 0.4;

/** Enough of the required columns, and what tells its records apart (or a heading that looks like it). */
function isEnough(
  headings: readonly ClaimedHeading[],
  fields: ReadonlySet<string>,
  role: RoleHeadings,
  fit: number,
): boolean {
  const required = role.columns.filter((column) => column.required);
  const found = required.filter(({ field }) => fields.has(field)).length;
  if (fields.size < 2 || fit < LEAST_FIT || found < required.length * LEAST_REQUIRED) return false;
  const identity = TABLE_IDENTITY[role.role];
  return identity.some(
    (field) =>
      fields.has(field) || headings.some(({ heading, claim }) => claim === null && role.looksLike(heading.text, field)),
  );
}
