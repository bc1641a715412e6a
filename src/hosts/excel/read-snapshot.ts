/** The open workbook as a Snapshot, without our marks: two questions to Excel for a return of the usual size. */
import type { Snapshot } from '../../workbook/snapshot';
import { SnapshotBuilder } from '../../workbook/snapshot-builder';
import { readOutline, type BookOutline } from './book-outline';
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
  const contents = await readContents(context, outline, capabilities);
  const reaches = new Map(contents.map(({ outline: { name }, used }) => [name, used]));
  return { snapshot: snapshotOf(outline, contents), reaches };
}

function snapshotOf(outline: BookOutline, contents: readonly SheetContents[]): Snapshot {
  const book = new SnapshotBuilder();
  const pool = new FormatPool(book);
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
    for (const block of sheet.blocks) addBlock(builder, block, pool, outline.marks.checkColumns.get(name));
  }
  return book.finish({
    dateSystem: outline.dateSystem,
    isStructureProtected: outline.isStructureProtected,
    names: [...outline.names, ...contents.flatMap((sheet) => (sheet.outline.record === null ? sheet.names : []))],
  });
}
