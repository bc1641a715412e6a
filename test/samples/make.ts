/** Writes the sample files: `npm run samples`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { groundsFiles } from './grounds/files';
import { sampleFiles } from './sample-files';
import { shippedAgreement } from './shipped-agreement';

const SAMPLES = join(__dirname, '../../assets/samples');

for (const [path, bytes] of [...sampleFiles(shippedAgreement()), ...groundsFiles()]) {
  const file = join(SAMPLES, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  console.log(`assets/samples/${path}: ${String(bytes.length)} bytes`);
}
