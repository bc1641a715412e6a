/** How the parts of a zip file are packed and unpacked: in plain TypeScript for every home, or by what a home has built in. */
import { deflateSync, Inflate } from 'fflate';
import { crc32 } from './crc32';

/** Raw deflate (RFC 1951), and the checksum that zip files keep beside it. */
export interface ZipCodec {
  deflate(bytes: Uint8Array, level: 2 | 6): Uint8Array;
  /**
   * The bytes, fewer where the stream is cut short; null as soon as more than `most` come out.
   * Sets aside no more than about `most` bytes. Throws where the stream is damaged.
   */
  inflate(packed: Uint8Array, most: number): Uint8Array | null;
  /** CRC-32 as an unsigned number. */
  crc32(bytes: Uint8Array): number;
}

/** Deflate grows bytes at most 1,032 times, so one step of a lying entry costs a few megabytes at most. */
const STEP = 4_096;

/** For browsers, which have no codec that answers at once. */
export const PORTABLE_ZIP: ZipCodec = {
  deflate: (bytes, level) => deflateSync(bytes, { level }),
  inflate(packed, most) {
    const out = new Uint8Array(most);
    let length = 0;
    const inflate = new Inflate((chunk) => {
      if (length + chunk.length <= most) out.set(chunk, length);
      length += chunk.length;
    });
    for (let at = 0; (at === 0 || at < packed.length) && length <= most; at += STEP) {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
    return length > most ? null : out.subarray(0, length);
  },
  crc32,
};
