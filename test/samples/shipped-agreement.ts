/** The agreement that the samples follow. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAgreement } from '../../src/agreement/load';
import type { Agreement } from '../../src/agreement/model';

const PATH = join(__dirname, '../../assets/agreements/scc-sda-cluster-a-2014-15.json');

export function shippedAgreement(): Agreement {
  const loaded = loadAgreement(readFileSync(PATH, 'utf8'));
  if (!loaded.ok) throw new Error(loaded.problems.map((problem) => problem.message).join('\n'));
  return loaded.agreement;
}
