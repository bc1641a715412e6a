/** @jest-environment ./test/excel-host/office-environment.cjs */
/** What the test Excel does of itself, asked through the real Office.js: as Excel does, or an error that names what it lacks. */
import { open, sampleReturn } from './opened';

const SHEET = 'Volumetrics';

describe('the test Excel', () => {
  it('names an API that it does not model', async () => {
    open(sampleReturn('2014-07'));
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(SHEET).shapes.addTextBox('Hello');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'NotModelled', message: expect.stringContaining('Worksheet.shapes') as string });
  });

  it('does nothing with what is not there, where its absence is allowed for', async () => {
    open(sampleReturn('2014-07'));
    await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('Nowhere');
      missing.delete();
      await context.sync();
      expect(missing.isNullObject).toBe(true);
    });
  });

  it('names a new sheet, and the headings of a table that have none', async () => {
    open(sampleReturn('2014-07'));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      sheet.load('name');
      const table = sheet.tables.add('A1:B2', true);
      const headings = table.getHeaderRowRange();
      headings.load('values');
      await context.sync();
      expect(sheet.name).toMatch(/^Sheet\d+$/);
      expect(headings.values).toEqual([['Column1', 'Column2']]);
    });
  });

  it('writes one value to every cell of a range, and refuses another shape', async () => {
    open(sampleReturn('2014-07'));
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.add('New').getRange('A1:B2');
      range.values = [[7]];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        [7, 7],
        [7, 7],
      ]);
      context.workbook.worksheets.getItem('New').getRange('A1:B2').values = [[1, 2, 3]];
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
  });

  it.each(['1/2/2014', '3 Mar', 'Mar 3', 'Mar-14', '12:30'])('refuses %s, which some Excel would read as a date', async (text) => {
    open(sampleReturn('2014-07'));
    await expect(typed(text)).rejects.toMatchObject({ code: 'InvalidArgument' });
  }); // prettier-ignore

  it('takes a word with a number for a text', async () => {
    open(sampleReturn('2014-07'));
    await expect(typed('Qtr1')).resolves.toBe('Qtr1');
  });

  it('reads dates where it is told the region', async () => {
    open(sampleReturn('2014-07')).excel.book.region = 'US';
    await expect(typed('7/31/2014')).resolves.toBe(41_851);
  });
});

function typed(text: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const cell = context.workbook.worksheets.add('New').getRange('A1');
    cell.values = [[text]];
    cell.load('values');
    await context.sync();
    return cell.values[0]?.[0] as unknown;
  });
}
