/** A view on paper: no controls, nothing in a box that scrolls, light colours, and whose return it is. */
import type { Page } from 'playwright-core';
import { FAULTY, inHomes, PATIENCE_MS } from './homes';

/** What paper cannot use or would cut, in words. */
function faultsOnPaper(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('main *')].filter((one) => one.checkVisibility());
    const controls = shown.filter((one) => one.matches('.fui-Button, [role="tab"], select, input'));
    const scrolling = shown.filter(
      (one) => /auto|scroll/.test(getComputedStyle(one).overflowY) && one.scrollHeight > one.clientHeight,
    );
    return [
      ...controls.map((one) => `control: ${one.textContent}`),
      ...scrolling.map((one) => `scrolls: ${one.className}`),
    ];
  });
}

inHomes('a view on paper', (homes) => {
  it(
    'has no controls and no box that scrolls, is light, and says whose return it is',
    async () => {
      const { page } = await homes.opened(FAULTY, { colorScheme: 'dark', width: 700 });
      const whose = page.getByText(/, July 2014/).first();
      for (const view of ['Overview', 'Findings', 'KPIs', 'Days', 'History', 'Sheet', 'Agreement']) {
        await page.getByRole('tab', { name: view }).click();
        await page.getByText('Opening…').waitFor({ state: 'detached' });
        await expect(faultsOnPaper(page)).resolves.not.toEqual([]);
        await onPaper(page, async () => {
          await expect(faultsOnPaper(page)).resolves.toEqual([]);
          await expect(whose.isVisible()).resolves.toBe(true);
          if (view === 'Findings') await page.getByText(/^Only the findings that were in view/).waitFor();
        });
      }
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'leaves out nothing that the screen folds away or cuts',
    async () => {
      const { page } = await homes.opened(FAULTY, { colorScheme: 'dark', width: 700 });
      await page.getByRole('tab', { name: 'Sheet' }).click();
      await page.getByRole('combobox', { name: 'Sheet' }).selectOption({ label: 'KPIs' });
      await page.getByRole('grid', { name: 'Sheet KPIs' }).waitFor();
      await onPaper(page, async () => {
        await page.getByRole('cell', { name: 'Commentary', exact: true }).waitFor();
        await page.getByRole('row', { name: /^36/ }).waitFor();
        await page.getByText('H6 Error: A01-2 says 97%, but 38 over 40 makes 95%.').waitFor();
      });
      await page.getByRole('combobox', { name: 'Sheet' }).selectOption({ label: 'Activity' });
      await onPaper(page, async () => {
        await page.getByText(/^Only the first 200 rows and \d+ columns are printed here/).waitFor();
        await expect(page.getByRole('row').count()).resolves.toBe(201);
      });

      await page.getByRole('tab', { name: 'Days' }).click();
      await page.getByRole('button', { name: 'Reconciliation' }).click();
      const exceptions = page.getByRole('list', { name: 'Exceptions' }).getByRole('listitem');
      await exceptions.first().waitFor();
      const [, said = ''] = /(\d+) exceptions/.exec((await page.getByRole('tabpanel').textContent()) ?? '') ?? [];
      await expect(exceptions.count()).resolves.toBeLessThan(Number(said));
      await onPaper(page, async () => {
        await expect(exceptions.count()).resolves.toBe(Number(said));
      });

      await page.getByRole('tab', { name: 'Agreement' }).click();
      const folded = page.getByText('A01-1 Schools graded good or outstanding by Ofsted');
      await folded.waitFor({ state: 'hidden' });
      await onPaper(page, () => folded.waitFor());
      await page.context().close();
    },
    PATIENCE_MS,
  );
});

async function onPaper(page: Page, look: () => Promise<void>): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.locator('[data-theme="light"]').waitFor();
  await look();
  await page.emulateMedia({ media: 'screen' });
  await page.locator('[data-theme="dark"]').waitFor();
}
