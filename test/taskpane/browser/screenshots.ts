/**
 * `npx tsx test/taskpane/browser/screenshots.ts FOLDER [PATTERN]`: every view and the states inside it, at three widths in
 * three themes in both homes, to be looked at. The pattern chooses some of them by "home-theme-width".
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { FAULTY, Homes } from './homes';
import { THEMES } from './themes';
import { tour } from './tour';

const WIDTHS = [320, 350, 1200] as const;
const HEIGHT = 800;

async function shootAll(folder: string, pattern: RegExp): Promise<void> {
  const homes = new Homes();
  for (const { theme, look } of THEMES) {
    for (const width of WIDTHS) {
      const names = (home: string) => `${home}-${theme}-${String(width)}`;
      if (pattern.test(names('browser')))
        await shootBrowser(homes, { ...look, width }, path.join(folder, names('browser')));
      if (pattern.test(names('excel'))) await shootExcel(homes, { ...look, width }, path.join(folder, names('excel')));
    }
  }
  await homes.stop();
}

type Sort = (typeof THEMES)[number]['look'] & { readonly width: number };

async function shootBrowser(homes: Homes, look: Sort, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { page } = await homes.visit(look);
  await tour({ pane: page, excel: null }, async (place) => {
    await atRest(page, page);
    await page.screenshot({ fullPage: true, path: path.join(folder, `${place}.png`) });
  });
  await page.goto(new URL('help.html', page.url()).href);
  await page.screenshot({ fullPage: true, path: path.join(folder, 'help.png') });
  await page.context().close();
}

async function shootExcel(homes: Homes, { width, ...look }: Sort, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const viewport = { width, height: HEIGHT };
  const { page, frame, excel } = await homes.beside(FAULTY, { look: { ...look, viewport } });
  await tour({ pane: frame, excel }, async (place) => {
    await tall(page, width, await heightOf(frame));
    // A list takes its share of the window, and so grows with it.
    await tall(page, width, await heightOf(frame));
    await atRest(page, frame);
    await page.screenshot({ path: path.join(folder, `${place}.png`) });
    await tall(page, width, HEIGHT);
  });
  await page.context().close();
}

/** The pane is in a frame, of which a picture shows what is in view. */
async function tall(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
}

function heightOf(frame: Frame): Promise<number> {
  return frame.evaluate(() => document.documentElement.scrollHeight);
}

/** At the top, with the pointer on nothing, and with every colour what it comes to be. */
async function atRest(page: Page, pane: Page | Frame): Promise<void> {
  await page.mouse.move(0, 0);
  await pane.evaluate(async () => {
    scrollTo(0, 0);
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

void shootAll(process.argv[2] ?? '/tmp/pane-screenshots', new RegExp(process.argv[3] ?? '.'));
