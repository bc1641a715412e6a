/** The pane as it is shipped, when its worker cannot be loaded or crashes: reported, and begun anew, in both homes. */
import type { Frame, Page } from 'playwright-core';
import { FAULTY, inHomes } from './homes';
import { returnFile } from './served-pane';

const STOPPED = 'The part of this program that checks returns stopped. Try again.';

/** What stands in place of the worker's script, and what the details then say. */
const CRASHES = [
  ['cannot be loaded', null, /could not be loaded/],
  ['crashes at its task', 'self.onmessage = () => { throw new Error("out of order"); };', /out of order/],
] as const;

inHomes('a worker that fails', (homes) => {
  let script: string;
  beforeAll(async () => {
    const { page } = await homes.started();
    const worker = page.waitForEvent('worker');
    await page.getByRole('button', { name: 'Try the July 2014 sample' }).click();
    script = new URL((await worker).url()).pathname;
    await page.context().close();
  });

  async function breakWorker(page: Page, body: string | null): Promise<void> {
    await page.route(`**${script}`, (route) =>
      body === null ? route.abort() : route.fulfill({ contentType: 'text/javascript', body }),
    );
  }

  it.each(CRASHES)('%s is told of in file mode, and the next try starts another', async (_, body, details) => {
    const { page } = await homes.started();
    await breakWorker(page, body);
    await page.getByLabel('Open a return…').setInputFiles(returnFile(FAULTY));
    await expectTold(page, details);
    await page.unroute(`**${script}`);
    await page.getByLabel('Open a return…').setInputFiles(returnFile(FAULTY));
    await expectChecked(page);
    await page.context().close();
  });

  it.each(CRASHES)('%s is told of in Excel, and the next try starts another', async (_, body, details) => {
    const { frame, page } = await homes.startedBeside(FAULTY);
    await breakWorker(page, body);
    await frame.getByRole('button', { name: 'Check' }).click();
    await expectTold(frame, details);
    await page.unroute(`**${script}`);
    await frame.getByRole('button', { name: 'Check' }).click();
    await expectChecked(frame);
    await page.context().close();
  });
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
