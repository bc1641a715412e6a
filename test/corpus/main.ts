/**
 * Marks up, compares and clears every workbook of a folder:
 * `tsx test/corpus/main.ts DIR [--no-validator] [--no-libreoffice] [--limit N]`. Ends with 1 where a file has a fault.
 */
import { parseArgs } from 'node:util';
import { runCorpus } from './run';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'no-validator': { type: 'boolean', default: false },
    'no-libreoffice': { type: 'boolean', default: false },
    limit: { type: 'string', default: 'Infinity' },
  },
});
const [folder] = positionals;
const limit = Number(values.limit);

if (folder === undefined || positionals.length > 1 || !(limit > 0)) {
  console.error(
    'Say which folder of workbooks to try: npm run corpus -- DIR [--no-validator] [--no-libreoffice] [--limit N]',
  );
  process.exitCode = 2;
} else {
  const options = { validator: !values['no-validator'], libreOffice: !values['no-libreoffice'], limit };
  process.exitCode = runCorpus(folder, options, console.log) ? 0 : 1;
}
