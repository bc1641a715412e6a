/** Reads the directory of a zip file (PKWARE APPNOTE 6.3) and finds each entry's packed bytes, trusting nothing that it says. */
import { damaged, FileError } from './file-error';
import type { Limits } from './limits';

export interface ZipEntry {
  /** The name with forward slashes and none in front. */
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  /** Bytes when unpacked, as the directory says. */
  readonly size: number;
  /** The bytes as packed. */
  readonly packed: Uint8Array;
  /** Its record in the directory, and its own header, as they stand in the file. */
  readonly directoryRecord: Uint8Array;
  readonly localHeader: Uint8Array;
}

export interface ZipDirectory {
  /** In directory order, folders included. */
  readonly entries: readonly ZipEntry[];
  readonly comment: Uint8Array;
}

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const RECORD_SIGNATURE = 0x02014b50;
const RECORD_LENGTH = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED_FLAG = 1;

/** Lists a zip file's entries; throws a FileError where the file is not a whole, plain zip file within the limits. */
export function readZipDirectory(bytes: Uint8Array, limits: Limits): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(bytes, view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff) throw zip64();
  if (count > limits.entries) {
    throw new FileError(
      'tooLarge',
      `The file has ${String(count)} parts; the limit is ${String(limits.entries)}. Copy the sheets to be checked into a new workbook.`,
    );
  }
  const entries: ZipEntry[] = [];
  let offset = start;
  for (let index = 0; index < count; index++) {
    const entry = readEntry(bytes, view, offset, end);
    entries.push(entry);
    offset += entry.directoryRecord.length;
  }
  checkSizes(entries, bytes.length, limits);
  return { entries, comment: bytes.subarray(end + END_LENGTH, end + END_LENGTH + view.getUint16(end + 20, true)) };
}

function findEnd(bytes: Uint8Array, view: DataView): number {
  const last = bytes.length - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_LENGTH + view.getUint16(at + 20, true) <= bytes.length) return at;
  }
  throw damaged('The end of the file is missing: it was probably cut short while it was copied or downloaded');
}

function readEntry(bytes: Uint8Array, view: DataView, offset: number, end: number): ZipEntry {
  if (offset + RECORD_LENGTH > end || view.getUint32(offset, true) !== RECORD_SIGNATURE) {
    throw damaged('The list of parts inside the file cannot be read');
  }
  const nameLength = view.getUint16(offset + 28, true);
  const length = RECORD_LENGTH + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  if (offset + length > end) throw damaged('The list of parts inside the file cannot be read');
  const rawName = bytes.subarray(offset + RECORD_LENGTH, offset + RECORD_LENGTH + nameLength);
  const name = partName(rawName);
  if ((view.getUint16(offset + 8, true) & ENCRYPTED_FLAG) !== 0) {
    throw new FileError(
      'encrypted',
      `The part "${name}" is encrypted. Save the workbook from Excel without a password and try again.`,
    );
  }
  const packedSize = view.getUint32(offset + 20, true);
  const size = view.getUint32(offset + 24, true);
  const local = view.getUint32(offset + 42, true);
  if (packedSize === 0xffffffff || size === 0xffffffff || local === 0xffffffff) throw zip64();
  const localHeader = readLocalHeader(bytes, view, local, rawName, name);
  const from = local + localHeader.length;
  if (from + packedSize > bytes.length) throw damaged(`The part "${name}" is cut short`);
  return {
    name,
    method: view.getUint16(offset + 10, true),
    crc: view.getUint32(offset + 16, true),
    size,
    packed: bytes.subarray(from, from + packedSize),
    directoryRecord: bytes.subarray(offset, offset + length),
    localHeader,
  };
}

function readLocalHeader(bytes: Uint8Array, view: DataView, at: number, rawName: Uint8Array, name: string): Uint8Array {
  if (at + LOCAL_LENGTH > bytes.length || view.getUint32(at, true) !== LOCAL_SIGNATURE) {
    throw damaged(`The part "${name}" is not where the file's own list says`);
  }
  const nameLength = view.getUint16(at + 26, true);
  const length = LOCAL_LENGTH + nameLength + view.getUint16(at + 28, true);
  const own = bytes.subarray(at + LOCAL_LENGTH, at + LOCAL_LENGTH + nameLength);
  // A file that names a part differently in its two places would be read differently by different programs.
  if (at + length > bytes.length || own.length !== rawName.length || own.some((byte, i) => byte !== rawName[i])) {
    throw damaged(`The part "${name}" is not where the file's own list says`);
  }
  return bytes.subarray(at, at + length);
}

function partName(raw: Uint8Array): string {
  const name = new TextDecoder().decode(raw).replaceAll('\\', '/').replace(/^\/+/, '');
  if (name.includes('\0') || name.split('/').includes('..')) {
    throw damaged(`A part has the forbidden name ${JSON.stringify(name)}`);
  }
  return name;
}

function checkSizes(entries: readonly ZipEntry[], fileLength: number, limits: Limits): void {
  let total = 0;
  let packed = 0;
  for (const entry of entries) {
    total += entry.size;
    packed += entry.packed.length;
    if (entry.size > limits.partBytes) throw partTooLarge(entry, limits.partBytes);
    if (entry.size > limits.ratioFreeBytes && entry.size > limits.ratio * entry.packed.length)
      throw zipBomb(entry.name);
  }
  if (total > limits.totalBytes) {
    throw new FileError(
      'tooLarge',
      `The file unpacks to ${megabytes(total)} MB; the limit is ${megabytes(limits.totalBytes)} MB. Split it into smaller workbooks.`,
    );
  }
  // Entries that share their bytes are the other way to make a bomb (and would make a saved copy grow without bound).
  if (packed > fileLength) throw zipBomb('the parts overlap');
}

function partTooLarge(entry: ZipEntry, limit: number): FileError {
  return new FileError(
    'tooLarge',
    `The part "${entry.name}" unpacks to ${megabytes(entry.size)} MB; the limit is ${megabytes(limit)} MB. Split the workbook into smaller ones.`,
  );
}

/** Refuses a part that unpacks to more than can be honest. */
export function zipBomb(where: string): FileError {
  return new FileError(
    'zipBomb',
    `The file unpacks to far more than its size makes likely (${where}), as files made to attack a reader do. Do not open it; ask its sender for a copy saved by Excel.`,
  );
}

function zip64(): FileError {
  return new FileError(
    'zip64',
    'The file is packed in the zip64 form, which is not supported. Open it in Excel, save it as a normal workbook (.xlsx) and try again.',
  );
}

function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / 1_000_000));
}
