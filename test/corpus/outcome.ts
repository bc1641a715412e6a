/** What came of one workbook of a corpus. */
import type { FileErrorCode } from '../../src/hosts/file';

/** The faults in the order in which the report counts them, with the words for each. */
export const FAULTS = {
  crashed: 'crashed',
  changed: 'changed beyond need',
  relationships: 'dangling relationships',
  contentTypes: 'duplicate or missing content types',
  reading: 'marked copy reads differently',
  cleared: 'cleared not equal',
  validator: 'new errors of the validator',
  libreOffice: 'marked copy not opened by LibreOffice',
} as const;
export type FaultKind = keyof typeof FAULTS;

export interface Fault {
  readonly kind: FaultKind;
  readonly what: string;
}

/** A file that the program says it does not take, and why. */
export interface Refusal {
  readonly kind: 'refused';
  /** Reading it, or only marking it. */
  readonly stage: 'read' | 'mark';
  readonly code: FileErrorCode;
  readonly message: string;
}

export interface Opened {
  readonly kind: 'opened';
  /** Null where it has no place that takes a mark. */
  readonly marked: Uint8Array | null;
  readonly faults: readonly Fault[];
}

/** Neither: an error that is no FileError. */
export interface Crash {
  readonly kind: 'crashed';
  readonly faults: readonly Fault[];
}

export type Outcome = Refusal | Opened | Crash;

/** One line of the report. */
export interface Entry {
  /** Path within the folder. */
  readonly name: string;
  readonly kind: Outcome['kind'];
  readonly refusal: Refusal | null;
  readonly isMarked: boolean;
  readonly faults: readonly Fault[];
  readonly seconds: number;
  /** Whether LibreOffice opens the file as it came; null where it was not asked. */
  readonly opensElsewhere: boolean | null;
}
