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
    let opened = open(bytes);
    let restored = 0;
    for (let action = 1; action <= actions; action += 1) {
      opened.excel.faults.failAtAction = opened.excel.traffic.actions + action;
      const thrown: unknown = await opened.host.edit(edits).then(
        () => null,
        (reason: unknown) => reason,
      );
      // A reading that failed is asked for less and may go on.
      const wanted = thrown === null ? meant.excel.book : before;
      if (!isSameWorkbook(opened.excel.book, wanted)) throw new Error(`failing action ${String(action)} left a change`);
      if (thrown === null) opened = open(bytes);
      else {
        expect(thrown).toBeInstanceOf(ExcelError);
        restored += 1;
      }
    }
    expect(restored).toBeGreaterThan(edits.length);
  }, 60_000);
});
