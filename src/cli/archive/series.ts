/** Which returns of an archive each return is held against: those of the same supplier in the year before it. */
import path from 'node:path';
import type { Identity } from '../../reports/archive/record';

/** A workbook that could be read. */
export interface SurveyedFile {
  readonly file: string;
  readonly digest: string;
  readonly identity: Identity;
}

export interface PlannedReview extends SurveyedFile {
  readonly earlier: readonly SurveyedFile[];
}

const MONTHS_BACK = 12;

/** Reviews in chunks, each of one supplier's consecutive returns, so that whoever does a chunk reads each workbook once. */
export function planReviews(files: readonly SurveyedFile[], chunk: number): readonly (readonly PlannedReview[])[] {
  const series = new Map<string, SurveyedFile[]>();
  const alone: PlannedReview[][] = [];
  for (const file of files) {
    const { supplier, month } = file.identity;
    if (supplier === null || month === null) alone.push([{ ...file, earlier: [] }]);
    else series.set(supplier, [...(series.get(supplier) ?? []), file]);
  }
  const planned = [...series.values()].flatMap((of) => chunksOf(inOrder(of).map(withEarlier), chunk));
  return [...planned, ...alone];
}

function inOrder(series: readonly SurveyedFile[]): readonly SurveyedFile[] {
  return series.toSorted(
    (left, right) =>
      monthsOf(left) - monthsOf(right) ||
      left.identity.version - right.identity.version ||
      (left.file < right.file ? -1 : 1),
  );
}

function withEarlier(file: SurveyedFile, at: number, series: readonly SurveyedFile[]): PlannedReview {
  const month = monthsOf(file);
  const earlier = series.slice(0, at).filter((other) => {
    const back = month - monthsOf(other);
    return back > 0 ? back <= MONTHS_BACK : other.identity.version < file.identity.version;
  });
  return { ...file, earlier };
}

/** Months since the year nought. */
function monthsOf({ identity: { month } }: SurveyedFile): number {
  const [year, number] = (month ?? '').split('-').map(Number);
  return (year ?? 0) * 12 + (number ?? 0);
}

/** Files in their order, those of one folder together: a folder is often one supplier's. */
export function byFolder(files: readonly string[], chunk: number): readonly (readonly string[])[] {
  const folders = new Map<string, string[]>();
  for (const file of files) {
    const folder = path.dirname(file);
    const others = folders.get(folder);
    if (others) others.push(file);
    else folders.set(folder, [file]);
  }
  return [...folders.values()].flatMap((of) => chunksOf(of, chunk));
}

function chunksOf<One>(list: readonly One[], size: number): readonly (readonly One[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
}
