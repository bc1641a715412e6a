/** Reads a package into a Snapshot. */
import { SnapshotBuilder } from '../../workbook/snapshot-builder';
import { isUnsettled } from '../../workbook/records';
import type { DefinedName, Snapshot } from '../../workbook/snapshot';
import { BookValues } from './reading/book-values';
import { damaged } from './file-error';
import { LIMITS, type Limits } from './limits';
import type { Package } from './package';
import { readSheet, type RowReading } from './reading/read-sheet';
import { kindOf, relationshipsOf } from './relationships';
import { readSharedStrings } from './reading/shared-strings';
import { findRecords, type FoundRecords } from './records/find-records';
import { SheetPart } from './reading/sheet-part';
import { readNumberFormats } from './reading/styles-part';
import { readTable } from './reading/table-part';
import { readWorkbookPart, type WorkbookPart } from './workbook-part';

/**
 * Every worksheet of a workbook as it stands in the package, our own marks among them where there are any
 * (clear them first). Chart and dialog sheets have no cells and are left out. Throws a FileError.
 */
export function readSnapshot(pkg: Package, limits: Limits = LIMITS, rows: RowReading = 'scan'): Snapshot {
  const workbook = readWorkbookPart(pkg);
  if (workbook.sheets.length === 0) throw damaged('The workbook lists no sheet, and Excel opens none without');
  const builder = new SnapshotBuilder();
  const book = new BookValues(
    builder,
    workbook.dateSystem,
    workbook.sharedStrings === null ? [] : readSharedStrings(pkg, workbook.sharedStrings),
    workbook.styles === null ? null : readNumberFormats(pkg, workbook.styles),
    limits,
  );
  const records = findRecords(workbook);
  for (const [index, { name, visibility, kind, path }] of workbook.sheets.entries()) {
    const role = records.roles.get(index);
    if (kind !== 'worksheet' || isUnsettled(role ?? '')) continue;
    const tables = relationshipsOf(pkg, path).flatMap((relationship) =>
      kindOf(relationship) === 'table' && relationship.target !== null ? [readTable(pkg, relationship.target)] : [],
    );
    const traits = { visibility, tables };
    const sheet = role === undefined ? builder.sheet(name, traits) : builder.record(role, name, traits);
    readSheet(path, pkg.bytes(path), new SheetPart(sheet, book, path), limits, rows);
  }
  return builder.finish({
    dateSystem: workbook.dateSystem,
    names: returnNames(workbook, records),
    isStructureProtected: workbook.isStructureProtected,
  });
}

/** The workbook's names without those of our record sheets. */
function returnNames({ names, sheets }: WorkbookPart, records: FoundRecords): readonly DefinedName[] {
  if (records.names.length === 0) return names;
  const ours = new Set(records.names);
  const recordSheets = new Set([...records.roles.keys()].map((index) => sheets[index]?.name));
  return names.filter((name) => !ours.has(name) && (name.sheet === null || !recordSheets.has(name.sheet)));
}
