/** What is wrong with an agreement, said so that its owner can put it right. */

export interface AgreementProblem {
  /** With an error the agreement cannot be used; a warning is worth a look. */
  readonly severity: 'error' | 'warning';
  /** Stable, such as "band.not-nested". */
  readonly code: string;
  /** Where, in words: "kpis › A01-2 › bands › good". */
  readonly path: string;
  /** Where, as a JSON Pointer (RFC 6901): "/kpis/1/bands/good". */
  readonly pointer: string;
  /** A whole sentence that says what is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** Steps from the top of the agreement to one of its parts. */
export type Path = readonly (string | number)[];

/** A problem before its place is put in words. */
export interface Fault {
  readonly severity: AgreementProblem['severity'];
  readonly code: string;
  readonly at: Path;
  readonly message: string;
  readonly remedy: string;
}

/** The members that name an entry of a list, best first. */
const NAMING = ['ref', 'order', 'code', 'laestab', 'field', 'from'] as const;

/** A fault with its place in words and as a pointer; `root` is the agreement as it was given. */
export function problemOf({ severity, code, at, message, remedy }: Fault, root: unknown): AgreementProblem {
  return { severity, code, path: pathInWords(root, at), pointer: pointerOf(at), message, remedy };
}

/** Own member of an object or entry of a list; undefined where there is none (never an inherited one). */
export function memberOf(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const member: unknown = Object.getOwnPropertyDescriptor(value, key)?.value;
  return member;
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce(memberOf, root);
}

function pathInWords(root: unknown, path: Path): string {
  if (path.length === 0) return 'the agreement';
  return path.map((step, place) => stepInWords(valueAt(root, path.slice(0, place + 1)), step)).join(' › ');
}

function stepInWords(value: unknown, step: string | number): string {
  if (typeof step === 'string') return step;
  for (const name of NAMING) {
    const label = memberOf(value, name);
    if (typeof label === 'string' && label !== '') return label;
  }
  return `item ${String(step + 1)}`;
}

/** A JSON Pointer (RFC 6901). */
export function pointerOf(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
