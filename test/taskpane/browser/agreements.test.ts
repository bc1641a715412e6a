/** Another agreement in the pane: compared in words, laid over another, read from its workbook, refused by path. */
import { readFileSync } from 'node:fs';
import { overlay2015 } from '../../agreement/overlay/year-2015';
import { axeFaults } from './axe';
import { inHomes, PATIENCE_MS } from './homes';
import { returnFile } from './served-pane';

const SHIPPED = readFileSync(returnFile('../../agreements/scc-sda-cluster-a-2014-15.json'), 'utf8');

function json(name: string, text: string) {
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

inHomes('another agreement', (homes) => {
  it(
    'is compared with the one in use, and put to use when it is wanted',
    async () => {
      const { page, complaints } = await homes.opened('2014-07.xlsx', { width: 320 });
      await page.getByRole('tab', { name: 'Agreement' }).click();
      // Pounds with their pence, in a band as in a target.
      const definitions = await page.getByRole('region', { name: 'Definitions' }).textContent();
      expect(definitions).toContain('£62.50 from 1 April 2014');
      expect(definitions).toContain('Good at most £62.50; Approaching target at most £65.00');
      const other = SHIPPED.replace(/"submissionWorkingDay": \d+/, '"submissionWorkingDay": 3').replace(
        /"title": "[^"]*"/,
        '"title": "Our own agreement"',
      );
      await page.getByLabel('Compare with another version…').setInputFiles(json('ours.json', other));
      const changed = page.getByRole('region', { name: 'What changed' });
      await changed.waitFor();
      await expect(changed.textContent()).resolves.toMatch(
        /2 differences, from .*worked example.* to Our own agreement/,
      );
      await expect(changed.getByRole('listitem').allTextContents()).resolves.toEqual([
        expect.stringMatching(/^Title: .* → Our own agreement\.$/),
        expect.stringMatching(/^.*working day.*: \d+ → 3\.$/i),
      ]);
      await expect(axeFaults(page)).resolves.toEqual([]);
      await expect(page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).resolves.toBe(0);
      // Only compared: the one in use is the shipped one still.
      await expect(page.getByRole('button', { name: 'Use the shipped agreement' }).count()).resolves.toBe(0);
      await changed.getByRole('button', { name: 'Use this version' }).click();
      await page.getByRole('button', { name: 'Use the shipped agreement' }).waitFor();
      await page
        .getByRole('definition')
        .filter({ hasText: /^Our own agreement$/ })
        .waitFor();
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'is laid over another in Excel, where the return is judged by what was in force in its month',
    async () => {
      const { frame, page } = await homes.checked('2014-07.xlsx');
      await frame.getByRole('tab', { name: 'Agreement' }).click();
      await frame
        .getByLabel('Use another agreement…')
        .setInputFiles([json('2015-16.json', JSON.stringify(overlay2015())), json('base.json', SHIPPED)]);
      const changed = frame.getByRole('region', { name: 'What changed' });
      await changed.waitFor();
      await expect(changed.textContent()).resolves.toContain('version 2015-16.1 (2015-16.json and base.json)');
      await frame.getByRole('button', { name: 'Use the shipped agreement' }).waitFor();
      // July 2014 is before the new version.
      await frame
        .getByRole('definition')
        .filter({ hasText: /^2014-15\.1$/ })
        .waitFor();
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'that cannot be used is refused by its path, and the one in use stays',
    async () => {
      const { page } = await homes.opened('2014-07.xlsx');
      await page.getByRole('tab', { name: 'Agreement' }).click();
      const overlay = { ...overlay2015(), kpis: { ended: ['A99-9'] } };
      await page.getByLabel('Compare with another version…').setInputFiles(json('bad.json', JSON.stringify(overlay)));
      await page.getByText(/bad\.json cannot be used/).waitFor();
      await expect(page.getByRole('alert').textContent()).resolves.toMatch(/kpis › ended.*A99-9/);
      await expect(page.getByRole('region', { name: 'What changed' }).count()).resolves.toBe(0);
      await expect(axeFaults(page)).resolves.toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );
});
