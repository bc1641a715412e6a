/** Unpacks one entry of a zip file, stopping as soon as it proves to be more than the directory says. */
import { damaged, FileError } from './file-error';
import type { ZipCodec } from './zip-codec';
import { zipBomb, type ZipEntry } from './zip-directory';

const STORED = 0;
const DEFLATED = 8;

/** The entry's bytes, whose length and checksum are as the directory says; throws a FileError otherwise. */
export function inflateEntry(entry: ZipEntry, zip: ZipCodec): Uint8Array {
  const bytes = unpack(entry, zip);
  if (bytes.length !== entry.size) throw damaged(`The part "${entry.name}" is cut short`);
  if (zip.crc32(bytes) !== entry.crc) throw damaged(`The checksum of the part "${entry.name}" does not match`);
  return bytes;
}

function unpack(entry: ZipEntry, zip: ZipCodec): Uint8Array {
  if (entry.method === STORED) return entry.packed;
  if (entry.method === DEFLATED) return inflateRaw(entry, zip);
  throw new FileError(
    'unsupportedCompression',
    `The part "${entry.name}" is packed by a method (${String(entry.method)}) that Excel does not use. Open the file in Excel, save it as a normal workbook (.xlsx) and try again.`,
  );
}

function inflateRaw(entry: ZipEntry, zip: ZipCodec): Uint8Array {
  // An honest entry cannot be larger than deflate can make it; a lie must not make us set memory aside.
  if (entry.size > entry.packed.length * 1032 + 1032) throw zipBomb(entry.name);
  const bytes = inflated(entry, zip);
  if (bytes === null) throw zipBomb(entry.name);
  return bytes;
}

function inflated(entry: ZipEntry, zip: ZipCodec): Uint8Array | null {
  try {
    return zip.inflate(entry.packed, entry.size);
  } catch {
    throw damaged(`The part "${entry.name}" cannot be unpacked`);
  }
}
