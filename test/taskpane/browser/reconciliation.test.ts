/** What finance reconciles, in the pane as it is shipped, in both homes. */
import type { Frame, Page } from 'playwright-core';
import { newWorkbook } from '../../../src/hosts/file';
import { shippedAgreement } from '../../agreement/shipped-agreement';
import { axeFaults } from './axe';
import { FAULTY, inHomes, PATIENCE_MS } from './homes';
import { returnWithFindings } from './return-with-findings';

async function reconciled(pane: Page | Frame): Promise<void> {
  await pane.getByRole('tab', { name: 'Days' }).click();
  await pane.getByRole('button', { name: 'Reconciliation' }).click();
  await pane.getByRole('heading', { name: 'To be settled' }).waitFor();
}

inHomes('the reconciliation', (homes) => {
  it(
    'shows days and pounds as a card a line on a narrow screen, and the rows behind a figure',
    async () => {
      const { page, complaints } = await homes.opened(FAULTY, { width: 320 });
      await reconciled(page);
      const order = page.getByRole('table', { name: 'SCC-A-14-004' });
      await expect(order.getByRole('row').filter({ hasText: 'Delivered to date' }).textContent()).resolves.toBe(
        'Delivered to date3£1,350.00',
      );
      await expect(axeFaults(page)).resolves.toEqual([]);
      await expect(page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).resolves.toBe(0);

      const figure = page.getByRole('button', { name: '3 days, SCC-A-14-004, delivered to date: show the rows' });
      await figure.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'SCC-A-14-004, year to date' }).waitFor();
      await page.getByText(/^3 days in \d+ rows? of this return\.$/).waitFor();
      await expect(axeFaults(page)).resolves.toEqual([]);
      await page.keyboard.press('Enter');
      await figure.waitFor();
      await expect(figure.evaluate((button) => button === document.activeElement)).resolves.toBe(true);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'says where the year to date is not known, with the way to the earlier returns that would tell',
    async () => {
      const { page } = await homes.visit({ width: 320 });
      await page.getByRole('button', { name: 'Skip' }).click();
      const buffer = Buffer.from(newWorkbook(returnWithFindings(shippedAgreement(), 3)));
      await page.getByLabel('Open a return…').setInputFiles({ name: 'month.xlsx', mimeType: '', buffer });
      await reconciled(page);
      await page.getByText(/^The year to date is not known/).waitFor();
      await page.getByRole('button', { name: 'Add earlier returns' }).click();
      await page.getByRole('tab', { name: 'History', selected: true }).waitFor();
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'shows them as one table where there is room, by month too',
    async () => {
      const { page } = await homes.opened('2014-07.xlsx', { width: 1200 });
      await reconciled(page);
      const table = page.getByRole('region', { name: 'Days and pounds by order' });
      // The Grand Total of the published report.
      await expect(table.getByRole('row', { name: /^Grand Total/ }).textContent()).resolves.toContain('1,524');
      await page.getByLabel('By', { exact: true }).selectOption({ value: 'month' });
      const months = page.getByRole('region', { name: 'Days and pounds by month' });
      await months.getByRole('row', { name: /^July 2014.*show the rows/ }).waitFor();
      await expect(months.getByRole('row').count()).resolves.toBe(13);
      await expect(axeFaults(page)).resolves.toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'lists what is to be settled, with the way to the finding and to the cell in Excel',
    async () => {
      const { frame, page } = await homes.checked(FAULTY);
      await reconciled(frame);
      const exceptions = frame.getByRole('list', { name: 'Exceptions' }).getByRole('listitem');
      const few = await exceptions.count();
      await frame.getByRole('button', { name: /^Show \d+ more exceptions/ }).click();
      await expect(exceptions.count()).resolves.toBeGreaterThan(few);
      const rate = exceptions.filter({ hasText: 'Wrong rate' });
      await expect(rate.textContent()).resolves.toContain('£975.00');
      await rate.getByRole('button', { name: 'Go to Days!G12' }).click();
      await page.waitForTimeout(500);
      await expect(frame.getByRole('alert').count()).resolves.toBe(0);
      await rate.getByRole('button', { name: 'Show the finding' }).click();
      await frame.getByRole('region', { name: 'The selected finding' }).waitFor();
      await expect(frame.getByRole('region', { name: 'The selected finding' }).textContent()).resolves.toContain(
        'SCC-A-14-008 gives a day rate of £410.00',
      );
      await page.context().close();
    },
    PATIENCE_MS,
  );
});
