/** Earlier returns in the pane as it is shipped, in both homes. */
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { axeFaults } from './axe';
import { FAULTY, inHomes, PATIENCE_MS } from './homes';
import { restatedJune } from './restated-june';
import { returnFile } from './served-pane';

const EARLIER = ['2014-05.xlsx', '2014-06.xlsx', '2014-07.xlsx'].map(returnFile);

/** Adds three returns, of which the third is of the same month; gives what is said of each. */
async function added(pane: Page | Frame): Promise<readonly string[]> {
  await pane.getByRole('tab', { name: 'History' }).click();
  await pane.getByLabel('Add earlier returns…').setInputFiles(EARLIER);
  const given = pane.getByRole('list', { name: 'Earlier returns given' }).getByRole('listitem');
  await given.nth(2).waitFor();
  return given.allTextContents();
}

inHomes('the history', (homes) => {
  it(
    'says which returns are used and why one is not, what was restated, and which findings are new',
    async () => {
      const { page, complaints } = await homes.opened(FAULTY, { width: 320 });
      const given = await added(page);
      expect(given[0]).toMatch(/^Used May 2014/);
      expect(given[1]).toMatch(/^Used June 2014/);
      expect(given[2]).toMatch(/^Not used July 2014.*not an earlier month/);
      const order = page.getByRole('listitem').filter({ hasText: 'SCC-A-14-008, day rate' });
      await expect(order.locator('dd').allTextContents()).resolves.toEqual([
        '£400.00, Days!G12 in June 2014',
        '£410.00',
        '£10.00',
      ]);
      await expect(axeFaults(page)).resolves.toEqual([]);
      await expect(page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).resolves.toBe(0);

      await page.getByRole('button', { name: 'Show the new findings' }).click();
      await expect(page.getByLabel('State', { exact: true }).inputValue()).resolves.toBe('new');
      await page.getByLabel('State', { exact: true }).selectOption({ value: 'resolved' });
      await page.getByRole('heading', { name: /^Resolved since June 2014 \([1-9]/ }).waitFor();
      await page.getByLabel('State', { exact: true }).selectOption({ value: '' });

      // Taken away again, nothing is compared any more and no state is offered.
      await page.getByRole('tab', { name: 'History' }).click();
      await page.getByRole('button', { name: 'Remove all' }).click();
      await page.getByRole('list', { name: 'Earlier returns given' }).waitFor({ state: 'detached' });
      await expect(page.getByRole('heading', { name: /Restated/ }).count()).resolves.toBe(0);
      await page.getByRole('tab', { name: 'Findings' }).click();
      await page.getByRole('listbox', { name: 'findings' }).waitFor();
      await expect(page.getByLabel('State', { exact: true }).count()).resolves.toBe(0);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'takes files that are dropped, and tells of one that is no workbook beside those that are',
    async () => {
      const { page } = await homes.opened(FAULTY);
      await page.getByRole('tab', { name: 'History' }).click();
      await page.getByRole('button', { name: 'Add earlier returns…' }).waitFor();
      const june = readFileSync(returnFile('2014-06.xlsx')).toString('base64');
      await page.evaluate((content) => {
        const data = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([data], 'june.xlsx'));
        dataTransfer.items.add(new File(['no workbook'], 'note.xlsx'));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      }, june);
      const given = page.getByRole('list', { name: 'Earlier returns given' }).getByRole('listitem');
      await given.nth(1).waitFor();
      await expect(given.first().textContent()).resolves.toMatch(/^Used June 2014/);
      await expect(given.nth(1).textContent()).resolves.toMatch(/^Not read.*not an Excel workbook/);
      // The return that was open is still the one that is checked.
      await page.getByText(FAULTY).waitFor();
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'shows the first of many restatements, and more when asked, with the keyboard at the first new one',
    async () => {
      const { page } = await homes.opened('2014-07.xlsx', { width: 320 });
      await page.getByRole('tab', { name: 'History' }).click();
      await page.getByLabel('Add earlier returns…').setInputFiles(restatedJune(130));
      const restated = page.getByRole('region', { name: 'Restated figures of past months (130)' });
      const lines = restated.getByRole('listitem');
      const focused = () => page.evaluate(() => document.activeElement?.textContent);
      await lines.nth(19).waitFor();
      await expect(lines.count()).resolves.toBe(20);
      await restated.getByRole('button', { name: 'Show 100 more changes' }).press('Enter');
      await expect(lines.count()).resolves.toBe(120);
      await expect(focused()).resolves.toMatch(/^Activity E1404-021, Days/);
      await restated.getByRole('button', { name: 'Show 10 more changes' }).press('Enter');
      await expect(lines.count()).resolves.toBe(130);
      await expect(restated.getByRole('button', { name: /^Show/ }).count()).resolves.toBe(0);
      await expect(focused()).resolves.toMatch(/^Activity E1404-121, Days/);
      // It is a stop of the Tab key only while the keyboard is there.
      await page.keyboard.press('Tab');
      await expect(focused()).resolves.toBe('Go to Activity!H125');
      await expect(restated.locator('li[tabindex]').count()).resolves.toBe(0);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'works beside a workbook in Excel, and goes to a restated figure there',
    async () => {
      const { frame, page } = await homes.checked(FAULTY);
      const given = await added(frame);
      expect(given[1]).toMatch(/^Used June 2014/);
      await frame.getByRole('button', { name: 'Go to Days!G12' }).click();
      await page.waitForTimeout(500);
      await expect(frame.getByRole('alert').count()).resolves.toBe(0);
      await page.context().close();
    },
    PATIENCE_MS,
  );
});
