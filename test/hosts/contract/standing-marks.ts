/** What a host tells of the marks that stand in a workbook, as cases that each host's test runs against its own workbook. */
import { applyMarkup } from '../../../src/hosts/file';
import type { Host } from '../../../src/workbook/host';
import { hiddenSheet, write } from './record-contract';
import { sampleMarkup, supplierWorkbook } from '../file/marks/sample-markup';

export function describeStandingMarks(open: (bytes: Uint8Array) => Host): void {
  const STAMP = '2014-08-03T14:20Z 0123456789abcdef';
  const marksIn = async (host: Host): Promise<unknown> => (await host.read()).marks;

  it('tells none of a workbook that has none, a record or not', async () => {
    const host = open(supplierWorkbook());
    expect(await marksIn(host)).toBeNull();
    await host.record([write(hiddenSheet())]);
    expect(await marksIn(host)).toBeNull();
  });

  it('tells what the marks say of their review, the last ones, until they are cleared', async () => {
    const host = open(supplierWorkbook());
    const { names } = await host.read();
    await host.apply({ ...sampleMarkup(), stamp: STAMP });
    expect(await marksIn(host)).toEqual({ stamp: STAMP });
    expect((await host.read()).names).toEqual(names);
    await host.apply({ ...sampleMarkup(), stamp: 'another' });
    expect(await marksIn(host)).toEqual({ stamp: 'another' });
    await host.clear();
    expect(await marksIn(host)).toBeNull();
  });

  it('tells of marks that say nothing, and of those of a file that was opened with them', async () => {
    const { flags, sheets } = sampleMarkup();
    const silent = { flags, sheets };
    expect(await marksIn(open(applyMarkup(supplierWorkbook(), silent)))).toEqual({ stamp: null });
    expect(await marksIn(open(applyMarkup(supplierWorkbook(), { ...silent, stamp: STAMP })))).toEqual({ stamp: STAMP });
  });

  it('says nothing where nothing was marked', async () => {
    const host = open(supplierWorkbook());
    await host.apply({ flags: [], sheets: [], stamp: STAMP });
    expect(await marksIn(host)).toBeNull();
  });
}
