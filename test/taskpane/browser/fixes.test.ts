/** Safe fixes in the pane as it is shipped: previewed, applied as one step, undone as one step, in both homes. */
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { readWorkbook } from '../../../src/hosts/file';
import { cellAt, sheetNamed, type CellValue } from '../../../src/workbook/snapshot';
import { describeWorkbook } from '../../excel-host/describe-workbook';
import { axeFaults } from './axe';
import { FAULTY, inHomes, PATIENCE_MS } from './homes';

async function preview(pane: Page | Frame): Promise<readonly string[]> {
  await pane.getByRole('tab', { name: 'Findings' }).click();
  await pane.getByRole('button', { name: /^Preview all 4 safe fixes/ }).click();
  return pane.getByRole('region', { name: 'Cells that would change' }).getByRole('listitem').allTextContents();
}

inHomes('safe fixes', (homes) => {
  it(
    'of a file go into a copy that is downloaded, and out of it again',
    async () => {
      const { page, complaints } = await homes.opened(FAULTY, { width: 320 });
      const shown = await preview(page);
      expect(shown[1]).toBe('KPIs!F26 from the text “41” to the number 41');
      await expect(axeFaults(page)).resolves.toEqual([]);
      await page.getByRole('button', { name: 'Apply' }).click();
      await page.getByRole('button', { name: 'Undo the last fix (4 cells, R102, R203, R204)' }).waitFor();
      await page
        .getByText(/^4 cells changed\. July 2014/)
        .first()
        .waitFor();
      // The list has the keyboard, whose button went with the fix.
      await expect(page.evaluate(() => document.activeElement?.getAttribute('role'))).resolves.toBe('listbox');
      expect(await cellsOfCopy(page)).toEqual([
        { kind: 'number', value: 41 },
        { kind: 'text', value: 'Remaining' },
      ]);
      await expect(axeFaults(page)).resolves.toEqual([]);
      await expect(page.getByRole('button', { name: /^Preview all/ }).count()).resolves.toBe(0);

      await page.getByRole('button', { name: /^Undo the last fix/ }).click();
      await page
        .getByText(/^The last fix is undone\. July 2014/)
        .first()
        .waitFor();
      await expect(page.getByRole('button', { name: /^Undo the last fix/ }).count()).resolves.toBe(0);
      await expect(preview(page)).resolves.toEqual(shown);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'of one finding change its cells alone, in Excel too, and come out as they went in',
    async () => {
      const { excel, frame, page } = await homes.checked(FAULTY);
      const before = describeWorkbook(excel.book);
      await frame.getByRole('tab', { name: 'Findings' }).click();
      await frame.getByLabel('Sheet', { exact: true }).selectOption({ value: 'Days' });
      const list = frame.getByRole('listbox', { name: 'findings' });
      await list.getByRole('option', { name: /R102/ }).first().click();
      await frame.getByRole('button', { name: 'Preview fix' }).click();
      await frame.getByRole('button', { name: 'Apply' }).click();
      await frame.getByRole('button', { name: 'Undo the last fix (1 cell, R102)' }).waitFor();
      await frame
        .getByText(/^1 cell changed\./)
        .first()
        .waitFor();
      const changed = describeWorkbook(excel.book);
      expect(changed.sheets['Days']?.cells['I4']).toContain('Remaining');
      expect({ ...changed, sheets: { ...changed.sheets, Days: before.sheets['Days'] } }).toEqual(before);
      await expect(list.getByRole('option', { name: /R102/ }).count()).resolves.toBe(0);
      await frame.getByRole('button', { name: /^Undo the last fix/ }).click();
      await frame
        .getByText(/^The last fix is undone\./)
        .first()
        .waitFor();
      expect(describeWorkbook(excel.book)).toEqual(before);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'are refused as a whole where a cell holds something else by now',
    async () => {
      const { excel, frame, page } = await homes.checked(FAULTY);
      await preview(frame);
      const days = excel.book.sheets.find(({ name }) => name === 'Days');
      if (!days) throw new Error('The sample has no sheet Days.');
      days.touch(3, 8).value = 'Left over';
      const meanwhile = describeWorkbook(excel.book);
      await frame.getByRole('button', { name: 'Apply' }).click();
      await frame.getByText(/I4 no longer holds what it held when it was checked/).waitFor();
      expect(describeWorkbook(excel.book)).toEqual(meanwhile);
      await expect(frame.getByRole('button', { name: /^Undo the last fix/ }).count()).resolves.toBe(0);
      await page.context().close();
    },
    PATIENCE_MS,
  );
});

/** F26 of KPIs and I4 of Days in the copy that is downloaded. */
async function cellsOfCopy(page: Page): Promise<readonly CellValue[]> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download changed copy' }).click();
  const copy = await waiting;
  expect(copy.suggestedFilename()).toBe('2014-07-with-errors changed.xlsx');
  const snapshot = readWorkbook(new Uint8Array(readFileSync(await copy.path())));
  const at = (name: string, row: number, column: number) => {
    const sheet = sheetNamed(snapshot, name);
    if (!sheet) throw new Error(`The copy has no sheet ${name}.`);
    return cellAt(snapshot, sheet, row, column);
  };
  return [at('KPIs', 25, 5), at('Days', 3, 8)];
}
