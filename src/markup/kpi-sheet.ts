/** The KPI sheet: every indicator rated, service by service, ready to print for the contract meeting. */
import { BAND_NAMES, BANDS, type Band } from '../agreement/bands';
import type { Rating } from '../figures/figures';
import { formatCount, formatFigure } from '../figures/format-figure';
import type { Reading } from '../reading/return';
import { kpiValueText, targetText } from '../reports/values';
import type { BandsOfService, Review } from '../review/review';
import type { CellRef } from '../workbook/a1';
import type { ReportSheet } from '../workbook/markup';
import { monthLabel, type IsoMonth } from '../workbook/serial-date';
import { HEADING_ROWS, periodText, writeHeading } from './sheet-heading';
import { SheetWriter, type CellLook } from './sheet-writer';

const HEADINGS = [
  'KPI',
  'Indicator',
  'Target',
  'Return says',
  'Recomputed',
  'Rating',
  'Supplier’s own',
  'Why, and what it would take',
  'Trend',
];
const WIDTHS = [9, 58, 12, 13, 13, 23, 23, 58, 40];
const TABLE_ROW = HEADING_ROWS;
const WRAPPED: CellLook = { style: 'wrapped' };

export function kpiSheet(review: Review, name: string): ReportSheet {
  const sheet = new SheetWriter();
  writeHeading(sheet, `Key performance indicators: ${periodText(review)}`, bandsText(review.ratings), review);
  sheet.headings(TABLE_ROW, 0, HEADINGS);
  let row = TABLE_ROW + 1;
  for (const service of review.bandsByService) {
    const ratings = review.ratings.filter(({ kpi }) => kpi.service === service.service);
    if (ratings.length === 0) continue;
    writeService(sheet, row, service);
    ratings.forEach((rating, at) => {
      writeRating(sheet, row + 1 + at, rating);
    });
    row += 1 + ratings.length;
  }
  return sheet.finish('kpis', name, {
    columnWidths: WIDTHS,
    frozen: { rows: TABLE_ROW + 1, columns: 2 },
    print: { landscape: true, titleRows: { first: TABLE_ROW, last: TABLE_ROW } },
  });
}

/** "22 Good · 4 Approaching target · …" */
function bandsText(ratings: readonly Rating[]): string {
  const counts = BANDS.map((band) => [band, ratings.filter((rating) => rating.band === band).length] as const);
  const words = counts.filter(([, count]) => count > 0).map(([band, count]) => `${String(count)} ${BAND_NAMES[band]}`);
  return words.length > 0
    ? words.join('  ·  ')
    : 'No indicator was rated, because the month of the return is not known.';
}

function writeService(sheet: SheetWriter, row: number, { service, name }: BandsOfService): void {
  sheet.text(row, 0, service, { style: 'total' }).text(row, 1, name, { style: 'total' });
  for (let column = 2; column < HEADINGS.length; column += 1) sheet.blank(row, column, { style: 'total' });
}

function writeRating(sheet: SheetWriter, row: number, rating: Rating): void {
  const { kpi } = rating;
  const link = cellOf(rating.row?.actual) ?? cellOf(rating.row?.reference);
  sheet
    .text(row, 0, kpi.ref, link ? { style: 'link', link } : WRAPPED)
    .text(row, 1, kpi.title, WRAPPED)
    .text(row, 2, targetText(rating.target, kpi.unit), WRAPPED)
    .text(row, 3, kpiValueText(rating.stated, kpi.unit), WRAPPED)
    .text(row, 4, kpiValueText(rating.recomputed, kpi.unit), WRAPPED)
    .text(row, 5, BAND_NAMES[rating.band], { style: rating.band })
    .text(row, 6, ownRating(rating.row?.rating), WRAPPED)
    .text(row, 7, whyText(rating), WRAPPED)
    .text(row, 8, trendText(rating), WRAPPED);
}

function cellOf<T>(reading: Reading<T> | undefined): CellRef | null {
  return reading && reading.state !== 'absent' ? reading.cell : null;
}

function ownRating(reading: Reading<Band> | undefined): string {
  if (reading?.state === 'value') return BAND_NAMES[reading.value];
  return reading && 'text' in reading ? reading.text : '–';
}

function whyText(rating: Rating): string {
  const { recomputedBand, consecutiveMisses } = rating;
  const sentences = [
    rating.reasonText,
    recomputedBand !== null && recomputedBand !== rating.band
      ? `Recomputed it would be ${BAND_NAMES[recomputedBand]}.`
      : null,
    rating.nextBand,
    consecutiveMisses > 1 ? `Missed in ${formatCount(consecutiveMisses, 'due month')} in a row.` : null,
    rating.isRepeatFailure ? 'A repeat failure: it escalates under the agreement.' : null,
  ];
  return sentences
    .filter((sentence) => sentence !== null)
    .map(asSentence)
    .join(' ');
}

/** Clauses of the review begin small and end without a stop. */
function asSentence(clause: string): string {
  const start = clause.charAt(0).toUpperCase() + clause.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}

/** "Apr 76 · May 77 · Jun 77 · Jul 78", with "–" for a month without a figure. */
function trendText({ trend }: Rating): string {
  return trend
    .map(({ month, value }) => `${monthShort(month)} ${value === null ? '–' : formatFigure(value)}`)
    .join(' · ');
}

function monthShort(month: IsoMonth): string {
  return monthLabel(month).slice(0, 3);
}
