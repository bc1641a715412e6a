/** The pane as it is shipped, when its worker cannot be loaded or crashes: reported, and begun anew, in both homes. */
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { BUILD_PATIENCE_MS } from './built-pane';
import { ExcelFrames } from './excel-frame';
import { hasBrowser, returnFile, ServedPane } from './served-pane';

const inBrowser = hasBrowser ? describe : describe.skip;
if (!hasBrowser) console.warn('Skipped: the worker was not crashed, because /usr/bin/chromium is missing.');

const FAULTY = '2014-07-with-errors.xlsx';
const PATIENCE_MS = 240_000;
const STOPPED = 'The part of this program that checks returns stopped. Try again.';

/** What stands in place of the worker's script, and what the details then say. */
const CRASHES = [
  ['cannot be loaded', null, /could not be loaded/],
  ['crashes at its task', 'self.onmessage = () => { throw new Error("out of order"); };', /out of order/],
] as const;

inBrowser('a worker that', () => {
  let served: ServedPane;
  let frames: ExcelFrames;
  let script: string;
  beforeAll(async () => {
    served = await ServedPane.start();
    frames = await ExcelFrames.start();
    const { page } = await served.visit();
    await page.getByRole('button', { name: 'Skip' }).click();
    const worker = page.waitForEvent('worker');
    await page.getByRole('button', { name: 'Try the July 2014 sample' }).click();
    script = new URL((await worker).url()).pathname;
    await page.context().close();
  }, BUILD_PATIENCE_MS);
  afterAll(async () => {
    await served.stop();
    await frames.stop();
  });

  async function breakWorker(page: Page, body: string | null): Promise<void> {
    await page.route(`**${script}`, (route) =>
      body === null ? route.abort() : route.fulfill({ contentType: 'text/javascript', body }),
    );
  }

  it.each(CRASHES)(
    '%s is told of in file mode, and the next try starts another',
    async (_, body, details) => {
      const { page } = await served.visit();
      await page.getByRole('button', { name: 'Skip' }).click();
      await breakWorker(page, body);
      await page.getByLabel('Open a return…').setInputFiles(returnFile(FAULTY));
      await expectTold(page, details);
      await page.unroute(`**${script}`);
      await page.getByLabel('Open a return…').setInputFiles(returnFile(FAULTY));
      await expectChecked(page);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it.each(CRASHES)(
    '%s is told of in Excel, and the next try starts another',
    async (_, body, details) => {
      const { frame, page } = await frames.open(new Uint8Array(readFileSync(returnFile(FAULTY))));
      await frame.getByRole('button', { name: 'Skip' }).click();
      await breakWorker(page, body);
      await frame.getByRole('button', { name: 'Check' }).click();
      await expectTold(frame, details);
      await page.unroute(`**${script}`);
      await frame.getByRole('button', { name: 'Check' }).click();
      await expectChecked(frame);
      await page.context().close();
    },
    PATIENCE_MS,
  );
});

async function expectTold(pane: Page | Frame, details: RegExp): Promise<void> {
  await pane.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
  });
  const alert = pane.getByRole('alert').filter({ hasText: STOPPED });
  await alert.waitFor();
  await pane.locator('main[aria-busy="false"]').waitFor();
  await alert.getByRole('button', { name: 'Copy details' }).click();
  await expect(pane.getByLabel('Details to copy').inputValue()).resolves.toMatch(details);
}

async function expectChecked(pane: Page | Frame): Promise<void> {
  await pane.getByRole('tab', { name: 'Overview' }).waitFor();
  await pane.locator('main[aria-busy="false"]').waitFor();
  await expect(pane.getByRole('alert').count()).resolves.toBe(0);
}
