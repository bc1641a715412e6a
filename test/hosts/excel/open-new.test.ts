/** @jest-environment ./test/excel-host/office-environment.cjs */
/** A workbook of our own is opened beside the user's, byte for byte. */
import { newWorkbook } from '../../../src/hosts/file';
import { plainSheet, supplierWorkbook, textCell } from '../file/marks/sample-markup';
import { open } from './opened';

it('opens a workbook of any size, and leaves the open one as it is', async () => {
  const cells = Array.from({ length: 20_000 }, (_, row) => textCell(row, 0, `Text ${String((row * 7919) % 20_011)}`));
  const file = newWorkbook([plainSheet('Report', cells)]);
  expect(file.length).toBeGreaterThan(70_000);
  const { host, excel, described } = open(supplierWorkbook());
  const before = described();
  await host.openNew(file);
  expect(excel.book.openedBeside.map((text) => new Uint8Array(Buffer.from(text, 'base64')))).toEqual([file]);
  expect(described()).toEqual(before);
});

it('says so where Excel cannot', async () => {
  const { host, excel } = open(supplierWorkbook());
  excel.faults.isSessionLost = true;
  await expect(host.openNew(new Uint8Array([1]))).rejects.toMatchObject({ code: 'sessionLost' });
});
