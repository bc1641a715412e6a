/** What the archive's main process and its workers say to each other. */
import type { ArchivedOutcome, Identity } from '../../reports/archive/record';

/** A workbook, by the path that a worker opens it under. */
export type Task =
  | { readonly kind: 'survey'; readonly file: string }
  /** `earlier`: workbooks of the same supplier that it is held against; `key`: the name that its record is kept under. */
  | { readonly kind: 'review'; readonly file: string; readonly earlier: readonly string[]; readonly key: string };

export interface Surveyed {
  readonly kind: 'surveyed';
  /** SHA-256 of the file, in hexadecimal. */
  readonly digest: string;
  readonly identity: Identity;
}

export type Answer =
  | Surveyed
  | { readonly kind: 'reviewed'; readonly outcome: ArchivedOutcome }
  /** The file cannot be read, or reviewing it failed; whole sentences. */
  | { readonly kind: 'failed'; readonly reason: string };

/** An answer as it is sent. */
export interface Reply {
  readonly answer: Answer;
  /** The most memory that the worker has held so far, in bytes. */
  readonly peakMemory: number;
}
