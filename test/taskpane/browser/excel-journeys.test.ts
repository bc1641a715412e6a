/** The three people with the keyboard alone, in Excel, where Office.js takes the Tab key and moves the focus itself. */
import { describeWorkbook } from '../../excel-host/describe-workbook';
import type { OpenPane } from './excel-frame';
import { FAULTY, inHomes } from './homes';
import { Keyboard } from './keyboard';

inHomes('work by keyboard alone in Excel', (homes) => {
  /** Somebody who is at work in the sheet, goes to the pane, says who they are and checks the return. */
  async function checked(role: RegExp, file: string): Promise<OpenPane & { readonly keys: Keyboard }> {
    const pane = await homes.beside(file);
    const keys = new Keyboard(pane.page, pane.frame);
    await pane.frame.getByText('How do you use returns?').waitFor();
    await expect(keys.isInSheet()).resolves.toBe(true);
    await keys.choose('button', role);
    await expect(keys.isInSheet()).resolves.toBe(false);
    await keys.choose('button', /^Check$/);
    await pane.frame.getByRole('tab', { selected: true }).waitFor();
    return { ...pane, keys };
  }

  it('an officer checks, goes through the findings to a cell, marks up and clears, and never loses the place', async () => {
    const { excel, page, frame, keys } = await checked(/^Contract officer/, FAULTY);
    const before = describeWorkbook(excel.book);
    await keys.to('tab', /^Overview/);
    await keys.press('ArrowRight');
    await frame.getByRole('listbox', { name: 'findings' }).waitFor();
    await keys.to('listbox', /findings$/);
    do await keys.press('ArrowDown');
    while ((await frame.getByText(/^Related cells/).count()) === 0);
    await keys.press('Enter');
    await keys.choose('summary', /^Related cells/);
    await keys.choose('button', /^Mark up$/);
    await frame
      .getByText(/The workbook is marked up/)
      .first()
      .waitFor();
    expect(describeWorkbook(excel.book)).not.toEqual(before);
    // The button that was pressed still has the keyboard; from the page itself Tab would lead out of the pane.
    await expect(keys.focused()).resolves.toEqual({ role: 'button', name: 'Mark up' });
    await keys.press('Tab');
    await expect(keys.focused()).resolves.toEqual({ role: 'button', name: 'Clear marks' });
    await keys.press('Enter');
    await frame
      .getByText(/All marks of this program are gone/)
      .first()
      .waitFor();
    expect(describeWorkbook(excel.book)).toEqual(before);
    await page.context().close();
  });

  it('a supplier goes from sheet to pane and back, reads the last finding and exports', async () => {
    const { page, frame, keys } = await checked(/^Supplier/, FAULTY);
    await keys.to('listbox', /findings$/);
    await keys.press('Control+F6');
    await page.locator('#sheet:focus').waitFor({ state: 'attached' });
    await keys.to('listbox', /findings$/);
    await keys.press('End');
    const last = frame.getByRole('listbox', { name: 'findings' }).getByRole('option', { selected: true });
    await expect(last.getAttribute('aria-setsize')).resolves.toBe(await last.getAttribute('aria-posinset'));
    await keys.choose('button', /^Export/);
    const saved = page.waitForEvent('download');
    await keys.choose('button', /^Findings as CSV/);
    expect((await saved).suggestedFilename()).toMatch(/review\.csv$/);
    await page.context().close();
  });

  it('a finance officer opens the figures that agree and the rows behind one, goes back to it and prints', async () => {
    const { page, frame, keys } = await checked(/^Finance/, '2014-07.xlsx');
    await frame.getByRole('tab', { name: 'Days', selected: true }).waitFor();
    await keys.choose('button', /days, 1 - .*year to date: show the rows$/);
    await frame.getByRole('heading', { name: /year to date$/ }).waitFor();
    await expect(keys.focused()).resolves.toEqual({ role: 'button', name: 'Back to the days' });
    await keys.press('Enter');
    await frame.getByRole('heading', { name: 'Commissioned days by priority' }).waitFor();
    expect((await keys.focused()).name).toMatch(/days, 1 - .*year to date: show the rows$/);
    await keys.choose('summary', /figures? that agree$/);
    const agreeing = frame.getByRole('list', { name: 'Figures that agree' });
    await agreeing.waitFor();
    await keys.press('Enter');
    await agreeing.waitFor({ state: 'hidden' });

    await frame.evaluate(() => {
      HTMLIFrameElement.prototype.remove = () => undefined;
    });
    await keys.choose('button', /^Export/);
    await keys.choose('button', /^Print report/);
    await frame.frameLocator('iframe[title="Report to print"]').locator('h1').waitFor({ state: 'attached' });
    await page.context().close();
  });
});
