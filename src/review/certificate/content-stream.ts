/** Bytes on their way into a SHA-256, gathered so that the hash is asked once in many thousand cells. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const SIZE = 1 << 16;
/** More than the longest thing that is put in at once without looking: a count and a number. */
const ROOM = 32;
const SEVEN_BITS = 0x80;

export class ContentStream {
  private readonly hash = sha256.create();
  private readonly bytes = new Uint8Array(SIZE);
  private readonly view = new DataView(this.bytes.buffer);
  private at = 0;

  byte(value: number): void {
    this.makeRoom();
    this.bytes[this.at++] = value;
  }

  /** A whole number that is not negative, seven bits a byte, so that small ones take one. */
  count(value: number): void {
    this.makeRoom();
    let rest = value;
    while (rest >= SEVEN_BITS) {
      this.bytes[this.at++] = (rest % SEVEN_BITS) | SEVEN_BITS;
      rest = Math.floor(rest / SEVEN_BITS);
    }
    this.bytes[this.at++] = rest;
  }

  /** Eight bytes, the lowest first, on every machine. */
  number(value: number): void {
    this.makeRoom();
    this.view.setFloat64(this.at, value, true);
    this.at += 8;
  }

  /** With its length before it, so that no text can pass for two. */
  text(value: string): void {
    const encoded = utf8ToBytes(value);
    this.count(encoded.length);
    this.flush();
    this.hash.update(encoded);
  }

  /** SHA-256 of all that went in, in hexadecimal; nothing may go in after it. */
  digest(): string {
    this.flush();
    return bytesToHex(this.hash.digest());
  }

  private makeRoom(): void {
    if (this.at > SIZE - ROOM) this.flush();
  }

  private flush(): void {
    this.hash.update(this.bytes.subarray(0, this.at));
    this.at = 0;
  }
}
