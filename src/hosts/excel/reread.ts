/**
 * The workbook read again where it changed, and no more: the rows that change events named, and every formula, since a
 * formula comes to something else without an event. The rest is kept from the last reading. A sheet that is new, that rows
 * or columns were moved on, or that reaches elsewhere than events explain is read whole.
 */
import { parseArea, type Area } from '../../workbook/a1';
import { CellSet } from '../../workbook/cell-set';
import { CellKind, type SheetSnapshot, type Snapshot, type Span } from '../../workbook/snapshot';
import type { SheetBuilder, SnapshotBuilder } from '../../workbook/snapshot-builder';
import type { BookOutline } from './book-outline';
import type { Capabilities } from './capabilities';
import type { SheetChange } from './change-watch';
import { splitAddress } from './range-block';
import { blocksOf, readBlocks } from './read-blocks';
import { bookOf } from './read-snapshot';
import { readTraits, type SheetContents } from './sheet-contents';
import { isSameArea, type ReadBook } from './stale-check';

/** More pieces than this of one sheet cost more than the sheet. */
const MOST_AREAS = 300;

/** What of a sheet is read; where `old` is null, all of it. */
interface Plan {
  readonly contents: SheetContents;
  readonly old: SheetSnapshot | null;
  /** Rows that are read whole, in order. */
  readonly rows: readonly Span[];
  readonly areas: readonly Area[];
}

/** Two questions after the outline, and more only where more changed than one answer takes. */
export async function rereadBook(
  context: Excel.RequestContext,
  outline: BookOutline,
  last: ReadBook,
  changes: readonly SheetChange[],
  capabilities: Capabilities,
): Promise<ReadBook> {
  const traits = await readTraits(context, outline, capabilities);
  const plans = traits.map((contents) => planOf(contents, outline, last, changes));
  const blocks = await readBlocks(
    context,
    plans.flatMap(({ contents, areas }) => areas.map((area) => ({ sheet: contents.outline.name, area }))),
  );
  const contents = traits.map((sheet) => ({ ...sheet, blocks: blocks.get(sheet.outline.name) ?? [] }));
  const plansByName = new Map(plans.map((plan) => [plan.contents.outline.name, plan]));
  const keptTexts = new Map<SnapshotBuilder, KeptPool>();
  return bookOf(outline, contents, ({ outline: { name } }, builder, book) => {
    const plan = plansByName.get(name);
    const pool = keptTexts.get(book) ?? new KeptPool(last.snapshot, book);
    keptTexts.set(book, pool);
    if (plan?.old) keepCells(plan.old, plan, outline.marks.checkColumns.get(name), builder, pool);
  });
}

function planOf(contents: SheetContents, { marks }: BookOutline, last: ReadBook, all: readonly SheetChange[]): Plan {
  const { used, outline } = contents;
  const whole: Plan = { contents, old: null, rows: [], areas: blocksOf(used) };
  const oldName = last.ids.get(outline.id);
  const old = oldName === undefined ? null : sheetOf(last.snapshot, oldName);
  const changes = all.filter(({ worksheetId }) => worksheetId === outline.id);
  const changed = changes.map(areasOf);
  if (!old || oldName === undefined || changed.includes(null)) return whole;
  const check = last.checkColumns.get(oldName);
  if (check !== undefined && marks.checkColumns.get(outline.name) !== check) return whole;
  const reach = last.reaches?.get(oldName);
  if (changes.length === 0 && reach && !isSameArea(reach, used)) return whole;

  const rows = rowsOf(
    changed.flatMap((areas) => areas ?? []),
    used,
  );
  const areas = [
    ...rows.flatMap(({ first, last: end }) => blocksOf({ ...used, top: first, bottom: end })),
    ...formulaAreas(old, rows),
  ];
  return areas.length > MOST_AREAS ? whole : { contents, old, rows, areas };
}

function sheetOf({ sheets, records }: Snapshot, name: string): SheetSnapshot | null {
  return [...sheets, ...records.map(({ sheet }) => sheet)].find((sheet) => sheet.name === name) ?? null;
}

/** The areas of a change in place; null where it moved cells or does not say where it was. */
function areasOf({ address, changeType }: SheetChange): readonly Area[] | null {
  if (changeType !== 'RangeEdited') return null;
  const areas = splitAddress(address).map(parseArea);
  const known = areas.filter((area) => area !== null);
  return known.length === areas.length ? known : null;
}

/** The rows of some areas, within what is used: in order, joined where they touch. */
function rowsOf(areas: readonly Area[], used: Area): readonly Span[] {
  const spans: { first: number; last: number }[] = [];
  for (const { top, bottom } of [...areas].sort((a, b) => a.top - b.top)) {
    const span = { first: Math.max(top, used.top), last: Math.min(bottom, used.bottom) };
    if (span.first > span.last) continue;
    const before = spans.at(-1);
    if (before && span.first <= before.last + 1) before.last = Math.max(before.last, span.last);
    else spans.push(span);
  }
  return spans;
}

/** Cells with formulas outside the rows that are read anyway. */
function formulaAreas({ columns }: SheetSnapshot, rows: readonly Span[]): readonly Area[] {
  const cells = new CellSet();
  for (const { column, formulas } of columns) {
    for (const row of formulas.keys()) if (!isWithin(rows, row)) cells.add(row, column);
  }
  return cells.areas();
}

function isWithin(spans: readonly Span[], row: number): boolean {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (!span) return false;
    if (row < span.first) high = middle - 1;
    else if (row > span.last) low = middle + 1;
    else return true;
  }
  return false;
}

/** Adds the cells of the last reading that were not read again; `leftOut` is our check column. */
function keepCells(
  old: SheetSnapshot,
  { contents: { used }, rows }: Plan,
  leftOut: number | undefined,
  builder: SheetBuilder,
  pool: KeptPool,
): void {
  for (const { column, blocks, formulas } of old.columns) {
    if (column === leftOut || column < used.left || column > used.right) continue;
    for (const { firstRow, kinds, numbers, formats } of blocks) {
      for (let at = 0; at < kinds.length; at += 1) {
        const row = firstRow + at;
        const kind = kinds[at] as CellKind;
        if (kind === CellKind.blank || row < used.top || row > used.bottom) continue;
        if (formulas.has(row) || isWithin(rows, row)) continue;
        const number = numbers[at] ?? 0;
        builder.set(
          row,
          column,
          kind,
          kind === CellKind.text ? pool.text(number) : number,
          pool.format(formats[at] ?? 0),
        );
      }
    }
  }
}

/** Places of the last reading's texts and formats in a new pool, looked up once each. */
class KeptPool {
  private readonly texts = new Map<number, number>();
  private readonly formats = new Map<number, number>();

  constructor(
    private readonly snapshot: Snapshot,
    private readonly book: SnapshotBuilder,
  ) {}

  text(place: number): number {
    return lookUp(this.texts, place, () => this.book.textIndex(this.snapshot.texts[place] ?? ''));
  }

  format(place: number): number {
    return lookUp(this.formats, place, () => this.book.formatIndex(this.snapshot.numberFormats[place] ?? 'General'));
  }
}

function lookUp(known: Map<number, number>, place: number, find: () => number): number {
  const found = known.get(place);
  if (found !== undefined) return found;
  const fresh = find();
  known.set(place, fresh);
  return fresh;
}
