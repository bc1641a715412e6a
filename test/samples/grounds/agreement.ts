import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAgreement } from '../../../src/agreement/load';
import type { Agreement } from '../../../src/agreement/model';

export const GROUNDS_FILE = join(__dirname, '../../../assets/agreements/grounds-maintenance-2025-26.json');

/** The second worked agreement. */
export function groundsAgreement(): Agreement {
  const loaded = loadAgreement(readFileSync(GROUNDS_FILE, 'utf8'));
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  return loaded.agreement;
}
