/** The pane as it is shipped, beside a workbook in (the test) Excel. */
import { describeWorkbook } from '../../excel-host/describe-workbook';
import type { SheetModel } from '../../excel-host/workbook-model';
import type { Frame } from 'playwright-core';
import { edited, type EditedCells } from './edited-cells';
import { FAULTY, inHomes } from './homes';

inHomes('the pane in Excel', (homes) => {
  it('checks the open workbook, and leaves it as it is', async () => {
    const { excel, frame, page, complaints } = await homes.beside(FAULTY);
    const before = describeWorkbook(excel.book);
    await frame.getByRole('button', { name: 'Skip' }).click();
    await frame.getByRole('button', { name: 'Check' }).click();
    await frame.getByRole('tab', { name: 'Overview' }).waitFor();
    await expect(frame.getByRole('tabpanel').locator('p').first().textContent()).resolves.toMatch(
      /^July 2014 should go back/,
    );
    // The sheets are beside the pane: it has none of its own.
    await expect(frame.getByRole('tab', { name: 'Sheet' }).count()).resolves.toBe(0);
    expect(describeWorkbook(excel.book)).toEqual(before);
    expect(ours(complaints)).toEqual([]);
    await page.context().close();
  });

  it('marks the workbook up from the ribbon, and clears it to what it was', async () => {
    const { excel, frame, page } = await homes.beside(FAULTY, { query: '?do=mark' });
    const before = describeWorkbook(excel.book);
    await frame.getByRole('button', { name: 'Skip' }).click();
    await frame
      .getByText(/The workbook is marked up/)
      .first()
      .waitFor();
    expect(excel.book.sheets.map(({ name }) => name)).toContain('SDA Findings');
    await frame.getByRole('button', { name: 'Clear marks' }).click();
    await frame
      .getByText(/All marks of this program are gone/)
      .first()
      .waitFor();
    expect(describeWorkbook(excel.book)).toEqual(before);
    await page.context().close();
  });

  it('goes to the cell of a finding', async () => {
    const { frame, page, complaints } = await homes.checked(FAULTY);
    await frame.getByRole('tab', { name: 'Findings' }).click();
    await frame.getByRole('listbox', { name: 'findings' }).getByRole('option').first().click();
    await frame
      .getByRole('button', { name: /^Go to / })
      .first()
      .click();
    await page.waitForTimeout(500);
    await expect(frame.getByRole('alert').count()).resolves.toBe(0);
    // The list stays: the cell is shown in Excel, not in the pane.
    await expect(frame.getByRole('listbox', { name: 'findings' }).count()).resolves.toBe(1);
    expect(ours(complaints)).toEqual([]);
    await page.context().close();
  });

  it('says that the review is out of date after an edit, until what changed is checked again by itself', async () => {
    const { excel, frame, page, complaints } = await homes.checked(FAULTY, { events: true });
    const notice = frame.getByText('The workbook has changed since it was checked.');
    const verdict = () => frame.getByRole('tabpanel').locator('p').first().textContent();
    await expect(notice.count()).resolves.toBe(0);
    expect(excel.book.isWatched).toBe(true);
    const [before, received] = [await verdict(), excel.traffic.bytesReceived];
    await edited(frame, emptied(excel.book.sheet('Activity')));
    await notice.waitFor();
    // The pane does not take the keyboard from a user who is at work in the sheet.
    await expect(frame.evaluate(() => document.activeElement?.textContent ?? '')).resolves.not.toContain('Check again');
    await notice.waitFor({ state: 'detached' });
    await expect(verdict()).resolves.not.toBe(before);
    expect(excel.traffic.bytesReceived - received).toBeLessThan(received / 3);
    expect(ours(complaints)).toEqual([]);
    await page.context().close();
  });

  it('says what to do where a cell is being edited, and checks once it is left', async () => {
    const { excel, frame, page } = await homes.startedBeside(FAULTY);
    excel.faults.isEditing = true;
    await frame.getByRole('button', { name: 'Check' }).click();
    await expect(frame.getByRole('alert').textContent()).resolves.toMatch(/A cell is being edited. Press Enter or Esc/);
    await expect(frame.getByRole('tab').count()).resolves.toBe(0);
    excel.leaveCell();
    await frame.getByRole('button', { name: 'Check' }).click();
    await frame.getByRole('tab', { name: 'Overview' }).waitFor();
    await expect(frame.getByRole('alert').count()).resolves.toBe(0);
    await page.context().close();
  });

  it('follows Excel’s theme, also when it changes while the pane is open', async () => {
    const { frame, page } = await homes.beside(FAULTY);
    const theme = () => frame.locator('[data-theme]').getAttribute('data-theme');
    await frame.getByRole('button', { name: 'Skip' }).waitFor();
    await expect(theme()).resolves.toBe('light');
    await chooseTheme(frame, '#1F1F1F');
    await frame.locator('[data-theme="dark"]').waitFor();
    await chooseTheme(frame, '#FFFFFF');
    await frame.locator('[data-theme="light"]').waitFor();
    await page.context().close();
  });

  it('keeps nothing for use without a network: Excel itself needs it', async () => {
    const { frame, page } = await homes.startedBeside(FAULTY);
    const workers = await frame.evaluate(() => navigator.serviceWorker.getRegistrations());
    expect(workers).toHaveLength(0);
    await page.context().close();
  });

  it('says what to do where Excel is too old', async () => {
    const { frame, page } = await homes.beside('2014-07.xlsx', { api: '1.8' });
    await expect(frame.getByRole('alert').textContent()).resolves.toMatch(/too old.*ExcelApi 1\.9/);
    await page.context().close();
  });
});

/** Office.js tries to add styles for messages of its own, which the pane never shows; the policy keeps them out. */
function ours(complaints: readonly string[]): readonly string[] {
  return complaints.filter((complaint) => !complaint.startsWith('Applying inline style violates'));
}

/** The user empties the first rows of a sheet. */
function emptied(sheet: SheetModel | undefined): EditedCells {
  if (!sheet) throw new Error('The return has no such sheet.');
  for (const { row, cell } of sheet.places()) if (row < 30) Object.assign(cell, { value: null, formula: null });
  return { worksheetId: sheet.id, address: '1:30' };
}

/** The user chooses a theme under File > Account, and comes back to the pane. */
async function chooseTheme(frame: Frame, bodyBackgroundColor: string): Promise<void> {
  await frame.evaluate((colour) => {
    const theme = { bodyBackgroundColor: colour };
    Object.defineProperty(Office.context, 'officeTheme', { get: () => theme, configurable: true });
    dispatchEvent(new Event('focus'));
  }, bodyBackgroundColor);
}
