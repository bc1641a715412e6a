/**
 * tsx pane.ts HOME [FOLDER]: the time to a pane's first screen in a browser that has seen nothing yet, and the script
 * that it asked for until then. HOME is `file`, `excel` (the built pane), `other` (an add-in built into FOLDER, in the
 * test Excel) or `verdict`: from giving the July sample to the pane to its verdict.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Frame, Page } from 'playwright-core';
import { builtPane } from '../../test/taskpane/browser/built-pane';
import { ExcelFrames } from '../../test/taskpane/browser/excel-frame';
import { returnFile, ServedPane } from '../../test/taskpane/browser/served-pane';

const SAMPLE = '2014-07.xlsx';
/** What is painted later belongs to no first screen. */
const SETTLED_MS = 1500;

async function inBrowser(): Promise<Record<string, number>> {
  const served = await ServedPane.start();
  try {
    const { page } = await served.visit();
    await page.getByRole('button', { name: 'Skip' }).waitFor();
    return await firstScreen(page, await builtPane());
  } finally {
    await served.stop();
  }
}

async function inExcel(folder: string | undefined): Promise<Record<string, number>> {
  const frames = await ExcelFrames.start(folder);
  try {
    const { frame } = await frames.open(new Uint8Array(readFileSync(returnFile(SAMPLE))), { isApart: true });
    await frame.getByRole('button').first().waitFor();
    return await firstScreen(frame, folder ?? (await builtPane()));
  } finally {
    await frames.stop();
  }
}

/** The first screen is there when the largest part of it is painted. Office.js, which Microsoft serves, is not counted. */
async function firstScreen(pane: Page | Frame, folder: string): Promise<Record<string, number>> {
  const { painted, scripts } = await pane.evaluate(async (settled) => {
    const times: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) times.push(startTime);
    });
    observer.observe({ type: 'largest-contentful-paint', buffered: true });
    await new Promise((resolve) => setTimeout(resolve, settled));
    const names = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
    const own = names.filter(({ origin, pathname }) => origin === location.origin && pathname.endsWith('.js'));
    return { painted: times.at(-1) ?? NaN, scripts: own.map(({ pathname }) => pathname) };
  }, SETTLED_MS);
  const bytes = scripts.reduce((sum, script) => sum + gzipSync(readFileSync(path.join(folder, script))).length, 0);
  return { seconds: painted / 1000, scriptBytes: bytes };
}

/** Within the page: from the moment that it has the file to the frame that shows the verdict. */
async function toVerdict(): Promise<Record<string, number>> {
  const served = await ServedPane.start();
  try {
    const { page } = await served.visit();
    await page.getByRole('button', { name: 'Skip' }).click();
    const clock = await page.evaluateHandle(() => {
      const times = { given: NaN, shown: NaN };
      document.addEventListener('change', () => (times.given = performance.now()), { capture: true });
      new MutationObserver((_, observer) => {
        if (document.querySelector('[role=tabpanel]')?.textContent.includes('July 2014') !== true) return;
        observer.disconnect();
        requestAnimationFrame(() => (times.shown = performance.now()));
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
      return times;
    });
    await page.getByLabel('Open a return…').setInputFiles(returnFile(SAMPLE));
    await page.getByRole('tab', { name: 'Overview' }).waitFor();
    await page.waitForTimeout(SETTLED_MS);
    const { given, shown } = await clock.jsonValue();
    return { seconds: (shown - given) / 1000 };
  } finally {
    await served.stop();
  }
}

function measured(home: string, folder: string | undefined): Promise<Record<string, number>> {
  if (home === 'file') return inBrowser();
  return home === 'verdict' ? toVerdict() : inExcel(folder);
}

const [, , home = 'file', folder] = process.argv;
measured(home, folder).then(
  (answer) => {
    console.log(JSON.stringify(answer));
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message.split('\n')[0] : String(error));
    process.exit(1);
  },
);
