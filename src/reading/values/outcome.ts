/** What came of reading one cell, before its place is known. */
import type { CellValue } from '../../workbook/snapshot';
import type { CellProblem, Placeholder } from '../return';

/** A cell's value with the number format that it is shown in. */
export interface WrittenCell {
  readonly value: CellValue;
  readonly format: string;
}

export type Outcome<T> =
  | { readonly state: 'value'; readonly value: T; readonly problem: CellProblem | null }
  | { readonly state: 'blank' }
  | { readonly state: 'placeholder'; readonly placeholder: Placeholder }
  | { readonly state: 'unknown'; readonly suggestion: string | null; readonly problem: CellProblem | null }
  | { readonly state: 'unreadable'; readonly problem: CellProblem };

/** Reads a cell as one kind of value. */
export type CellReader<T> = (cell: WrittenCell) => Outcome<T>;

export function valued<T>(value: T, problem: CellProblem | null = null): Outcome<T> {
  return { state: 'value', value, problem };
}

export function unreadable<T>(problem: CellProblem): Outcome<T> {
  return { state: 'unreadable', problem };
}

/** Changes the value and leaves every other state as it is. */
export function mapOutcome<T, U>(outcome: Outcome<T>, change: (value: T) => U): Outcome<U> {
  return outcome.state === 'value' ? { ...outcome, value: change(outcome.value) } : outcome;
}
