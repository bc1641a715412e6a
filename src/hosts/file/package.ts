/** An Open XML package: named parts in a zip file, of which those that nobody changes are saved byte for byte. */
import { damaged, FileError } from './file-error';
import { LIMITS, type Limits } from './limits';
import { decodeText } from './text-encoding';
import { PORTABLE_ZIP, type ZipCodec } from './zip-codec';
import { readZipDirectory, type ZipEntry } from './zip-directory';
import { inflateEntry } from './zip-inflate';
import { writeZip, type ZipItem } from './zip-writer';

/** Part names are alike when they differ only in case (ECMA-376 part 2, 6.2.2.3). */
function keyOf(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

export class Package {
  /** The largest part unpacked so far: a sheet is looked through for marks before it is read, and unpacking is most of that. */
  private largest: { readonly entry: ZipEntry; readonly bytes: Uint8Array } | null = null;

  private constructor(
    private readonly original: Uint8Array,
    private readonly comment: Uint8Array,
    /** In the file's order; folder entries, which are no parts, under their own names. */
    private readonly items: Map<string, ZipItem>,
    private readonly zip: ZipCodec,
    private isChanged = false,
  ) {}

  /** Opens a file's bytes; nothing is unpacked yet. Throws a FileError where it is no package or over the limits. */
  static open(file: Uint8Array, limits: Limits = LIMITS, zip: ZipCodec = PORTABLE_ZIP): Package {
    // Node's Buffer is a Uint8Array whose slice() does not copy: writing would change the caller's file.
    const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
    refuseOtherFiles(bytes, limits);
    const directory = readZipDirectory(bytes, limits);
    const items = new Map<string, ZipItem>();
    for (const entry of directory.entries) {
      const key = keyOf(entry.name);
      if (items.has(key)) throw damaged(`The part "${entry.name}" is in the file twice`);
      items.set(key, { kind: 'kept', entry });
    }
    return new Package(bytes, directory.comment, items, zip);
  }

  has(path: string): boolean {
    return !path.endsWith('/') && this.items.has(keyOf(path));
  }

  /** Names of all parts as the file writes them (no slash in front), in the file's order. */
  paths(): string[] {
    return [...this.items.values()].map(nameOf).filter((name) => !name.endsWith('/'));
  }

  /** A part's bytes; throws a FileError where it is missing or damaged. Only the largest is kept: ask once, and never change them. */
  bytes(path: string): Uint8Array {
    const item = this.has(path) ? this.items.get(keyOf(path)) : undefined;
    if (!item) throw damaged(`The part "${path}", which the workbook refers to, is missing`);
    return item.kind === 'fresh' ? item.bytes : this.unpack(item.entry);
  }

  private unpack(entry: ZipEntry): Uint8Array {
    if (this.largest?.entry === entry) return this.largest.bytes;
    const bytes = inflateEntry(entry, this.zip);
    if (entry.size > (this.largest?.entry.size ?? 0)) this.largest = { entry, bytes };
    return bytes;
  }

  /** A part's text, from UTF-8 or UTF-16, without its byte order mark. */
  text(path: string): string {
    return decodeText(path, this.bytes(path));
  }

  /** Adds a part after the others, or replaces one in its place. The same bytes as before change nothing. */
  set(path: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const known = this.items.get(keyOf(path));
    if (known?.kind === 'kept' && holds(known.entry, bytes, this.zip)) return;
    const name = known ? nameOf(known) : path.replace(/^\/+/, '');
    this.items.set(keyOf(path), { kind: 'fresh', name, bytes });
    this.isChanged = true;
  }

  /** Removes a part; one that is not there is removed already. */
  remove(path: string): void {
    if (this.items.delete(keyOf(path))) this.isChanged = true;
  }

  /** The package as a file: the bytes it was opened from where nothing changed. */
  save(): Uint8Array {
    return this.isChanged ? writeZip([...this.items.values()], this.comment, this.zip) : this.original.slice();
  }
}

function nameOf(item: ZipItem): string {
  return item.kind === 'kept' ? item.entry.name : item.name;
}

function holds(entry: ZipEntry, bytes: Uint8Array, zip: ZipCodec): boolean {
  if (entry.size !== bytes.length) return false;
  return inflateEntry(entry, zip).every((byte, at) => byte === bytes[at]);
}

const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The stream that holds a password-protected workbook inside an OLE file ([MS-OFFCRYPTO] 2.3.4.4). */
const ENCRYPTED_STREAM = 'EncryptedPackage';

function refuseOtherFiles(bytes: Uint8Array, limits: Limits): void {
  if (bytes.length === 0) {
    throw new FileError('notAWorkbook', 'The file is empty. Choose the return workbook (.xlsx).');
  }
  if (bytes.length > limits.fileBytes) {
    throw new FileError(
      'tooLarge',
      `The file has ${String(bytes.length)} bytes; the limit is ${String(limits.fileBytes)}. Split it into smaller workbooks.`,
    );
  }
  if (OLE_MAGIC.every((byte, at) => bytes[at] === byte)) throw oleError(bytes);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new FileError(
      'notAWorkbook',
      'The file is not an Excel workbook. Choose the return workbook (.xlsx), or open the file in Excel and save it as one.',
    );
  }
}

function oleError(bytes: Uint8Array): FileError {
  if (holdsUtf16(bytes, ENCRYPTED_STREAM)) {
    return new FileError(
      'encrypted',
      'The workbook is protected by a password to open. Open it in Excel, remove the password (File, Info, Protect Workbook, Encrypt with Password), save it and try again.',
    );
  }
  return new FileError(
    'oldExcel',
    'The file is in the form of Excel 97 to 2003 (.xls) or another old Office form. Open it in Excel, save it as an Excel workbook (.xlsx) and try again.',
  );
}

function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = Uint8Array.from({ length: text.length * 2 }, (_, at) => (at % 2 === 0 ? text.charCodeAt(at / 2) : 0));
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
