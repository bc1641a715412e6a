/** Days and schools by priority, and bands by service. */
import { placeWordsOf, type PlaceWords } from '../../agreement/place-words';
import { BANDS } from '../../agreement/bands';
import { formatCount } from '../../figures/format-figure';
import type { BandsOfService } from '../../review/review';
import { daysByPriority, type DaysRow } from '../days-by-priority';
import { monthHeading, stretchLabel } from '../heading';
import type { ReviewedFile } from '../outcome';
import { numberText } from '../values';
import { tableRows, wrap, type Piece } from './layout';
import type { TextOptions } from './options';

/** As a committee's report lists them, with the month beside the year to date. */
export function daysText(outcome: ReviewedFile, { palette, width }: TextOptions): readonly string[] {
  const days = daysByPriority(outcome);
  const lines = [...days.rows, days.total];
  const hasFigures = days.total.yearToDate !== null || days.total.month !== null;
  const yearToDate = aligned(lines.map((row) => row.yearToDate));
  const month = aligned(lines.map((row) => row.month));
  const row = ({ label }: DaysRow, at: number): readonly Piece[] => {
    const paint = label === days.total.label ? { paint: palette.strong } : {};
    return [
      { text: label, ...paint },
      { text: yearToDate[at] ?? '', ...paint },
      { text: month[at] ?? '', paint: palette.faint },
    ];
  };
  const heads = ['', 'Year to date', monthHeading(outcome.review)].map((text) => ({ text, paint: palette.faint }));
  const columns = [{ align: 'left' }, { align: 'right' }, { align: 'right' }] as const;
  return [
    '',
    palette.heading(`Days commissioned by priority, ${stretchLabel(outcome.review.yearToDate)}`),
    ...(hasFigures ? tableRows(columns, [heads, ...lines.map(row)], { indent: 2, width }).flat() : []),
    ...[...schoolsText(days.schools, placeWordsOf(outcome.agreement)), ...days.remarks].flatMap((remark) =>
      wrap(remark, width - 2).map((line) => `  ${line}`),
    ),
  ];
}

function schoolsText(
  { yearToDate, month }: { readonly yearToDate: number | null; readonly month: number | null },
  { one, many }: PlaceWords,
) {
  if (yearToDate === null) return month === null ? [] : [`${formatCount(month, one, many)} supported in the month`];
  const inMonth = month === null ? '' : `; ${String(month)} of them in the month`;
  return [
    `${formatCount(yearToDate, `individual ${one}`, `individual ${many}`)} supported${inMonth}`,
    `(${many} that only attended training events are not counted)`,
  ];
}

/** Padded behind, so that decimal points stand under each other in a right-aligned column. */
function aligned(values: readonly (number | null)[]): readonly string[] {
  const texts = values.map((value) => (value === null ? '–' : numberText(value)));
  const decimals = (text: string): number => (text.includes('.') ? text.length - text.indexOf('.') : 0);
  const most = texts.reduce((widest, text) => Math.max(widest, decimals(text)), 0);
  return texts.map((text) => text + ' '.repeat(most - decimals(text)));
}

const BAND_HEADS = [
  ['', 'Appro-', 'Requires', 'Inade-', ''],
  ['Good', 'aching', 'improv.', 'quate', 'Other'],
] as const;

export function bandsText(services: readonly BandsOfService[], { palette, width }: TextOptions): readonly string[] {
  if (services.length === 0) return [];
  const heads = BAND_HEADS.map((line): readonly Piece[] =>
    ['', ...line].map((text) => ({ text, paint: palette.faint })),
  );
  const rows = services.map(({ service, name, counts }): readonly Piece[] => [
    { text: `${service} ${name}` },
    ...BANDS.map((band) =>
      counts[band] > 0
        ? { text: String(counts[band]), paint: palette.band[band] }
        : { text: '·', paint: palette.faint },
    ),
  ]);
  const columns = [{ align: 'left', flexible: true } as const, ...BANDS.map(() => ({ align: 'right' }) as const)];
  return [
    '',
    palette.heading('KPI ratings by service'),
    ...tableRows(columns, [...heads, ...rows], { indent: 2, width }).flat(),
  ];
}
