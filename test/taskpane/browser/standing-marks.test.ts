/** A workbook that is opened with marks on it, in the pane as it is shipped: whose they are is said after the check. */
import { readFileSync } from 'node:fs';
import { applyMarkup, editCells, readWorkbook } from '../../../src/hosts/file';
import { markupOf } from '../../../src/markup';
import { review } from '../../../src/review';
import { editsTo } from '../../../src/workbook/cell-edit';
import { shippedAgreement } from '../../agreement/shipped-agreement';
import { axeFaults } from './axe';
import { inHomes } from './homes';
import { returnFile } from './served-pane';

const OF_THIS = 'The marks on the sheets are of this review (marked up 3 August 2014, 14:20 UTC).';
const OF_EARLIER =
  'The marks on the sheets are of an earlier review (marked up 3 August 2014, 14:20 UTC) and may no longer be true. ' +
  'Mark up again to renew them, or clear them.';

function marked(): Uint8Array {
  const bytes = new Uint8Array(readFileSync(returnFile('2014-07.xlsx')));
  const [snapshot, agreement] = [readWorkbook(bytes), shippedAgreement()];
  const of = review({ snapshot, agreement });
  return applyMarkup(bytes, markupOf({ review: of, snapshot, agreement, at: '2014-08-03T14:20:00.000Z' }));
}

function editedSince(bytes: Uint8Array): Uint8Array {
  const cell = { sheet: 'Cover', row: 1, column: 1 };
  return editCells(bytes, editsTo(readWorkbook(bytes), cell, { kind: 'text', value: 'Another word' })).bytes;
}

const fileOf = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

inHomes('a workbook with marks on it', (homes) => {
  it('in a browser: says whose marks they are, and nothing of a return without any', async () => {
    const { page, complaints } = await homes.started({ width: 320 });
    await page.getByLabel('Open a return…').setInputFiles(fileOf('edited.xlsx', editedSince(marked())));
    await page.getByText(OF_EARLIER).waitFor();
    await expect(axeFaults(page)).resolves.toEqual([]);
    await page.getByLabel('Open another…').setInputFiles(fileOf('marked.xlsx', marked()));
    await page.getByText(OF_THIS).waitFor();
    await expect(page.getByText(/earlier review/).count()).resolves.toBe(0);
    await page.getByLabel('Open another…').setInputFiles(returnFile('2014-07.xlsx'));
    await page.getByText(OF_THIS).waitFor({ state: 'detached' });
    await page
      .getByText(/^July 2014 can be accepted/)
      .first()
      .waitFor();
    await expect(page.getByText(/^The marks on the sheets/).count()).resolves.toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('in Excel: says so until they are renewed or cleared, and again in a pane that is opened anew', async () => {
    const { frame, page } = await homes.startedBeside(editedSince(marked()));
    const told = frame.getByText(/^The marks on the sheets/);
    await frame.getByRole('button', { name: 'Check' }).click();
    await frame.getByText(OF_EARLIER).waitFor();
    await frame.getByRole('button', { name: 'Mark up' }).click();
    await frame.getByText('The marks on the sheets are of this review.').waitFor();
    await expect(told.count()).resolves.toBe(1);
    await frame.evaluate(() => {
      location.reload();
    });
    await frame.getByRole('button', { name: 'Check' }).click();
    await frame.getByText(/^The marks on the sheets are of this review \(marked up /).waitFor();
    await frame.getByRole('button', { name: 'Clear marks' }).click();
    await told.waitFor({ state: 'detached' });
    await page.context().close();
  });
});
