/** The open workbook as a Snapshot, without our marks: two questions to Excel for a return of the usual size. */
import type { Snapshot } from '../../workbook/snapshot';
import { SnapshotBuilder, type SheetBuilder } from '../../workbook/snapshot-builder';
import { readOutline, type BookOutline } from './book-outline';
import { Breath, turn } from './breath';
import type { Capabilities } from './capabilities';
import { addBlock, FormatPool } from './range-block';
import { readContents, type SheetContents } from './sheet-contents';
import type { ReadBook } from './stale-check';

export async function readSnapshot(context: Excel.RequestContext, capabilities: Capabilities): Promise<Snapshot> {
  return (await readBook(context, await readOutline(context), capabilities)).snapshot;
}

/** The second question: everything that the first one found there to be. */
export async function readBook(
  context: Excel.RequestContext,
  outline: BookOutline,
  capabilities: Capabilities,
): Promise<ReadBook> {
  return bookOf(outline, await readContents(context, outline, capabilities));
}

/** Adds the cells of a sheet that are known already, before those that were read. */
export type KnownCells = (sheet: SheetContents, builder: SheetBuilder, book: SnapshotBuilder) => void;

/** The page has its turn between blocks of cells. */
export async function bookOf(
  outline: BookOutline,
  contents: readonly SheetContents[],
  known?: KnownCells,
): Promise<ReadBook> {
  return {
    snapshot: await snapshotOf(outline, contents, known),
    ids: new Map(outline.sheets.map(({ id, name }) => [id, name])),
    checkColumns: outline.marks.checkColumns,
    reaches: new Map(contents.map(({ outline: { name }, used }) => [name, used])),
  };
}

async function snapshotOf(
  outline: BookOutline,
  contents: readonly SheetContents[],
  known?: KnownCells,
): Promise<Snapshot> {
  // The last answer came in this same task.
  await turn();
  const book = new SnapshotBuilder();
  const pool = new FormatPool(book);
  const breath = new Breath();
  for (const sheet of contents) {
    const { name, visibility, record } = sheet.outline;
    const traits = {
      visibility,
      isProtected: sheet.isProtected,
      hiddenRows: sheet.hiddenRows,
      hiddenColumns: sheet.hiddenColumns,
      merges: sheet.merges,
      tables: sheet.tables,
    };
    const builder = record === null ? book.sheet(name, traits) : book.record(record, name, traits);
    known?.(sheet, builder, book);
    for (const block of sheet.blocks) {
      await breath.take();
      addBlock(builder, block, pool, outline.marks.checkColumns.get(name));
    }
  }
  await turn();
  const snapshot = book.finish({
    dateSystem: outline.dateSystem,
    isStructureProtected: outline.isStructureProtected,
    marks: outline.standing,
    names: [...outline.names, ...contents.flatMap((sheet) => (sheet.outline.record === null ? sheet.names : []))],
  });
  // Whoever asked sends it on in the same task.
  await turn();
  return snapshot;
}
