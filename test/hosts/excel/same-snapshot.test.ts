/** @jest-environment ./test/excel-host/office-environment.cjs */
/** The same workbook read from the file and through Office.js gives the same Snapshot. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../../src/hosts/file';
import { canonicalSnapshot } from './canonical-snapshot';
import { open, sampleReturn } from './opened';

const REAL = join(__dirname, '../../../../shared/data/workbooks');
const real = existsSync(REAL) ? readdirSync(REAL).filter((name) => /\.xls[xm]$/.test(name)) : [];

async function expectSame(bytes: Uint8Array): Promise<void> {
  const { host } = open(bytes);
  expect(canonicalSnapshot(await host.read())).toEqual(canonicalSnapshot(readWorkbook(bytes)));
}

describe('a workbook read through Office.js', () => {
  it.each(['2014-04', '2014-05', '2014-06', '2014-07', '2014-07-with-errors'])(
    'is the same as from the file: sample %s',
    async (month) => {
      await expectSame(sampleReturn(month));
    },
  );

  if (real.length === 0) it.skip(`real workbooks are not there to be read (${REAL})`, () => undefined);
  for (const name of real) {
    it(`is the same as from the file: ${name}`, async () => {
      await expectSame(new Uint8Array(readFileSync(join(REAL, name))));
    }, 60_000);
  }
});
