/** Three people at work with the keyboard alone: no mouse, and every stop reached by Tab and the arrow keys. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { hasMarks } from '../../../src/hosts/file';
import { FAULTY, inHomes } from './homes';
import { Keyboard } from './keyboard';
import { returnFile } from './served-pane';

const selectedIn = (page: Page) =>
  page.getByRole('listbox', { name: 'findings' }).getByRole('option', { selected: true });

inHomes('work by keyboard alone', (homes) => {
  it('an officer tries the sample, reads the verdict, goes through the findings to a cell, marks up and clears', async () => {
    const { page } = await homes.visit();
    const keys = new Keyboard(page, page);
    await page.getByText('How do you use returns?').waitFor();
    await keys.choose('button', /^Contract officer/);
    await keys.choose('button', /^The same with mistakes/);
    await page.getByRole('tab', { name: 'Overview', selected: true }).waitFor();
    await expect(page.getByRole('tabpanel').locator('p').first().textContent()).resolves.toMatch(/should go back/);

    await keys.to('tab', /^Overview/);
    await keys.press('ArrowRight');
    await page.getByRole('tab', { name: 'Findings', selected: true }).waitFor();
    await keys.to('listbox', /findings$/);
    await keys.press('ArrowDown', 3);
    const message = await selectedIn(page).locator('div').last().textContent();
    await keys.press('Enter');
    await page.getByRole('grid').waitFor();
    await expect(page.getByRole('status', { name: 'The cell' }).textContent()).resolves.toContain(message);

    await page.reload();
    await keys.choose('button', /^The same with mistakes/);
    await page.getByRole('tab', { name: 'Overview' }).waitFor();
    const marked = page.waitForEvent('download');
    await keys.choose('button', /^Download marked-up copy/);
    const copy = new Uint8Array(readFileSync(await (await marked).path()));
    expect(hasMarks(copy)).toBe(true);
    await page
      .getByLabel('Open another…')
      .setInputFiles({ name: 'copy.xlsx', mimeType: '', buffer: Buffer.from(copy) });
    await page.getByText('copy.xlsx').waitFor();
    const cleared = page.waitForEvent('download');
    await keys.choose('button', /^Download copy without marks/);
    expect(hasMarks(new Uint8Array(readFileSync(await (await cleared).path())))).toBe(false);
    await page.context().close();
  });

  it('a supplier opens a file, goes through what was found, and exports it', async () => {
    const { page } = await homes.visit();
    const keys = new Keyboard(page, page);
    await page.getByText('How do you use returns?').waitFor();
    await keys.choose('button', /^Supplier/);
    const asked = page.waitForEvent('filechooser');
    await keys.choose('button', /^Open a return/);
    await (await asked).setFiles(returnFile(FAULTY));
    await page.getByRole('tab', { name: 'Findings', selected: true }).waitFor();
    await keys.to('listbox', /findings$/);
    await keys.press('End');
    const last = await selectedIn(page).getAttribute('aria-posinset');
    await expect(selectedIn(page).getAttribute('aria-setsize')).resolves.toBe(last);
    await keys.choose('button', /^Export/);
    const saved = page.waitForEvent('download');
    await keys.choose('button', /^Findings as CSV/);
    expect((await saved).suggestedFilename()).toBe('2014-07-with-errors review.csv');
    await page.context().close();
  });

  it('a finance officer opens the rows behind a figure, goes back to it, exports and prints', async () => {
    const { page } = await homes.visit();
    const keys = new Keyboard(page, page);
    await page.getByText('How do you use returns?').waitFor();
    await keys.choose('button', /^Finance/);
    await keys.choose('button', /^Try the July 2014 sample/);
    await page.getByRole('tab', { name: 'Days', selected: true }).waitFor();
    await keys.choose('button', /days, 1 - .*year to date: show the rows$/);
    await page.getByRole('heading', { name: /year to date$/ }).waitFor();
    // The figure of the published report, made of its rows; the keyboard is where they begin.
    await expect(page.getByText(/^1,?064 days in/).count()).resolves.toBe(1);
    expect((await keys.focused()).name).toBe('Back to the days');
    await expect(page.getByRole('region', { name: 'Rows' }).getByRole('listitem').count()).resolves.toBeLessThan(60);
    await keys.press('Enter');
    await page.getByRole('heading', { name: 'Commissioned days by priority' }).waitFor();
    expect((await keys.focused()).name).toMatch(/days, 1 - .*year to date: show the rows$/);

    await page.evaluate(() => {
      HTMLIFrameElement.prototype.remove = () => undefined;
    });
    await keys.choose('button', /^Export/);
    const saved = page.waitForEvent('download');
    await keys.choose('button', /^Findings as CSV/);
    expect((await saved).suggestedFilename()).toBe('2014-07 review.csv');
    await keys.choose('button', /^Print report/);
    await page.frameLocator('iframe[title="Report to print"]').locator('h1').waitFor({ state: 'attached' });
    await page.context().close();
  });
});
