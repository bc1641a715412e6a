/** `npm run generate`: writes the files that are made from the source. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAgreement } from '../../agreement/load';
import { generatedDocuments } from './documents';

const ROOT = join(__dirname, '../../..');
const SHIPPED_AGREEMENT = 'assets/agreements/scc-sda-cluster-a-2014-15.json';

const loaded = loadAgreement(JSON.parse(readFileSync(join(ROOT, SHIPPED_AGREEMENT), 'utf8')));
if (!loaded.ok) throw new Error(`${SHIPPED_AGREEMENT} cannot be used: run "sda-return agreement check" on it.`);
for (const { path, text } of generatedDocuments(loaded.agreement)) {
  writeFileSync(join(ROOT, path), text);
  console.log(`Wrote ${path}`);
}
