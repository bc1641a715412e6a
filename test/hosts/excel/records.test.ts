/** @jest-environment ./test/excel-host/office-environment.cjs */
/** Records in the open workbook: the contract of all hosts, the same workbook as through a file, and a failure at every action. */
import { ExcelError } from '../../../src/hosts/excel';
import { recordIn } from '../../../src/hosts/file';
import { describeWorkbook } from '../../excel-host/describe-workbook';
import { loadWorkbook } from '../../excel-host/loading/load-workbook';
import { raiseChanged } from '../../excel-host/office-in-jsdom';
import { isSameWorkbook } from '../../excel-host/same-workbook';
import { describeRecords, hiddenSheet, waiverSheet, write } from '../contract/record-contract';
import { supplierWorkbook } from '../file/marks/sample-markup';
import { open } from './opened';

describe('records in Excel', () => {
  describeRecords((bytes) => open(bytes).host);

  it('give the same workbook as through the file', async () => {
    const changes = [write(waiverSheet()), write(hiddenSheet())];
    const { host, described } = open(supplierWorkbook());
    await host.record(changes);
    const expected = describeWorkbook(loadWorkbook(recordIn(supplierWorkbook(), changes)));
    expect(described()).toEqual(expected);
    await host.record(changes);
    expect(described()).toEqual(expected);
  });

  it('are refused where somebody edited the workbook after it was read, but can be taken away', async () => {
    const { host, excel, described } = open(recordIn(supplierWorkbook(), [write(waiverSheet())]));
    host.onChange(() => undefined);
    await host.read();
    raiseChanged(excel, 'Unknown');
    const before = described();
    await expect(host.record([write(hiddenSheet())])).rejects.toMatchObject({ code: 'changedMeanwhile' });
    expect(described()).toEqual(before);
    await host.record([{ kind: 'remove', role: 'waivers' }]);
    expect((await host.read()).records).toEqual([]);
    await host.record([write(hiddenSheet())]);
    expect((await host.read()).records).toHaveLength(1);
  });

  it('leave the workbook as it was whatever action fails, or as it was to be once an old sheet is gone', async () => {
    const prepare = () => open(recordIn(supplierWorkbook(), [write(waiverSheet())]));
    const changes = [write(waiverSheet('Said otherwise')), write(hiddenSheet())];
    const meant = prepare();
    const start = meant.excel.traffic.actions;
    await meant.host.record(changes);
    const actions = meant.excel.traffic.actions - start;
    const before = prepare().excel.book;
    let opened = prepare();
    const outcomes = new Set<string>();
    for (let action = 1; action <= actions; action += 1) {
      opened.excel.faults.failAtAction = opened.excel.traffic.actions + action;
      const outcome = await opened.host.record(changes).then(
        () => 'finished',
        (thrown: unknown) => (thrown instanceof ExcelError ? 'restored' : 'other'),
      );
      outcomes.add(outcome);
      const expected = outcome === 'finished' ? meant.excel.book : before;
      if (!isSameWorkbook(opened.excel.book, expected)) throw new Error(`failing action ${String(action)}: ${outcome}`);
      if (outcome === 'finished') opened = prepare();
    }
    expect([...outcomes].sort()).toEqual(['finished', 'restored']);
  }, 60_000);
});
