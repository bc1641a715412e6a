/** A big return on disk, which the rows of the table are measured on. */
import type { Truth } from './big-return';

export interface Input {
  readonly rows: number;
  readonly file: string;
  /** Commissioned lines as columns, in JSON. */
  readonly columns: string;
  readonly truth: Truth;
}
