/** What the commands need of the rest of the program, behind one interface. */
import type { LoadedAgreement } from '../agreement/load';
import type { Agreement } from '../agreement/model';
import type { Review } from '../review/review';
import type { ReviewInput } from '../review/review-with';
import type { RuleMeta } from '../rules/rule';
import type { Markup } from '../workbook/markup';
import type { Snapshot } from '../workbook/snapshot';

/** Waivers that were named on the command line, and the day by which they are in force. */
export type Waiving = Required<Pick<ReviewInput, 'waivers' | 'today'>>;

export interface Engine {
  readonly version: string;
  /** The catalogue of rules. */
  readonly rules: readonly RuleMeta[];
  /** Workbooks larger than this are refused before they are read. */
  readonly mostBytes: number;
  shippedAgreement(): LoadedAgreement;
  loadAgreement(text: string): LoadedAgreement;
  /** Throws a `FileError` where the bytes are no workbook that can be read. */
  readWorkbook(bytes: Uint8Array): Snapshot;
  /** Without `waiving` no waiver is in force. */
  review(snapshot: Snapshot, agreement: Agreement, earlier: readonly Snapshot[], waiving?: Waiving): Review;
  /** `at` is when it is marked up, as ISO 8601 in UTC. */
  markupOf(review: Review, snapshot: Snapshot, agreement: Agreement, at: string): Markup;
  /** Throws a `FileError` where the workbook does not allow it. */
  applyMarkup(bytes: Uint8Array, markup: Markup): Uint8Array;
  clearMarks(bytes: Uint8Array): Uint8Array;
  hasMarks(bytes: Uint8Array): boolean;
}
