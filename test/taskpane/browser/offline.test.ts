/** File mode without a network, once it was open. */
import { inHomes } from './homes';
import { returnFile } from './served-pane';

inHomes('the pane without a network', (homes) => {
  /** A visitor whose browser has kept the files of the pane. */
  async function keptVisit() {
    const visit = await homes.visit({ serviceWorkers: 'allow' });
    await visit.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    return visit;
  }

  it('opens again, checks the July 2014 sample, and shows every view and the help', async () => {
    const { page } = await keptVisit();
    const pane = await homes.served();
    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole('button', { name: 'Skip' }).click();
    await page.getByRole('button', { name: 'Try the July 2014 sample' }).click();
    await page
      .getByText(/^July 2014 can be accepted/)
      .first()
      .waitFor();
    for (const view of await page.getByRole('tab').all()) {
      await view.click();
      await page.getByText('Opening…').waitFor({ state: 'detached' });
      await expect(page.getByRole('tabpanel').textContent()).resolves.toMatch(/\w{3}/);
    }
    await page.getByRole('button', { name: 'Export' }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Report as HTML', exact: true }).click();
    expect((await saved).suggestedFilename()).toBe('2014-07 review.html');
    await page.goto(`${pane.origin}/help.html`);
    await page.getByRole('heading', { name: 'By keyboard' }).waitFor();
    // What was not kept is not there: the network is off indeed.
    await expect(page.goto(`${pane.origin}/licences.txt`)).rejects.toThrow();
    await page.context().close();
  });

  it('keeps the files of this build and nothing of the user’s, and drops its own old ones', async () => {
    const { page } = await homes.visit({ serviceWorkers: 'allow' });
    const pane = await homes.served();
    await page.goto(`${pane.origin}/icons/icon-16.png`);
    await page.evaluate(async (scope) => {
      await navigator.serviceWorker.getRegistration().then((one) => one?.unregister());
      for (const name of await caches.keys()) await caches.delete(name);
      await caches.open(`sda-return-checker ${scope} 0123456789abcdef`);
      await caches.open('another program of this host');
    }, `${pane.origin}/`);
    await page.goto(`${pane.origin}/`);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    await page.getByRole('button', { name: 'Skip' }).click();
    await page.getByLabel('Open a return…').setInputFiles(returnFile('2014-07.xlsx'));
    await page.getByRole('tab', { name: 'Overview' }).waitFor();
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const ours = names.filter((name) => name.startsWith('sda-return-checker '));
      const files = await Promise.all(ours.map(async (name) => (await caches.open(name)).keys()));
      return { names, files: files.flat().map(({ url }) => new URL(url).pathname) };
    });
    expect(kept.names).toHaveLength(2);
    expect(kept.names).toContain('another program of this host');
    expect(kept.names).not.toContain(`sda-return-checker ${pane.origin}/ 0123456789abcdef`);
    expect(kept.files).toContain('/index.html');
    for (const file of kept.files) expect(pane.file(file).length).toBeGreaterThan(0);
    expect(kept.files).not.toContain('/excel.html');
    await page.context().close();
  });
});
