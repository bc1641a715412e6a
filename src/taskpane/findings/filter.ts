/** Which findings are listed. */
import type { FindingState } from '../../review/review';
import type { Severity } from '../../rules/rule';

/** `resolved`: those of the previous return that are found no more. */
export type ListedState = FindingState | 'resolved';

/** null: all of them. */
export interface Filter {
  readonly severity: Severity | null;
  readonly sheet: string | null;
  /** Code. */
  readonly service: string | null;
  readonly state: ListedState | null;
}

export const ALL: Filter = { severity: null, sheet: null, service: null, state: null };
