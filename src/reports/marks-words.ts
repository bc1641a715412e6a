/** What is said of marks that a workbook held when it was checked: the same in the pane and on the command line. */
import { momentLabel } from '../review/certificate';
import type { MarksStanding } from '../review/marks-standing';

const WHAT_TO_DO = 'Mark up again to renew them, or clear them.';

/** null where there are none, which is nothing to speak of. */
export function marksWords(marks: MarksStanding): string | null {
  switch (marks.kind) {
    case 'none':
      return null;
    case 'ofThisReview':
      return `The marks on the sheets are of this review${since(marks.at)}.`;
    case 'ofEarlierReview':
      return `The marks on the sheets are of an earlier review${since(marks.at)} and may no longer be true. ${WHAT_TO_DO}`;
    case 'unknown':
      return `The marks on the sheets do not say which review they are of; they may be unfinished. ${WHAT_TO_DO}`;
  }
}

function since(at: string | null): string {
  return at === null ? '' : ` (marked up ${momentLabel(at)})`;
}
