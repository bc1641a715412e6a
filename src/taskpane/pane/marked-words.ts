/**
 * What there is and what is said once a workbook in Excel is marked up: also what could not be marked, since protection
 * is never lifted.
 */
import type { MarksStanding } from '../../review/marks-standing';
import type { Markup } from '../../workbook/markup';
import type { Checked } from '../homes/worker-messages';

/** `unmarked` are sheets that Excel would not have marked. */
export function markedWords(
  { review, snapshot }: Pick<Checked, 'review' | 'snapshot'>,
  unmarked: readonly string[],
): string {
  const found = new Set(review.findings.map(({ cell }) => cell?.sheet));
  const closed = snapshot.sheets
    .filter(({ name, isProtected }) => unmarked.includes(name) || (isProtected && found.has(name)))
    .map(({ name }) => `“${name}”`);
  const parts = [
    'The workbook is marked up.',
    ...(closed.length === 0 ? [] : [closedWords(closed)]),
    ...(snapshot.isStructureProtected
      ? [
          'Its structure is protected, so it takes no report sheets: “Report in a new workbook” puts them in one of their own.',
        ]
      : []),
  ];
  return parts.join(' ');
}

/** What now stands in the workbook, if anything could be marked. */
export function marksAfter({ flags, sheets }: Markup, unmarked: readonly string[]): MarksStanding {
  const isMarked = sheets.length > 0 || flags.length > unmarked.length;
  return isMarked ? { kind: 'ofThisReview', at: null } : { kind: 'none' };
}

function closedWords(names: readonly string[]): string {
  const [subject, verb] = names.length === 1 ? ['The sheet', 'is'] : ['The sheets', 'are'];
  return `${subject} ${names.join(', ')} ${verb} protected and got no marks; the findings list has what was found there.`;
}
