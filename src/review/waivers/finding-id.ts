/** The id by which a person names a finding: the first letters of its fingerprint, short enough to type. */
import type { Finding } from '../review';

const SHOWN = 8;
const LEAST = 4;

/** "3f2a-91bc". */
export function findingId({ fingerprint }: Pick<Finding, 'fingerprint'>): string {
  return `${fingerprint.slice(0, SHOWN / 2)}-${fingerprint.slice(SHOWN / 2, SHOWN)}`;
}

export type FoundById =
  | { readonly kind: 'one'; readonly finding: Finding }
  | { readonly kind: 'several'; readonly findings: readonly Finding[] }
  | { readonly kind: 'none' }
  /** No id at all: too short, or with other letters than ids have. */
  | { readonly kind: 'noId' };

/** The finding that an id or the beginning of one names, in either case, with or without hyphens. */
export function findingById(findings: readonly Finding[], id: string): FoundById {
  const letters = id.trim().toLowerCase().replaceAll('-', '');
  if (letters.length < LEAST || !/^[0-9a-f]+$/.test(letters)) return { kind: 'noId' };
  const found = findings.filter(({ fingerprint }) => fingerprint.startsWith(letters));
  const [first] = found;
  if (!first) return { kind: 'none' };
  return found.length === 1 ? { kind: 'one', finding: first } : { kind: 'several', findings: found };
}
