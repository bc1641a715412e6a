/** Reviews of the sample returns, as the pane is given them; each is made once. */
import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../src/hosts/file';
import { review } from '../../src/review';
import type { Review } from '../../src/review/review';
import { shippedAgreement } from '../agreement/shipped-agreement';
import { returnFile } from './browser/served-pane';

const made = new Map<string, Review>();

export function sampleReview(name = '2014-07.xlsx', earlier: readonly string[] = []): Review {
  const key = [name, ...earlier].join();
  const known = made.get(key);
  if (known) return known;
  const agreement = shippedAgreement();
  const one = review({ snapshot: snapshotOf(name), agreement, earlier: earlier.map(snapshotOf) });
  made.set(key, one);
  return one;
}

function snapshotOf(name: string) {
  return readWorkbook(new Uint8Array(readFileSync(returnFile(name))));
}
