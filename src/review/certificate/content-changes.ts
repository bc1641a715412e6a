/** What changed between two digests of a workbook's content: sheets, rows, and cells where a changed row and column cross. */
import type { ContentDigest, SheetDigest } from './content-digest';

/** Rows and columns count from zero. */
export type ContentChange =
  | { readonly kind: 'sheetAdded' | 'sheetRemoved'; readonly sheet: string }
  | { readonly kind: 'sheetsReordered' }
  | { readonly kind: 'rowsAdded' | 'rowsRemoved'; readonly sheet: string; readonly row: number; readonly count: number }
  /**
   * Every row and every column listed holds a change. Where either list has one entry, every cell that they make is one
   * that changed (`isExact`); otherwise some of those cells may be as they were.
   */
  | {
      readonly kind: 'cells';
      readonly sheet: string;
      readonly rows: readonly number[];
      readonly columns: readonly number[];
      readonly isExact: boolean;
    }
  /** Rows both changed and moved: which columns changed cannot be told. Rows are those of the workbook as it is now. */
  | { readonly kind: 'rows'; readonly sheet: string; readonly rows: readonly number[]; readonly sealedCount: number }
  /** The sheet changed, and its short digests do not tell where. */
  | { readonly kind: 'somewhere'; readonly sheet: string };

/** Empty where the content is the same. `sealed` and `now` are in the order of the workbook's sheets. */
export function contentChanges(sealed: ContentDigest, now: ContentDigest): readonly ContentChange[] {
  if (sealed.digest === now.digest) return [];
  const before = new Map(sealed.sheets.map((sheet) => [sheet.name, sheet]));
  const after = new Map(now.sheets.map((sheet) => [sheet.name, sheet]));
  const removed = sealed.sheets.filter(({ name }) => !after.has(name));
  const added = now.sheets.filter(({ name }) => !before.has(name));
  const order = (sheets: readonly SheetDigest[], others: ReadonlyMap<string, unknown>): string =>
    JSON.stringify(sheets.map(({ name }) => name).filter((name) => others.has(name)));
  return [
    ...removed.map(({ name }): ContentChange => ({ kind: 'sheetRemoved', sheet: name })),
    ...added.map(({ name }): ContentChange => ({ kind: 'sheetAdded', sheet: name })),
    ...(order(sealed.sheets, after) === order(now.sheets, before) ? [] : [{ kind: 'sheetsReordered' } as const]),
    ...now.sheets.flatMap((sheet) => {
      const was = before.get(sheet.name);
      return was && was.digest !== sheet.digest ? sheetChanges(was, sheet) : [];
    }),
  ];
}

function sheetChanges(was: SheetDigest, is: SheetDigest): readonly ContentChange[] {
  const sheet = is.name;
  const columns = differing(was.columns, is.columns);
  const inPlace = differing(was.rows, is.rows);
  if (columns.length === 0 || inPlace.length === 0) return [{ kind: 'somewhere', sheet }];
  if (inPlace.length === 1) return [{ kind: 'cells', sheet, rows: inPlace, columns, isExact: true }];
  // A column's digest knows where each value stands: where rows moved, every column with values below differs.
  const { row, sealedCount, count } = changedStretch(was.rows, is.rows);
  if (sealedCount === 0 && count > 0) return [{ kind: 'rowsAdded', sheet, row, count }];
  if (count === 0 && sealedCount > 0) return [{ kind: 'rowsRemoved', sheet, row, count: sealedCount }];
  if (sealedCount !== count && was.rows.length !== is.rows.length) {
    return [{ kind: 'rows', sheet, rows: Array.from({ length: count }, (_, at) => row + at), sealedCount }];
  }
  return [{ kind: 'cells', sheet, rows: inPlace, columns, isExact: columns.length === 1 }];
}

/** What lies between the rows that are the same above and those that are the same below. */
function changedStretch(
  was: Uint32Array,
  is: Uint32Array,
): { readonly row: number; readonly sealedCount: number; readonly count: number } {
  const shorter = Math.min(was.length, is.length);
  let above = 0;
  while (above < shorter && was[above] === is[above]) above += 1;
  let below = 0;
  while (below < shorter - above && was[was.length - 1 - below] === is[is.length - 1 - below]) below += 1;
  return { row: above, sealedCount: was.length - above - below, count: is.length - above - below };
}

function differing(was: Uint32Array, is: Uint32Array): readonly number[] {
  const places: number[] = [];
  const longer = Math.max(was.length, is.length);
  for (let at = 0; at < longer; at += 1) if ((was[at] ?? 0) !== (is[at] ?? 0)) places.push(at);
  return places;
}
