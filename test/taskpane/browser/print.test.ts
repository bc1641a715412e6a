/** A view on paper: no controls, nothing in a box that scrolls, light colours, and whose return it is. */
import type { Page } from 'playwright-core';
import { BUILD_PATIENCE_MS } from './built-pane';
import { hasBrowser, ServedPane } from './served-pane';

const inBrowser = hasBrowser ? describe : describe.skip;
if (!hasBrowser) console.warn('Skipped: no view was printed, because /usr/bin/chromium is missing.');

/** What paper cannot use or would cut, in words; the grid of the Sheet view is cut on purpose. */
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

inBrowser('a view on paper', () => {
  let pane: ServedPane;
  beforeAll(async () => {
    pane = await ServedPane.start();
  }, BUILD_PATIENCE_MS);
  afterAll(async () => {
    await pane.stop();
  });

  it('has no controls and no box that scrolls, is light, and says whose return it is', async () => {
    const { page } = await pane.visit({ colorScheme: 'dark', width: 700 });
    await page.getByRole('button', { name: 'Skip' }).click();
    await page.getByRole('button', { name: 'The same with mistakes in it' }).click();
    const whose = page.getByText(/, July 2014/).first();
    for (const view of ['Overview', 'Findings', 'KPIs', 'Days', 'History', 'Agreement']) {
      await page.getByRole('tab', { name: view }).click();
      await page.getByText('Opening…').waitFor({ state: 'detached' });
      await expect(faultsOnPaper(page)).resolves.not.toEqual([]);
      await page.emulateMedia({ media: 'print' });
      await page.locator('[data-theme="light"]').waitFor();
      await expect(faultsOnPaper(page)).resolves.toEqual([]);
      await expect(whose.isVisible()).resolves.toBe(true);
      if (view === 'Findings') await page.getByText(/^Only the findings that were in view/).waitFor();
      await page.emulateMedia({ media: 'screen' });
      await page.locator('[data-theme="dark"]').waitFor();
    }
    await page.context().close();
  }, 240_000);
});
