/** @jest-environment ./test/excel-host/office-environment.cjs */
/** Another user edits the workbook between the reading and the marking: nothing is written, and the user is told. */
import { raiseChanged } from '../../excel-host/office-in-jsdom';
import { NO_LOOK, SheetModel, type WorkbookModel } from '../../excel-host/workbook-model';
import { sampleMarkup, supplierWorkbook } from '../file/marks/sample-markup';
import { open, type Opened } from './opened';

function sheetOf(book: WorkbookModel, name: string): SheetModel {
  const sheet = book.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Edits of others; the sample flags C2, B4:C5 and A8 of the sheet KPIs, whose last cell is C8. */
const EDITS: readonly (readonly [string, (book: WorkbookModel) => void])[] = [
  ['a flagged number', (book) => (sheetOf(book, 'KPIs').touch(1, 2).value = 12)],
  ['a flagged text', (book) => (sheetOf(book, 'KPIs').touch(3, 1).value = 'Indicator 3 ')],
  ['a flagged number made a text', (book) => (sheetOf(book, 'KPIs').touch(4, 2).value = '42')],
  ['a flagged cell emptied', (book) => (sheetOf(book, 'KPIs').touch(7, 0).value = null)],
  ['a formula in place of a flagged number', (book) => (sheetOf(book, 'KPIs').touch(1, 2).formula = '=10.5')],
  ['a row below the last', (book) => (sheetOf(book, 'KPIs').touch(8, 0).value = 'K8')],
  ['a column beside the last', (book) => (sheetOf(book, 'KPIs').touch(2, 9).value = 'new')],
  ['a row on a sheet without flags', (book) => (sheetOf(book, "Supplier's notes").touch(3, 0).value = 'more')],
  ['a sheet added', (book) => book.sheets.push(new SheetModel('{NEW}', 'Extra'))],
  ['a sheet renamed', (book) => (sheetOf(book, "Supplier's notes").name = 'Notes')],
];

async function expectRefused({ host, described }: Opened, edited: () => void): Promise<void> {
  edited();
  const before = described();
  await expect(host.apply(sampleMarkup())).rejects.toMatchObject({
    code: 'changedMeanwhile',
    message: expect.stringMatching(/nothing was written.*Check the workbook again/) as unknown,
  });
  expect(described()).toEqual(before);
}

describe('a write after somebody changed', () => {
  it.each(EDITS)('%s is refused, and one after another reading is not', async (_what, edit) => {
    const opened = open(supplierWorkbook());
    await opened.host.read();
    await expectRefused(opened, () => {
      edit(opened.excel.book);
    });
    await opened.host.read();
    await opened.host.apply(sampleMarkup());
    expect(opened.excel.book.sheet('Findings')).toBeDefined();
  });

  it('something while the marks were being looked for is refused too', async () => {
    const opened = open(supplierWorkbook());
    await opened.host.read();
    const next = opened.excel.traffic.requests + 2;
    opened.excel.faults.beforeRequest = (number, book) => {
      if (number === next) sheetOf(book, 'KPIs').touch(1, 2).value = 12;
    };
    await expect(opened.host.apply(sampleMarkup())).rejects.toMatchObject({ code: 'changedMeanwhile' });
    expect(opened.excel.book.sheet('Findings')).toBeUndefined();
  });

  it('a cell without a flag is refused where Excel told of it', async () => {
    const opened = open(supplierWorkbook());
    opened.host.onChange(() => undefined);
    await opened.host.read();
    await expectRefused(opened, () => {
      sheetOf(opened.excel.book, 'KPIs').touch(2, 2).value = 1;
      raiseChanged(opened.excel, 'Unknown');
    });
  });
});

describe('a write after nobody changed anything', () => {
  it('goes through, again and again, over old marks and after clearing', async () => {
    const opened = open(supplierWorkbook());
    opened.host.onChange(() => undefined);
    await opened.host.read();
    await opened.host.apply(sampleMarkup());
    raiseChanged(opened.excel, 'ThisLocalAddin');
    await opened.host.apply(sampleMarkup());
    await opened.host.clear();
    await opened.host.apply(sampleMarkup());
    await opened.host.read();
    await opened.host.apply(sampleMarkup());
    await expect(opened.host.apply(sampleMarkup())).resolves.toEqual({ unmarked: [] });
  });

  it('goes through where a flagged formula comes to something else, as NOW() does', async () => {
    const opened = open(supplierWorkbook());
    const cell = sheetOf(opened.excel.book, 'KPIs').touch(1, 2);
    Object.assign(cell, { formula: '=NOW()', value: 41_820.25, look: NO_LOOK });
    await opened.host.read();
    cell.value = 41_820.5;
    await expect(opened.host.apply(sampleMarkup())).resolves.toEqual({ unmarked: [] });
  });

  it('goes through where an Excel below 1.14 cannot tell our own changes from others’', async () => {
    const opened = open(supplierWorkbook(), { api: '1.13' });
    opened.host.onChange(() => undefined);
    await opened.host.read();
    raiseChanged(opened.excel, 'Unknown');
    await expect(opened.host.apply(sampleMarkup())).resolves.toEqual({ unmarked: [] });
  });

  it('costs no round trip, and bytes that grow with the flagged cells only', async () => {
    const traffic = async (isRead: boolean): Promise<readonly [number, number]> => {
      const { host, excel } = open(supplierWorkbook());
      if (isRead) await host.read();
      const before = { ...excel.traffic };
      await host.apply(sampleMarkup());
      return [excel.traffic.requests - before.requests, excel.traffic.bytesReceived - before.bytesReceived];
    };
    const [unread, read] = [await traffic(false), await traffic(true)];
    expect(read[0]).toBe(unread[0]);
    expect(read[1] - unread[1]).toBeLessThan(1_500);
  });
});
