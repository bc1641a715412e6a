/** The pane as it is shipped, beside a workbook in (the test) Excel. */
import { readFileSync } from 'node:fs';
import { describeWorkbook } from '../../excel-host/describe-workbook';
import { ExcelFrames, type OpenPane } from './excel-frame';
import { hasBrowser, returnFile } from './served-pane';

const inBrowser = hasBrowser ? describe : describe.skip;
if (!hasBrowser) console.warn('Skipped: the pane was not tried in Excel, because /usr/bin/chromium is missing.');

const FAULTY = '2014-07-with-errors.xlsx';

inBrowser('the pane in Excel', () => {
  let frames: ExcelFrames;
  beforeAll(async () => {
    frames = await ExcelFrames.start();
  }, 240_000);
  afterAll(async () => {
    await frames.stop();
  });

  const open = (file: string, options?: { query?: string; api?: string }): Promise<OpenPane> =>
    frames.open(new Uint8Array(readFileSync(returnFile(file))), options);

  it('checks the open workbook, and leaves it as it is', async () => {
    const { excel, frame, page, complaints } = await open(FAULTY);
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
  }, 120_000);

  it('marks the workbook up from the ribbon, and clears it to what it was', async () => {
    const { excel, frame, page } = await open(FAULTY, { query: '?do=mark' });
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
  }, 120_000);

  it('goes to the cell of a finding', async () => {
    const { frame, page, complaints } = await open(FAULTY, { query: '?do=check' });
    await frame.getByRole('button', { name: 'Skip' }).click();
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
  }, 120_000);

  it('says what to do where Excel is too old', async () => {
    const { frame, page } = await open('2014-07.xlsx', { api: '1.8' });
    await expect(frame.getByRole('alert').textContent()).resolves.toMatch(/too old.*ExcelApi 1\.9/);
    await page.context().close();
  }, 120_000);
});

/** Office.js tries to add styles for messages of its own, which the pane never shows; the policy keeps them out. */
function ours(complaints: readonly string[]): readonly string[] {
  return complaints.filter((complaint) => !complaint.startsWith('Applying inline style violates'));
}
