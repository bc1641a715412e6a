/** What the pane makes of a review: reports, the reconciliation, the empty return of the next month. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { readWorkbook } from '../../../src/hosts/file';
import { axeFaults } from './axe';
import { inHomes, PATIENCE_MS } from './homes';

inHomes('the exports', (homes) => {
  it(
    'are the meeting’s report, the reconciliation and an empty return, each as what it says',
    async () => {
      const { page, complaints, requests } = await homes.opened('2014-07.xlsx', { width: 320 });
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('group', { name: 'Export' }).waitFor();
      await expect(axeFaults(page)).resolves.toEqual([]);
      await expect(page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).resolves.toBe(0);

      const report = await downloaded(page, 'KPI report as HTML');
      expect(report.name).toBe('2014-07 KPI report.html');
      expect(textOf(report.bytes)).toContain('Days commissioned by priority');

      const before = requests.length;
      const word = await downloaded(page, 'KPI report for Word');
      expect(word.name).toBe('2014-07 KPI report.docx');
      expect(textOf(unzipSync(word.bytes)['word/document.xml'] ?? new Uint8Array(0))).toContain('Excellent Education');
      // The library for Word comes when it is asked for.
      expect(requests.slice(before).some((address) => address.endsWith('.js'))).toBe(true);

      const csv = await downloaded(page, 'Reconciliation as CSV');
      expect(csv.name).toBe('2014-07 reconciliation.csv');
      expect(textOf(csv.bytes)).toMatch(/2014-07\.xlsx,total,Grand Total/);
      const json = await downloaded(page, 'Reconciliation as JSON');
      expect(json.name).toBe('2014-07 reconciliation.json');
      expect(() => void JSON.parse(textOf(json.bytes))).not.toThrow();

      const template = await downloaded(page, 'Empty return for August 2014');
      expect(template.name).toBe('2014-08 to fill in.xlsx');
      expect(readWorkbook(template.bytes).sheets.map(({ name }) => name)).toContain('KPIs');
      await page
        .getByText(/activity rows carried over/)
        .first()
        .waitFor();
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'print the meeting’s report with its own style',
    async () => {
      const { page } = await homes.opened('2014-07.xlsx');
      await page.evaluate(() => {
        HTMLIFrameElement.prototype.remove = () => undefined;
      });
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('button', { name: 'Print KPI report' }).click();
      const frame = page.frameLocator('iframe[title="Report to print"]');
      await frame
        .getByRole('heading', { name: 'Ratings by service', includeHidden: true })
        .waitFor({ state: 'attached' });
      const weight = await frame.locator('.verdict').evaluate((verdict) => getComputedStyle(verdict).fontWeight);
      expect(weight).toBe('600');
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'come out of Excel too',
    async () => {
      const { frame, page } = await homes.checked('2014-07.xlsx');
      await frame.getByRole('button', { name: 'Export' }).click();
      const waiting = page.waitForEvent('download');
      await frame.getByRole('button', { name: 'Empty return for August 2014' }).click();
      const bytes = new Uint8Array(readFileSync(await (await waiting).path()));
      expect(readWorkbook(bytes).sheets.map(({ name }) => name)).toContain('Activity');
      await page.context().close();
    },
    PATIENCE_MS,
  );
});

async function downloaded(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
