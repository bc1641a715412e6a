/** Whether the marks that stand in a workbook are those of a review: marks carry a stamp of the review that they are of. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { oncePer } from '../workbook/once';
import type { Snapshot } from '../workbook/snapshot';
import { contentDigest } from './certificate/content-digest';
import type { Review } from './review';

export type MarksStanding =
  | { readonly kind: 'none' }
  /** `at`: when they were put on, as an ISO moment to the minute; null where they do not say. */
  | { readonly kind: 'ofThisReview' | 'ofEarlierReview'; readonly at: string | null }
  /** They do not say of which review they are, or were left unfinished. */
  | { readonly kind: 'unknown' };

interface Stamp {
  readonly at: string | null;
  readonly digest: string;
}

const DIGEST_LETTERS = 32;
const STAMP = /^(?:(\d{4}-\d\d-\d\dT\d\d:\d\dZ) )?([0-9a-f]{32})$/;

/**
 * What the marks of a review say of it. Marks of the same review that stand already keep the moment at which they were put
 * on, so that marking twice changes nothing. `at` is ISO 8601 in UTC.
 */
export function marksStamp(review: Review, snapshot: Snapshot, at?: string): string {
  const digest = reviewDigest(review, snapshot);
  const standing = stampIn(snapshot.marks?.stamp);
  if (standing?.digest === digest) return textOf(standing);
  return textOf({ at: at === undefined ? null : `${at.slice(0, 'yyyy-mm-ddThh:mm'.length)}Z`, digest });
}

/** What the marks that stood in a workbook when it was read are, to the review of it. */
export function marksStanding(review: Review, snapshot: Snapshot): MarksStanding {
  if (snapshot.marks === null) return { kind: 'none' };
  const stamp = stampIn(snapshot.marks.stamp);
  if (!stamp) return { kind: 'unknown' };
  const isSame = stamp.digest === reviewDigest(review, snapshot);
  return { kind: isSame ? 'ofThisReview' : 'ofEarlierReview', at: stamp.at };
}

function stampIn(text: string | null | undefined): Stamp | null {
  const match = STAMP.exec(text ?? '');
  return match?.[2] === undefined ? null : { at: match[1] ?? null, digest: match[2] };
}

function textOf({ at, digest }: Stamp): string {
  return at === null ? digest : `${at} ${digest}`;
}

/** JSON has no maps. */
function withMaps(_key: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}

/** Of what was reviewed and what was found. A seal says nothing that marks say, and sealing does not make them old. */
const reviewDigest = oncePer(({ seal: _, ...said }: Review, snapshot: Snapshot): string => {
  const found = `${contentDigest(snapshot).digest} ${JSON.stringify(said, withMaps)}`;
  return bytesToHex(sha256(utf8ToBytes(found))).slice(0, DIGEST_LETTERS);
});
