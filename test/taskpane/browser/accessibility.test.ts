/** Every view in every theme in both homes, as axe sees it, at the width of a narrow phone. */
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { axeFaults } from './axe';
import { BUILD_PATIENCE_MS } from './built-pane';
import { ExcelFrames } from './excel-frame';
import { hasBrowser, returnFile, ServedPane } from './served-pane';

const inBrowser = hasBrowser ? describe : describe.skip;
if (!hasBrowser) console.warn('Skipped: accessibility was not checked, because /usr/bin/chromium is missing.');

const FAULTY = '2014-07-with-errors.xlsx';
const THEMES = [
  { theme: 'light', look: { colorScheme: 'light', forcedColors: 'none' } },
  { theme: 'dark', look: { colorScheme: 'dark', forcedColors: 'none' } },
  { theme: 'high contrast', look: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

/** Walks through all views and what they open; gives every fault with the place it was met at. */
async function faultsOfViews(pane: Page | Frame): Promise<readonly string[]> {
  const faults: string[] = [];
  const look = async (place: string) => {
    faults.push(...(await axeFaults(pane)).map((fault) => `${place}: ${fault}`));
    const tooWide = await pane.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (tooWide > 0) faults.push(`${place}: ${String(tooWide)} pixels too wide`);
  };
  await pane.getByRole('tab', { name: 'Overview' }).waitFor();
  for (const view of await pane.getByRole('tab').allTextContents()) {
    await pane.getByRole('tab', { name: view }).click();
    await look(view);
    if (view.startsWith('Findings')) {
      await pane.getByRole('listbox', { name: 'findings' }).getByRole('option').first().click();
      await pane.getByLabel('Service').selectOption({ index: 1 });
      await look('a finding of one service');
      await pane.getByRole('button', { name: /^Preview all/ }).click();
      await pane.getByRole('button', { name: 'Accept this finding…' }).click();
      await pane.getByRole('button', { name: 'Accept', exact: true }).click();
      await look('the preview of fixes, and an acceptance that lacks something');
    }
    if (view === 'Days') {
      await pane.getByRole('button', { name: 'Reconciliation' }).click();
      await pane.getByRole('heading', { name: 'To be settled' }).waitFor();
      await look('the reconciliation');
      await pane.getByRole('button', { name: 'Days delivered' }).click();
      await pane
        .getByRole('button', { name: /show the rows$/ })
        .first()
        .click();
      await look('the rows behind a figure');
    }
  }
  await pane.getByRole('button', { name: 'Export' }).click();
  await look('the exports');
  return faults;
}

inBrowser.each(THEMES)('axe, $theme', ({ look }) => {
  let served: ServedPane;
  let frames: ExcelFrames;
  beforeAll(async () => {
    served = await ServedPane.start();
    frames = await ExcelFrames.start();
  }, BUILD_PATIENCE_MS);
  afterAll(async () => {
    await served.stop();
    await frames.stop();
  });

  it('finds nothing in a browser', async () => {
    const { page } = await served.visit({ ...look, width: 320 });
    await expect(axeFaults(page)).resolves.toEqual([]);
    await page.getByRole('button', { name: 'Skip' }).click();
    await expect(axeFaults(page)).resolves.toEqual([]);
    await page.getByRole('button', { name: 'The same with mistakes in it' }).click();
    await expect(faultsOfViews(page)).resolves.toEqual([]);
    await page.goto(`${served.origin}/help.html`);
    await expect(axeFaults(page)).resolves.toEqual([]);
    await page.context().close();
  }, 240_000);

  it('finds nothing in Excel', async () => {
    const bytes = new Uint8Array(readFileSync(returnFile(FAULTY)));
    const { frame, page } = await frames.open(bytes, { look: { ...look, viewport: { width: 320, height: 800 } } });
    await frame.getByRole('button', { name: 'Skip' }).waitFor();
    await expect(axeFaults(frame)).resolves.toEqual([]);
    await frame.getByRole('button', { name: 'Skip' }).click();
    await expect(axeFaults(frame)).resolves.toEqual([]);
    await frame.getByRole('button', { name: 'Check' }).click();
    await expect(faultsOfViews(frame)).resolves.toEqual([]);
    await page.context().close();
  }, 240_000);
});
