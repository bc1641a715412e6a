/** One line of a summary table: what it covers, its days stated and reckoned for the month and the year to date. */
import type { PlaceWords } from '../agreement/place-words';
import type { Review } from '../review/review';
import { formatList } from '../figures/format-figure';
import type { SheetWriter } from './sheet-writer';
import { writeCounts, type PickGroup } from './summary-groups';
import { reasonsOf, resultOf, writeResult, writeTied, type TiedDays } from './tied-days';

export interface TiedLine {
  readonly label: string;
  readonly kind: 'entry' | 'total' | 'unassigned';
  readonly month: TiedDays;
  readonly yearToDate: TiedDays;
  readonly pick: PickGroup;
}

const RESULT_COLUMN = 7;
/** Columns that a line takes: label, three for the month, three for the year to date, result, activities, schools. */
export const LINE_COLUMNS = RESULT_COLUMN + 3;

/** The headings of such lines; `says` tells who states the days. */
export function lineHeadings(of: string, says: string, places: PlaceWords): readonly string[] {
  return [
    of,
    `Month: ${says}`,
    'Month: activity rows',
    'Month: difference',
    `Year to date: ${says}`,
    'Year to date: activity rows',
    'Year to date: difference',
    'Result',
    'Activities, year to date',
    `${places.Many} supported, year to date`,
  ];
}

/** Activity of no entry is stated nowhere on the return, so there is nothing that it could agree with. */
export function writeLine(sheet: SheetWriter, row: number, line: TiedLine, review: Review): void {
  const style = line.kind === 'total' ? 'total' : 'plain';
  sheet.text(row, 0, line.label, { style });
  writeTied(sheet, row, 1, line.month, style);
  writeTied(sheet, row, 4, line.yearToDate, style);
  if (line.kind !== 'unassigned') writeResult(sheet, row, RESULT_COLUMN, [line.month, line.yearToDate]);
  writeCounts(sheet, row, RESULT_COLUMN + 1, review.yearToDate, line.pick, style);
}

/** One sentence on all lines of a table. */
export function linesSentence(lines: readonly TiedLine[]): string {
  const results = lines.filter(({ kind }) => kind !== 'unassigned').map(resultOfLine);
  if (results.includes('Differs')) {
    return 'The days that the return states differ from its activity rows where the table says so.';
  }
  return results.every((result) => result === 'Agrees')
    ? 'The days that the return states agree with its activity rows.'
    : 'Not all days could be checked; the reasons stand below the table.';
}

/** Why days were not checked, each reason once with the lines that it holds for. */
export function linesReasons(lines: readonly TiedLine[]): readonly string[] {
  const labels = new Map<string, string[]>();
  for (const line of lines) {
    if (line.kind === 'unassigned') continue;
    for (const reason of reasonsOf([line.month, line.yearToDate])) {
      labels.set(reason, [...(labels.get(reason) ?? []), line.label]);
    }
  }
  return [...labels].map(([reason, of]) =>
    of.length === lines.filter(({ kind }) => kind !== 'unassigned').length
      ? `Not checked: ${reason}.`
      : `Not checked for ${formatList(of)}: ${reason}.`,
  );
}

/** What is to be said under a table; gives the next free row. */
export function writeNotes(sheet: SheetWriter, top: number, notes: readonly string[]): number {
  notes.forEach((note, at) => {
    sheet.text(top + at, 0, note, { style: 'muted' });
  });
  return top + notes.length;
}

function resultOfLine({ month, yearToDate }: TiedLine): string {
  return resultOf([month, yearToDate]);
}
