/** One line a KPI, and under it what it would take, where that is to be said. */
import type { Review } from '../../review/review';
import { ratingLines, remarksOf, type RatingLine } from '../rating-lines';
import { paragraph, tableRows, type Column, type Piece } from './layout';
import type { TextOptions } from './options';

const COLUMNS: readonly Column[] = [
  { align: 'left' },
  { align: 'right' },
  { align: 'right' },
  { align: 'left' },
  { align: 'left', flexible: true },
];

/** Where remarks start: under the stated values. */
const HANG = 11;

export function ratingsText(review: Review, { palette, width }: TextOptions): readonly string[] {
  const lines = ratingLines(review);
  if (lines.length === 0) return [];
  const heads = ['KPI', 'Stated', 'Target', 'Rating', 'Indicator'].map((text) => ({ text, paint: palette.faint }));
  const [head = [], ...rows] = tableRows(COLUMNS, [heads, ...lines.map((line) => mainRow(line, palette))], {
    indent: 2,
    width,
  });
  const arrow = { text: '→', paint: palette.faint };
  const withRemarks = lines.flatMap((line, at) => [
    ...(rows[at] ?? []),
    ...remarksOf(line).flatMap((text) => paragraph(arrow, { text, paint: palette.faint }, HANG - 2, HANG, width)),
  ]);
  return ['', palette.heading('KPI ratings'), ...head, ...withRemarks];
}

function mainRow({ rating, stated, target, band }: RatingLine, palette: TextOptions['palette']): readonly Piece[] {
  return [
    { text: rating.kpi.ref, paint: palette.strong },
    { text: stated },
    { text: target },
    { text: band, paint: palette.band[rating.band] },
    { text: rating.kpi.title, oneLine: true },
  ];
}
