/** Which parts the marks changed, against those that they had to change. */
import type { Markup } from '../../src/workbook/markup';
import { LIMITS } from '../../src/hosts/file/limits';
import { Package } from '../../src/hosts/file/package';
import { kindOf, relationshipPartOf, relationshipsOf } from '../../src/hosts/file/relationships';
import { readWorkbookPart } from '../../src/hosts/file/workbook-part';
import { readZipDirectory, type ZipEntry } from '../../src/hosts/file/zip-directory';
import type { Fault } from './outcome';

const SIZES_AFTER_DATA = 0x0008;

/** Parts changed beyond need, parts lost, and parts whose packed bytes are others although they hold the same. */
export function changedBeyondNeed(original: Uint8Array, marked: Uint8Array, markup: Markup): Fault[] {
  const needed = neededChanges(Package.open(original), markup);
  const after = entriesOf(marked);
  return [...entriesOf(original)].flatMap(([path, entry]) => {
    const found = after.get(path);
    if (!found) return [changed(`${entry.name} is gone`)];
    if (isRaw(entry, found)) return [];
    return needed.has(path) && !holdsTheSame(original, marked, entry.name) ? [] : [changed(entry.name)];
  });
}

/** Every part whose content is not as it was, those too many and too few among them. */
export function clearedDifferences(original: Uint8Array, cleared: Uint8Array): Fault[] {
  const before = entriesOf(original);
  const after = entriesOf(cleared);
  const lost = [...before.values()].filter(
    ({ name }) => !after.has(keyOf(name)) || !holdsTheSame(original, cleared, name),
  );
  const left = [...after.values()].filter(({ name }) => !before.has(keyOf(name)));
  return [...lost, ...left].map(({ name }) => ({ kind: 'cleared', what: name }));
}

/** Keys of the parts without whose change no mark could be there. */
function neededChanges(pkg: Package, markup: Markup): ReadonlySet<string> {
  const workbook = readWorkbookPart(pkg);
  const flagged = new Set(markup.flags.map(({ sheet }) => sheet.toLowerCase()));
  const sheets = workbook.sheets.filter(({ name }) => flagged.has(name.toLowerCase())).map(({ path }) => path);
  const notes = sheets.flatMap((path) =>
    relationshipsOf(pkg, path)
      .filter((relationship) => ['comments', 'vmlDrawing'].includes(kindOf(relationship)))
      .flatMap(({ target }) => target ?? []),
  );
  const lists = ['[Content_Types].xml', workbook.path, ...(workbook.styles === null ? [] : [workbook.styles])];
  return new Set([...lists, ...sheets, ...notes, ...[workbook.path, ...sheets].map(relationshipPartOf)].map(keyOf));
}

function entriesOf(file: Uint8Array): Map<string, ZipEntry> {
  return new Map(readZipDirectory(file, LIMITS).entries.map((entry) => [keyOf(entry.name), entry]));
}

/** The packed bytes and all that the directory says, but for where the part stands and whether its sizes stand behind it. */
function isRaw(before: ZipEntry, after: ZipEntry): boolean {
  return (
    Buffer.compare(before.packed, after.packed) === 0 &&
    Buffer.compare(movableRecord(before.directoryRecord), movableRecord(after.directoryRecord)) === 0
  );
}

function movableRecord(record: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(record);
  const view = new DataView(copy.buffer);
  view.setUint16(8, view.getUint16(8, true) & ~SIZES_AFTER_DATA, true);
  view.setUint32(42, 0, true);
  return copy;
}

function holdsTheSame(before: Uint8Array, after: Uint8Array, name: string): boolean {
  if (name.endsWith('/')) return true;
  return Buffer.compare(Package.open(before).bytes(name), Package.open(after).bytes(name)) === 0;
}

function changed(what: string): Fault {
  return { kind: 'changed', what };
}

function keyOf(path: string): string {
  return path.toLowerCase();
}
