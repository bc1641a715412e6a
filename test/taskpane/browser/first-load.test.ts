/** How much script the pane loads before its first screen works, beside Microsoft's own React task pane. */
import { gzipSync } from 'node:zlib';
import type { Frame, Page } from 'playwright-core';
import { inHomes } from './homes';
import { TEMPLATE_FIRST_LOAD } from './template-first-load';

const MOST_BYTES = 160 * 1024;
const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

inHomes('the first load', (homes) => {
  /** Our scripts that the page has asked for, gzipped; Office.js, which Microsoft serves to every add-in, is not among them. */
  async function loaded(pane: Page | Frame): Promise<{ readonly scripts: number; readonly bytes: number }> {
    const paths = await pane.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name))
        .filter(({ origin, pathname }) => origin === location.origin && pathname.endsWith('.js'))
        .map(({ pathname }) => pathname),
    );
    const served = await homes.served();
    const sizes = paths.map((script) => gzipSync(served.file(script)).length);
    return { scripts: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  }

  it('at most 160 KB of script in a browser, gzipped', async () => {
    const { page } = await homes.started();
    await page.getByRole('button', { name: 'Try the July 2014 sample' }).waitFor();
    const { scripts, bytes } = await loaded(page);
    console.info(`First screen in a browser: ${String(scripts)} scripts, ${kb(bytes)} gzipped. ${TEMPLATE}`);
    expect(scripts).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
    await page.context().close();
  });

  it('at most 160 KB of script in Excel, gzipped', async () => {
    const { frame, page } = await homes.startedBeside('2014-07.xlsx');
    await frame.getByRole('button', { name: 'Check' }).waitFor();
    const { scripts, bytes } = await loaded(frame);
    console.info(`First screen in Excel: ${String(scripts)} scripts, ${kb(bytes)} gzipped. ${TEMPLATE}`);
    expect(scripts).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
    await page.context().close();
  });
});

const theirs = Object.values(TEMPLATE_FIRST_LOAD).reduce((sum, size) => sum + size, 0);
const TEMPLATE =
  `Microsoft’s React task-pane template, built the same way: ${kb(theirs)}, ` +
  `of which ${kb(TEMPLATE_FIRST_LOAD['polyfill.js'])} are for Internet Explorer.`;
