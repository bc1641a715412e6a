/** `npx tsx test/taskpane/browser/screenshots.ts FOLDER`: every view at three widths in three themes, to be looked at. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { returnFile, ServedPane } from './served-pane';

const WIDTHS = [320, 350, 1200] as const;
const THEMES = [
  { theme: 'light', colorScheme: 'light', forcedColors: 'none' },
  { theme: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { theme: 'contrast', colorScheme: 'dark', forcedColors: 'active' },
] as const;

async function shootAll(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const pane = await ServedPane.start();
  for (const { theme, ...look } of THEMES) {
    for (const width of WIDTHS) {
      const { page } = await pane.visit({ ...look, width });
      const shoot = async (view: string) => {
        await page.getByText('Opening…').waitFor({ state: 'detached' });
        await page.screenshot({ fullPage: true, path: path.join(folder, `${view}-${theme}-${String(width)}.png`) });
      };
      await shootViews(page, shoot);
      await page.getByRole('button', { name: 'Export' }).click();
      await shoot('exports');
      await page.goto(`${pane.origin}/help.html`);
      await shoot('help');
      await page.context().close();
    }
  }
  await pane.stop();
}

async function shootViews(page: Page, shoot: (view: string) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'Skip' }).waitFor();
  await shoot('first-run');
  await page.getByRole('button', { name: 'Skip' }).click();
  await shoot('start');
  await page.getByRole('button', { name: 'The same with mistakes in it' }).click();
  await page.getByRole('tab', { name: 'Overview' }).waitFor();
  for (const label of await page.getByRole('tab').allTextContents()) {
    await page.getByRole('tab', { name: label }).click();
    const view = label.toLowerCase().replace(/\W.*$/, '');
    if (view === 'findings') await page.getByRole('listbox', { name: 'findings' }).getByRole('option').nth(2).click();
    if (view === 'history') await addEarlier(page);
    await shoot(view);
    if (view !== 'days') continue;
    await page
      .getByRole('button', { name: /show the rows$/ })
      .first()
      .click();
    await shoot('rows');
  }
}

async function addEarlier(page: Page): Promise<void> {
  const months = ['2014-04.xlsx', '2014-05.xlsx', '2014-06.xlsx'];
  await page.getByLabel('Add earlier returns…').setInputFiles(months.map(returnFile));
  await page.getByRole('list', { name: 'Earlier returns given' }).getByRole('listitem').nth(2).waitFor();
}

void shootAll(process.argv[2] ?? '/tmp/pane-screenshots');
