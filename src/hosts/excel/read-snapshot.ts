/** The open workbook as a Snapshot, without our marks: two questions to Excel for a return of the usual size. */
import type { Snapshot } from '../../workbook/snapshot';
import { SnapshotBuilder } from '../../workbook/snapshot-builder';
import { readOutline } from './book-outline';
import type { Capabilities } from './capabilities';
import { addBlock, FormatPool } from './range-block';
import { readContents } from './sheet-contents';

export async function readSnapshot(context: Excel.RequestContext, capabilities: Capabilities): Promise<Snapshot> {
  const outline = await readOutline(context);
  const contents = await readContents(context, outline, capabilities);

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
