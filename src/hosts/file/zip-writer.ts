/** Writes a zip file from kept entries (raw bytes and headers as they were) and fresh ones, always the same for the same input and codec. */
import type { ZipCodec } from './zip-codec';
import type { ZipEntry } from './zip-directory';

/** What to write: an entry of the file that was read, or new bytes under a name. */
export type ZipItem =
  | { readonly kind: 'kept'; readonly entry: ZipEntry }
  | { readonly kind: 'fresh'; readonly name: string; readonly bytes: Uint8Array };

const LOCAL_LENGTH = 30;
const RECORD_LENGTH = 46;
const END_LENGTH = 22;
const VERSION = 20;
const UTF8_NAME = 0x0800;
const SIZES_AFTER_DATA = 0x0008;
const ZIP64_EXTRA = 0x0001;
/** A part of more bytes is packed at level 2: three to four times as fast as level 6 for a fifth more bytes. */
const LARGE = 4_000_000;
/** 1 January 1980, the first day a zip file can name. */
const FIXED_DATE = 0x0021;

interface Written {
  readonly local: Uint8Array;
  readonly packed: Uint8Array;
  /** The directory record; the place of the local header is filled in when it is known. */
  readonly record: Uint8Array;
}

/** The bytes of a zip file that holds the items in their order, those that are fresh packed by `zip`. */
export function writeZip(items: readonly ZipItem[], comment: Uint8Array, zip: ZipCodec): Uint8Array {
  const written = items.map((item) => (item.kind === 'kept' ? keep(item.entry) : pack(item.name, item.bytes, zip)));
  const dataLength = written.reduce((sum, { local, packed }) => sum + local.length + packed.length, 0);
  const directoryLength = written.reduce((sum, { record }) => sum + record.length, 0);
  const out = new Uint8Array(dataLength + directoryLength + END_LENGTH + comment.length);
  let at = 0;
  let directory = dataLength;
  for (const { local, packed, record } of written) {
    viewOf(record).setUint32(42, at, true);
    out.set(local, at);
    out.set(packed, at + local.length);
    out.set(record, directory);
    at += local.length + packed.length;
    directory += record.length;
  }
  const end = new DataView(out.buffer, dataLength + directoryLength);
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, written.length, true);
  end.setUint16(10, written.length, true);
  end.setUint32(12, directoryLength, true);
  end.setUint32(16, dataLength, true);
  end.setUint16(20, comment.length, true);
  out.set(comment, out.length - comment.length);
  return out;
}

/** Headers are kept but for sizes that stood after the data: they move into the header, where every reader finds them. */
function keep(entry: ZipEntry): Written {
  const record = entry.directoryRecord.slice();
  const local = withoutZip64Extra(entry.localHeader);
  const recordView = viewOf(record);
  const localView = viewOf(local);
  const flags = recordView.getUint16(8, true) & ~SIZES_AFTER_DATA;
  recordView.setUint16(8, flags, true);
  localView.setUint16(6, flags, true);
  localView.setUint32(14, entry.crc, true);
  localView.setUint32(18, entry.packed.length, true);
  localView.setUint32(22, entry.size, true);
  return { local, packed: entry.packed, record };
}

/** Streaming writers leave a zip64 field in the local header although the sizes are small; with real sizes it would contradict them. */
function withoutZip64Extra(header: Uint8Array): Uint8Array {
  const view = viewOf(header);
  const extraStart = LOCAL_LENGTH + view.getUint16(26, true);
  const kept: number[] = [];
  for (let at = extraStart; at < header.length;) {
    const length = at + 4 <= header.length ? 4 + view.getUint16(at + 2, true) : header.length - at;
    const isZip64 = at + 4 <= header.length && view.getUint16(at, true) === ZIP64_EXTRA;
    if (!isZip64) kept.push(...header.subarray(at, at + length));
    at += length;
  }
  const out = new Uint8Array(extraStart + kept.length);
  out.set(header.subarray(0, extraStart));
  out.set(kept, extraStart);
  viewOf(out).setUint16(28, kept.length, true);
  return out;
}

function pack(name: string, bytes: Uint8Array, zip: ZipCodec): Written {
  const packed = zip.deflate(bytes, bytes.length > LARGE ? 2 : 6);
  const rawName = new TextEncoder().encode(name);
  const local = new Uint8Array(LOCAL_LENGTH + rawName.length);
  const record = new Uint8Array(RECORD_LENGTH + rawName.length);
  const facts = { crc: zip.crc32(bytes), packedSize: packed.length, size: bytes.length, nameLength: rawName.length };
  const localView = viewOf(local);
  localView.setUint32(0, 0x04034b50, true);
  writeFacts(localView, 4, facts);
  local.set(rawName, LOCAL_LENGTH);
  const recordView = viewOf(record);
  recordView.setUint32(0, 0x02014b50, true);
  recordView.setUint16(4, VERSION, true);
  writeFacts(recordView, 6, facts);
  record.set(rawName, RECORD_LENGTH);
  return { local, packed, record };
}

/** The run of fields, from "version needed" to "name length", that the local header and the directory record share. */
function writeFacts(
  view: DataView,
  at: number,
  facts: { readonly crc: number; readonly packedSize: number; readonly size: number; readonly nameLength: number },
): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAME, true);
  view.setUint16(at + 4, 8, true);
  view.setUint16(at + 8, FIXED_DATE, true);
  view.setUint32(at + 10, facts.crc, true);
  view.setUint32(at + 14, facts.packedSize, true);
  view.setUint32(at + 18, facts.size, true);
  view.setUint16(at + 22, facts.nameLength, true);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
