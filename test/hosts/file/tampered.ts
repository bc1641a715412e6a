/** Zip files with one field changed, for tests of what a reader must refuse. */

/** Fields of an entry: where they stand in its own header and in its directory record, and their bytes. */
const FIELDS = {
  flags: { local: 6, record: 8, bytes: 2 },
  method: { local: 8, record: 10, bytes: 2 },
  crc: { local: 14, record: 16, bytes: 4 },
  packedSize: { local: 18, record: 20, bytes: 4 },
  size: { local: 22, record: 24, bytes: 4 },
} as const;

/** A copy of a zip file in which one field of one entry says something else, in both of its places. */
export function tampered(zip: Uint8Array, name: string, field: keyof typeof FIELDS, value: number): Uint8Array {
  const copy = zip.slice();
  const { local, record } = placesOf(copy, name);
  const view = new DataView(copy.buffer);
  const { bytes, ...offset } = FIELDS[field];
  for (const at of [local + offset.local, record + offset.record]) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  return copy;
}

/** A copy in which an entry has another name of the same length: in both places, or in the directory only. */
export function renamed(zip: Uint8Array, from: string, to: string, where: 'both' | 'directory' = 'both'): Uint8Array {
  if (from.length !== to.length) throw new Error('names must have the same length');
  const copy = zip.slice();
  const { local, record } = placesOf(copy, from);
  const raw = new TextEncoder().encode(to);
  copy.set(raw, record + 46);
  if (where === 'both') copy.set(raw, local + 30);
  return copy;
}

/** Where an entry's own header and its directory record begin. */
export function placesOf(zip: Uint8Array, name: string): { readonly local: number; readonly record: number } {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let record = view.getUint32(zip.length - 22 + 16, true);
  for (let left = view.getUint16(zip.length - 22 + 10, true); left > 0; left--) {
    const nameLength = view.getUint16(record + 28, true);
    const own = new TextDecoder().decode(zip.subarray(record + 46, record + 46 + nameLength));
    if (own === name) return { local: view.getUint32(record + 42, true), record };
    record += 46 + nameLength + view.getUint16(record + 30, true) + view.getUint16(record + 32, true);
  }
  throw new Error(`${name} is not in the zip file`);
}
