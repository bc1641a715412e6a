/** Makes the shipped agreement from its tables: `npx tsx test/agreement/from-tables.ts <folder> <out.json>`. */
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { agreementSchema } from '../../src/agreement/model';
import { agreementFromTables } from './conversion/agreement';
import { readTables } from './conversion/read-tables';

const [folder, out] = process.argv.slice(2);
if (folder === undefined || out === undefined) {
  console.error('Usage: npx tsx test/agreement/from-tables.ts <folder of tables> <out.json>');
  process.exit(2);
}
const agreement = agreementFromTables(readTables(folder));
agreementSchema.parse(agreement);
// Short objects on one line: a band or a target reads as one thing.
void format(JSON.stringify(agreement), { parser: 'json', printWidth: 120 }).then((text) => {
  writeFileSync(out, text);
});
