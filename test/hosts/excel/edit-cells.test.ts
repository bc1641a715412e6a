/** @jest-environment ./test/excel-host/office-environment.cjs */
/** Changing cells of the open workbook: the contract of all hosts, and a failure at every action. */
import { ExcelError } from '../../../src/hosts/excel';
import { isSameWorkbook } from '../../excel-host/same-workbook';
import { describeEditing, manyEdits, workbookToEdit } from '../contract/edit-contract';
import { open } from './opened';

describe('editing in Excel', () => {
  describeEditing((bytes) => open(bytes).host);

  it('leaves the workbook as it was, whatever action fails', async () => {
    const bytes = workbookToEdit();
    const meant = open(bytes);
    const edits = manyEdits(await meant.host.read());
    const start = meant.excel.traffic.actions;
    await meant.host.edit(edits);
    const actions = meant.excel.traffic.actions - start;
    expect(actions).toBeGreaterThan(edits.length);

    const before = open(bytes).excel.book;
    const opened = open(bytes);
    for (let action = 1; action <= actions; action += 1) {
      opened.excel.faults.failAtAction = opened.excel.traffic.actions + action;
      await expect(opened.host.edit(edits)).rejects.toBeInstanceOf(ExcelError);
      if (!isSameWorkbook(opened.excel.book, before)) throw new Error(`failing action ${String(action)} left a change`);
    }
  }, 60_000);
});
