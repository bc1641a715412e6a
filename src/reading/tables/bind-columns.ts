/** From the headings of a table to its columns, and what is amiss with them. */
import type { RoleHeadings } from './header-words';
import type { Heading } from './headings';
import { claimed, type ClaimedHeading } from './table-fit';

export interface SecondHeading {
  readonly field: string;
  readonly used: Heading;
  readonly other: Heading;
}

export interface MissingField {
  readonly field: string;
  readonly required: boolean;
  readonly expected: string;
  readonly lookalike: Heading | null;
}

export interface Binding {
  /** Field → column. */
  readonly columns: ReadonlyMap<string, number>;
  readonly seconds: readonly SecondHeading[];
  readonly strangers: readonly Heading[];
  readonly missing: readonly MissingField[];
}

/** Binds by exact spelling only: what merely looks like a heading is reported, not read. */
export function bindColumns(headings: readonly Heading[], role: RoleHeadings): Binding {
  const entries = claimed(headings, role);
  const used = new Map<string, ClaimedHeading>();
  for (const entry of entries) {
    if (!entry.claim) continue;
    const before = used.get(entry.claim.field);
    // The heading nearest to the expected one wins ("Reference" over "KPI"); of equals, the first.
    if (!before?.claim || entry.claim.rank < before.claim.rank) used.set(entry.claim.field, entry);
  }
  const strangers = entries.filter(({ claim }) => claim === null).map(({ heading }) => heading);
  const seconds = entries.flatMap(({ heading, claim }) => {
    const winner = claim && used.get(claim.field)?.heading;
    return claim && winner && winner !== heading ? [{ field: claim.field, used: winner, other: heading }] : [];
  });
  const columns = new Map([...used].map(([field, { heading }]) => [field, heading.column]));
  return { columns, seconds, strangers, missing: missingFields(role, columns, strangers) };
}

function missingFields(
  role: RoleHeadings,
  columns: ReadonlyMap<string, number>,
  strangers: readonly Heading[],
): readonly MissingField[] {
  return role.columns
    .filter(({ field }) => !columns.has(field))
    .map(({ field, required, headers }) => ({
      field,
      required,
      expected: headers[0] ?? field,
      lookalike: strangers.find((heading) => role.looksLike(heading.text, field)) ?? null,
    }));
}
