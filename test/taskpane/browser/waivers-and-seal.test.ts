/** Accepting findings and sealing returns in the pane as it is shipped, in both homes. */
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { readWorkbook } from '../../../src/hosts/file';
import { verify } from '../../../src/review/certificate';
import { agreementDigest } from '../../../src/agreement/digest';
import { waiversIn } from '../../../src/review/waivers';
import { shippedAgreement } from '../../agreement/shipped-agreement';
import { describeWorkbook } from '../../excel-host/describe-workbook';
import { axeFaults } from './axe';
import { FAULTY, inHomes, PATIENCE_MS } from './homes';

/** Opens the form for the first finding; its last day is far off. */
async function fillIn(pane: Page | Frame, reason: string): Promise<void> {
  await pane.getByRole('tab', { name: 'Findings' }).click();
  await pane.getByRole('listbox', { name: 'findings' }).getByRole('option').first().click();
  await pane.getByRole('button', { name: 'Accept this finding…' }).click();
  await pane.getByLabel('Why it is accepted').fill(reason);
  await pane.getByLabel('Accepted by').fill('Contract officer');
  await pane.getByLabel('Until').fill('2090-10-31');
}

inHomes('waivers and the seal', (homes) => {
  it(
    'accept a finding of a file into the copy that is downloaded, sealed or not',
    async () => {
      const { page, complaints } = await homes.opened(FAULTY, { width: 320 });
      await fillIn(page, ' ');
      await page.getByRole('button', { name: 'Accept', exact: true }).click();
      await page.getByText('Say why it is accepted.').waitFor();
      await expect(axeFaults(page)).resolves.toEqual([]);
      await page.getByLabel('Why it is accepted').fill('The school had closed.');
      await page.getByRole('button', { name: 'Accept', exact: true }).click();
      await page.getByText('Accepted until 31 October 2090 by Contract officer: The school had closed.').waitFor();
      await page
        .getByText(/^The finding is accepted\. July 2014 should go back/)
        .first()
        .waitFor();
      const copy = await downloaded(page, 'Download changed copy');
      expect(waiversIn(readWorkbook(copy)).map(({ stated }) => [stated.rule, stated.reason])).toEqual([
        ['R808', 'The school had closed.'],
      ]);

      await page.getByRole('tab', { name: 'Overview' }).click();
      await page.getByText('Accepted findings: 1 waiver').waitFor();
      const sealed = readWorkbook(await downloaded(page, 'Download sealed copy'));
      const verification = verify(sealed, agreementDigest(shippedAgreement()));
      expect(verification.kind).toBe('unchanged');
      await page
        .getByText(/Certificate number [0-9a-f-]+\./)
        .first()
        .waitFor();
      await page.getByText('Sealed, unchanged').waitFor();
      await expect(axeFaults(page)).resolves.toEqual([]);
      await expect(page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).resolves.toBe(0);
      // Downloaded as it is, nothing is left to be saved.
      await expect(page.getByRole('button', { name: 'Download changed copy' }).count()).resolves.toBe(0);

      // A fix after the seal is no longer what was checked, and says which cell.
      await page.getByRole('tab', { name: 'Findings' }).click();
      await page.getByRole('button', { name: /^Preview all/ }).click();
      await page.getByRole('button', { name: 'Apply' }).click();
      await page.getByRole('button', { name: /^Undo the last fix/ }).waitFor();
      await page
        .getByText(/^4 cells changed\./)
        .first()
        .waitFor();
      await page.getByRole('tab', { name: 'Overview' }).click();
      await page.getByText('Changed since sealed').waitFor();
      await expect(page.getByRole('region', { name: 'Certificate' }).textContent()).resolves.toContain('F26');
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'go into the workbook in Excel, and the acceptance out of it again',
    async () => {
      const { excel, frame, page } = await homes.checked(FAULTY);
      const before = describeWorkbook(excel.book);
      await fillIn(frame, 'The school had closed.');
      await frame.getByRole('button', { name: 'Accept', exact: true }).click();
      await frame.getByText(/^Accepted until 31 October 2090/).waitFor();
      expect(excel.book.sheets.map(({ name }) => name)).toContain('SDA Waivers');
      await frame.getByRole('button', { name: 'Take the acceptance back' }).click();
      await frame.getByRole('button', { name: 'Accept this finding…' }).waitFor();
      expect(describeWorkbook(excel.book)).toEqual(before);

      await frame.getByRole('tab', { name: 'Overview' }).click();
      await frame.getByRole('button', { name: 'Seal this workbook' }).click();
      await frame.getByText('Sealed, unchanged').waitFor();
      expect(excel.book.sheets.map(({ name }) => name)).toContain('SDA Certificate');
      await page.context().close();
    },
    PATIENCE_MS,
  );
});

async function downloaded(page: Page, button: string): Promise<Uint8Array> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return new Uint8Array(readFileSync(await (await waiting).path()));
}
