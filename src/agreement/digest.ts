/** A fingerprint of an agreement's content: two files that say the same have the same, whatever their layout. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { oncePer } from '../workbook/once';
import type { Agreement } from './model';

/** SHA-256 of the canonical JSON (names sorted, no spaces), in lower-case hexadecimal. Every review names its agreement's. */
export const agreementDigest = oncePer((agreement: Agreement): string => {
  const content = new Map<string, unknown>(Object.entries(agreement));
  // Where the schema lies is a hint for editors; it is no part of what was agreed.
  content.delete('$schema');
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(Object.fromEntries(content)))));
});

/** JSON with the members of every group in the order of their UTF-16 code units (as RFC 8785 sorts them), no spaces. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
