/** What the pane and its worker say to each other. */
import type { Difference } from '../../agreement/diff';
import type { AgreementProblem } from '../../agreement/load';
import type { Agreement } from '../../agreement/model';
import type { ActivityTable } from '../../reading/return';
import type { Subjects } from '../../review/finding-subjects';
import type { MarksStanding } from '../../review/marks-standing';
import type { Finding, Review } from '../../review/review';
import type { Acceptance } from '../../review/waivers';
import type { CellEdit } from '../../workbook/cell-edit';
import type { Markup } from '../../workbook/markup';
import type { RecordChange } from '../../workbook/records';
import type { IsoMonth } from '../../workbook/serial-date';
import type { Snapshot } from '../../workbook/snapshot';
import type { Source } from './home';
import type { CellPart } from './markup-parts';

export type Request =
  | {
      readonly kind: 'check';
      readonly source: Source;
      /** null for the agreement that is shipped. */
      readonly agreement: readonly AgreementFile[] | null;
      /** Returns of earlier months, or the one that this one corrects. */
      readonly earlier: readonly EarlierFile[];
      /** Whether the marks of the review are wanted too; of a file, as a marked-up copy. */
      readonly marks: boolean;
      /** Whether the report sheets are wanted as a workbook of their own. */
      readonly separateReport?: boolean;
    }
  | { readonly kind: 'clear'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'accept';
      readonly source: Source;
      readonly finding: Finding;
      /** The workbook as it was when the finding was looked at. */
      readonly looked: Snapshot;
      readonly acceptance: Acceptance;
    }
  | { readonly kind: 'withdraw'; readonly source: Source; readonly fingerprint: string }
  | {
      readonly kind: 'seal';
      readonly source: Source;
      readonly agreement: readonly AgreementFile[] | null;
      readonly earlier: readonly EarlierFile[];
    }
  | { readonly kind: 'edit'; readonly bytes: Uint8Array; readonly edits: readonly CellEdit[] }
  | {
      readonly kind: 'loadAgreement';
      readonly files: readonly AgreementFile[];
      /** What it is compared with; null where nothing was checked yet. */
      readonly inForce: Agreement | null;
    }
  | {
      readonly kind: 'template';
      readonly source: Source;
      readonly agreement: readonly AgreementFile[] | null;
      readonly month: IsoMonth;
    };

/** JSON, or the agreement's workbook by the ending of its name. */
export interface AgreementFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type AgreementRead =
  | {
      readonly ok: true;
      readonly title: string;
      readonly version: string;
      /** What it was compared with; null where there was nothing. */
      readonly from: string | null;
      readonly differences: readonly Difference[];
    }
  | { readonly ok: false; readonly name: string; readonly problems: readonly AgreementProblem[] };

/** A workbook that is given as an earlier return. */
export interface EarlierFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A workbook given as an earlier return, and what became of it. */
export interface GivenReturn {
  readonly name: string;
  readonly use: 'used' | 'corrected' | 'notUsed' | 'notRead';
  /** null where it has none that is known. */
  readonly month: IsoMonth | null;
  /** Why it was not used or not read; null where it is used. */
  readonly reason: string | null;
}

export type Stage = 'reading' | 'earlier' | 'checking' | 'marking';

export interface Checked {
  readonly kind: 'checked';
  readonly review: Review;
  /** What each finding is about, by its fingerprint. */
  readonly subjects: ReadonlyMap<string, Subjects>;
  /** The rows that the days are made of; null where the workbook lists none. */
  readonly activity: ActivityTable | null;
  readonly snapshot: Snapshot;
  readonly agreement: Agreement;
  readonly warnings: readonly AgreementProblem[];
  /** The marks of ours that the workbook held when it was read. */
  readonly marks: MarksStanding;
  /** What became of the earlier returns, in the order given. */
  readonly given: readonly GivenReturn[];
  /** Of a workbook in Excel, where marks are wanted. */
  readonly markup: Markup | null;
  readonly marked: Uint8Array | null;
  readonly separateReport: Uint8Array | null;
}

export type Answer =
  | Checked
  | { readonly kind: 'cleared'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'edited';
      readonly bytes: Uint8Array;
      /** The edits that undo it. */
      readonly undo: readonly CellEdit[];
    }
  | {
      readonly kind: 'recorded';
      readonly changes: readonly RecordChange[];
      /** The file with them; null of a workbook in Excel. */
      readonly bytes: Uint8Array | null;
      /** Of a certificate; else empty. */
      readonly number: string;
    }
  /** Clauses for people. */
  | { readonly kind: 'notRecorded'; readonly reasons: readonly string[] }
  | { readonly kind: 'agreement'; readonly read: AgreementRead }
  | {
      readonly kind: 'template';
      readonly bytes: Uint8Array;
      readonly carriedRows: number;
      /** Why no activity was carried over from the open return; null where it was. */
      readonly notCarried: string | null;
    }
  | { readonly kind: 'noTemplate'; readonly problem: string };

export type FromWorker =
  | { readonly kind: 'stage'; readonly stage: Stage }
  /** Of the mark-up of the answer that comes after it, which has none itself. */
  | { readonly kind: 'cells'; readonly part: CellPart }
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** A check of a snapshot that the page sent, which is not sent back. */
  | { readonly kind: 'checkedAsSent'; readonly checked: Omit<Checked, 'snapshot'> }
  | { readonly kind: 'failed'; readonly message: string; readonly details: string };
