/** What makes a finding the same finding in another month or after its row has moved. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const BYTES = 8;

/** Rule, message and subject as 16 hexadecimal digits; `ordinal` tells findings apart that share all three (from 0). */
export function fingerprintOf(ruleId: string, message: string, subject: string, ordinal: number): string {
  const parts = [ruleId, message, subject, ...(ordinal > 0 ? [String(ordinal)] : [])];
  return bytesToHex(sha256(utf8ToBytes(parts.join('\0'))).subarray(0, BYTES));
}
