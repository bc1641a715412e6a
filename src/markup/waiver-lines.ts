/** Under the findings: why some of them are accepted, and which waivers accept nothing. */
import { formatCount } from '../figures/format-figure';
import { waiverLines, waiverText } from '../reports/waivers-list';
import type { Review } from '../review/review';
import type { SheetWriter } from './sheet-writer';

const TEXT_COLUMN = 4;

const STATUS_WORDS = {
  accepted: 'Accepted',
  expired: 'Expired',
  unused: 'Not used',
  refused: 'Refused',
} as const;

/** Beyond this many a list is no longer read; the other reports have them all. */
const MOST_LISTED = 1_000;

/** Nothing where there are no waivers. `top` is the first free row; gives the next one. */
export function writeWaivers(sheet: SheetWriter, top: number, review: Review): number {
  const lines = waiverLines(review);
  if (lines.length === 0) return top;
  sheet.text(top, 0, 'Waivers', { style: 'subtitle' });
  sheet.headings(top + 1, 0, [
    'Status',
    'Rule',
    '',
    '',
    'What was accepted and why, or why the waiver accepts nothing',
  ]);
  const listed = lines.slice(0, MOST_LISTED);
  listed.forEach((line, at) => {
    const row = top + 2 + at;
    sheet
      .text(row, 0, STATUS_WORDS[line.status], { style: line.status === 'accepted' ? 'good' : 'other' })
      .text(row, 1, line.waiver.rule, { style: 'wrapped' })
      .text(row, TEXT_COLUMN, waiverText(line), { style: 'wrapped' });
  });
  const end = top + 2 + listed.length;
  const left = lines.length - listed.length;
  if (left === 0) return end + 1;
  sheet.text(end, 0, `${formatCount(left, 'more waiver')} not listed here.`, { style: 'muted' });
  return end + 2;
}
