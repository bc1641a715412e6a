/** What became of one file that was to be checked: every report is written from a list of these. */
import type { Agreement } from '../agreement/model';
import type { MarksStanding } from '../review/marks-standing';
import type { Review } from '../review/review';

export interface ReviewedFile {
  readonly isReviewed: true;
  /** The file as the user named it. */
  readonly file: string;
  readonly review: Review;
  /** Names of the earlier returns, in the order in which the review was given them. */
  readonly earlier: readonly string[];
  /** Names the priorities and services of the review's summaries. */
  readonly agreement: Pick<Agreement, 'priorities' | 'services'> & Partial<Pick<Agreement, 'returnFormat'>>;
  /** Of the marks that it held; absent where that is not known. */
  readonly marks?: MarksStanding;
}

export interface UncheckedFile {
  readonly isReviewed: false;
  readonly file: string;
  /** What is wrong with it, where, and what to do, in whole sentences. */
  readonly reason: string;
}

export type FileOutcome = ReviewedFile | UncheckedFile;
