/** Node's zlib in place of the portable codec: the same files are read and refused, and either reads what the other packs. */
import fc from 'fast-check';
import { nodeZip } from '../../src/cli/node-zip';
import { FileError } from '../../src/hosts/file';
import { crc32 } from '../../src/hosts/file/crc32';
import { PORTABLE_ZIP, type ZipCodec } from '../../src/hosts/file/zip-codec';
import type { ZipEntry } from '../../src/hosts/file/zip-directory';
import { inflateEntry } from '../../src/hosts/file/zip-inflate';

const CODECS = [
  { name: 'the portable codec', own: PORTABLE_ZIP, other: nodeZip },
  { name: 'Node’s zlib', own: nodeZip, other: PORTABLE_ZIP },
];

/** Bytes that deflate makes smaller, and some that it cannot. */
const contents = fc.oneof(
  fc.uint8Array({ maxLength: 20_000 }),
  fc
    .array(fc.constantFrom('<c r="A1">', '<v>12</v>', '</c>', 'é'), { maxLength: 3_000 })
    .map((pieces) => new TextEncoder().encode(pieces.join(''))),
);

function entryOf(packed: Uint8Array, content: Uint8Array): ZipEntry {
  return {
    name: 'part.xml',
    method: 8,
    crc: crc32(content),
    size: content.length,
    packed,
    localHeader: new Uint8Array(30),
    directoryRecord: new Uint8Array(46),
  };
}

/** The bytes, or the code of the refusal. */
function outcome(entry: ZipEntry, zip: ZipCodec): Uint8Array | string {
  try {
    return inflateEntry(entry, zip);
  } catch (error) {
    if (error instanceof FileError) return error.code;
    throw error;
  }
}

describe.each(CODECS)('$name', ({ own, other }) => {
  it('unpacks what either packed, at both levels', () => {
    fc.assert(
      fc.property(contents, fc.constantFrom<2 | 6>(2, 6), (content, level) => {
        expect(own.inflate(own.deflate(content, level), content.length)).toEqual(content);
        expect(own.inflate(other.deflate(content, level), content.length)).toEqual(content);
      }),
      { numRuns: 60 },
    );
  });

  it('stops one byte above what may come', () => {
    const content = new Uint8Array(300_000).fill(7);
    const packed = other.deflate(content, 6);
    expect(own.inflate(packed, content.length)).toEqual(content);
    expect(own.inflate(packed, content.length - 1)).toBeNull();
    expect(own.inflate(packed, 0)).toBeNull();
    expect(own.inflate(other.deflate(new Uint8Array(0), 6), 0)).toEqual(new Uint8Array(0));
  });

  it('gives the checksum that zip files keep', () => {
    fc.assert(fc.property(contents, (content) => own.crc32(content) === crc32(content)));
  });

  it('gives bytes whose copy can be changed alone', () => {
    const bytes = own.inflate(own.deflate(Uint8Array.of(1, 2, 3), 6), 3);
    const copy = bytes?.slice();
    copy?.fill(9);
    expect([...(bytes ?? [])]).toEqual([1, 2, 3]);
  });
});

describe('both codecs', () => {
  it('give an entry’s own bytes or refuse it, and refuse alike one that lies about its size', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(contents, fc.nat(), fc.nat(7), fc.constantFrom('flip', 'cut', 'lie'), (content, at, bit, how) => {
        const packed = nodeZip.deflate(content, 6).slice();
        const entry = entryOf(how === 'cut' ? packed.subarray(0, at % packed.length) : packed, content);
        if (how === 'flip') packed[at % packed.length] = (packed[at % packed.length] ?? 0) ^ (1 << bit);
        const told = how === 'lie' ? { ...entry, size: at % (content.length + 1) } : entry;
        const outcomes = [outcome(told, nodeZip), outcome(told, PORTABLE_ZIP)];
        // They may differ where only the end mark of a stream is gone, so that all bytes are there.
        for (const one of outcomes) if (typeof one !== 'string') expect(one).toEqual(content);
        if (how === 'lie') expect(outcomes[0]).toEqual(outcomes[1]);
        for (const one of outcomes) seen.add(typeof one === 'string' ? one : 'bytes');
      }),
      { numRuns: 400 },
    );
    expect([...seen]).toEqual(expect.arrayContaining(['bytes', 'damaged', 'zipBomb']));
  });
});
