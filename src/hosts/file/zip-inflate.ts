/** Unpacks one entry of a zip file, stopping as soon as it proves to be more than the directory says. */
import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import { damaged, FileError } from './file-error';
import { zipBomb, type ZipEntry } from './zip-directory';

const STORED = 0;
const DEFLATED = 8;
/** Deflate grows bytes at most 1,032 times, so one step of a lying entry costs a few megabytes at most. */
const STEP = 4_096;

/** The entry's bytes, whose length and checksum are as the directory says; throws a FileError otherwise. */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  const bytes = unpack(entry);
  if (bytes.length !== entry.size) throw damaged(`The part "${entry.name}" is cut short`);
  if (crc32(bytes) !== entry.crc) throw damaged(`The checksum of the part "${entry.name}" does not match`);
  return bytes;
}

function unpack(entry: ZipEntry): Uint8Array {
  if (entry.method === STORED) return entry.packed;
  if (entry.method === DEFLATED) return inflateRaw(entry);
  throw new FileError(
    'unsupportedCompression',
    `The part "${entry.name}" is packed by a method (${String(entry.method)}) that Excel does not use. Open the file in Excel, save it as a normal workbook (.xlsx) and try again.`,
  );
}

function inflateRaw(entry: ZipEntry): Uint8Array {
  // An honest entry cannot be larger than deflate can make it; a lie must not make us set memory aside.
  if (entry.size > entry.packed.length * 1032 + 1032) throw zipBomb(entry.name);
  const out = new Uint8Array(entry.size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > out.length) throw zipBomb(entry.name);
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at === 0 || at < entry.packed.length; at += STEP) {
      inflate.push(entry.packed.subarray(at, at + STEP), at + STEP >= entry.packed.length);
    }
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw damaged(`The part "${entry.name}" cannot be unpacked`);
  }
  return out.subarray(0, length);
}
