/** A walk past every view of the pane and the states inside each, in either home, for whatever is to be looked at there. */
import type { Frame, Page } from 'playwright-core';
import type { TestExcel } from '../../excel-host/test-excel';
import { overlay2015 } from '../../agreement/overlay/year-2015';
import { chooseFiles } from './choose-files';
import { FAULTY } from './homes';
import { returnFile } from './served-pane';

export interface Toured {
  /** As it opens for somebody who was never there. */
  readonly pane: Page | Frame;
  /** That the pane is beside, with a return that has mistakes in it; null in a browser. */
  readonly excel: TestExcel | null;
}

/** Looks at what is shown; `place` is a name for it, fit for a file. */
export type Look = (place: string) => Promise<void>;

export async function tour(toured: Toured, look: Look): Promise<void> {
  const { pane } = toured;
  const settledLook: Look = async (place) => {
    await pane.getByText(/^Opening/).waitFor({ state: 'detached' });
    await look(place);
  };
  await beforeAReview(toured, settledLook);
  await overview(toured, settledLook);
  await findings(toured, settledLook);
  await showView(pane, 'KPIs');
  await settledLook('kpis');
  await days(toured, settledLook);
  await history(toured, settledLook);
  if (!toured.excel) {
    await showView(pane, 'Sheet');
    await settledLook('sheet');
  }
  await agreement(toured, settledLook);
  await pane.getByRole('button', { name: /^Export/ }).click();
  await settledLook('export');
}

async function showView(pane: Page | Frame, name: string): Promise<void> {
  await pane.getByRole('tab', { name }).click();
}

async function beforeAReview({ pane, excel }: Toured, look: Look): Promise<void> {
  await pane.getByRole('button', { name: 'Skip' }).waitFor();
  await look('first-run');
  await pane.getByRole('button', { name: 'Skip' }).click();
  await look('start');
  if (excel) {
    excel.faults.isSessionLost = true;
    await pane.getByRole('button', { name: 'Check' }).click();
    await pane.getByRole('alert').waitFor();
    excel.faults.isSessionLost = false;
  } else {
    const buffer = Buffer.from('Not a workbook');
    await chooseFiles(pane, 'Open a return…', { name: 'note.xlsx', mimeType: '', buffer });
    await pane.getByRole('alert').waitFor();
  }
  await look('trouble');
  await pane.getByRole('button', { name: 'Copy details' }).click();
  await pane.getByRole('button', { name: 'Dismiss' }).click();
  await holdWork(pane, true);
  await checkFaulty({ pane, excel });
  await pane.getByRole('button', { name: 'Cancel' }).waitFor();
  await look('doing');
  await pane.getByRole('button', { name: 'Cancel' }).click();
  await holdWork(pane, false);
  await checkFaulty({ pane, excel });
  await pane.getByRole('tab', { name: 'Overview' }).waitFor();
}

async function checkFaulty({ pane, excel }: Toured): Promise<void> {
  if (excel) await pane.getByRole('button', { name: 'Check' }).click();
  else await chooseFiles(pane, 'Open a return…', returnFile(FAULTY));
}

const HOLD = `Worker.prototype.kept = Worker.prototype.postMessage; Worker.prototype.postMessage = () => {};`;
const LET_GO = `Worker.prototype.postMessage = Worker.prototype.kept;`;

/** While it is held, the worker is never asked, and so never answers. */
export async function holdWork(pane: Page | Frame, isHeld: boolean): Promise<void> {
  await pane.evaluate(isHeld ? HOLD : LET_GO);
}

async function overview({ pane, excel }: Toured, look: Look): Promise<void> {
  await look('overview');
  await pane.getByRole('button', { name: excel ? 'Seal this workbook' : 'Download sealed copy' }).click();
  await pane.getByText('Sealed, unchanged').waitFor();
  await look('overview-sealed');
}

async function findings({ pane }: Toured, look: Look): Promise<void> {
  await showView(pane, 'Findings');
  const list = pane.getByRole('listbox', { name: 'findings' });
  await list.waitFor();
  await look('findings');
  const related = pane.getByText(/^Related cells/);
  do await list.press('ArrowDown');
  while ((await related.count()) === 0);
  await related.click();
  await look('finding');
  await pane.getByRole('button', { name: /^Preview all/ }).click();
  await look('fixes');
  await pane.getByRole('button', { name: 'Apply' }).click();
  await pane.getByRole('button', { name: /^Undo the last fix/ }).waitFor();
  await pane
    .getByText(/^4 cells changed\./)
    .first()
    .waitFor();
  await look('fixed');
  await list.getByRole('option').first().click();
  await pane.getByRole('button', { name: 'Accept this finding…' }).click();
  await pane.getByRole('button', { name: 'Accept', exact: true }).click();
  await look('accepting');
  await pane
    .getByLabel('Why it is accepted')
    .fill('The school had closed, and its visits are listed under its old name.');
  await pane.getByLabel('Accepted by').fill('Contract officer');
  await pane.getByLabel('Until').fill('2090-10-31');
  await pane.getByRole('button', { name: 'Accept', exact: true }).click();
  await pane.getByText(/^Accepted until 31 October 2090/).waitFor();
  await look('accepted');
  await showView(pane, 'Overview');
  await pane.getByText('Changed since sealed').waitFor();
  await look('overview-changed');
}

async function days({ pane }: Toured, look: Look): Promise<void> {
  await showView(pane, 'Days');
  const figures = pane.getByRole('button', { name: /show the rows$/ });
  await figures.first().waitFor();
  for (const summary of await pane.getByRole('tabpanel').locator('summary').all()) await summary.click();
  await look('days');
  await figures.first().click();
  await look('days-rows');
  await pane.getByRole('button', { name: 'Back to the days' }).click();
  await pane.getByRole('button', { name: 'Reconciliation' }).click();
  await pane.getByRole('heading', { name: 'To be settled' }).waitFor();
  await look('reconciliation');
  await figures.first().click();
  await look('reconciliation-rows');
  await pane.getByRole('button', { name: 'Back to the reconciliation' }).click();
  await pane.getByLabel('By', { exact: true }).selectOption({ value: 'month' });
  await look('reconciliation-months');
}

async function history({ pane }: Toured, look: Look): Promise<void> {
  await showView(pane, 'History');
  await look('history-empty');
  const note = { name: 'note.xlsx', mimeType: '', buffer: Buffer.from('Not a workbook') };
  const given = pane.getByRole('list', { name: 'Earlier returns given' }).getByRole('listitem');
  await chooseFiles(
    pane,
    'Add earlier returns…',
    ['2014-04.xlsx', '2014-05.xlsx', '2014-06.xlsx', '2014-07.xlsx'].map(returnFile),
  );
  await given.nth(3).waitFor();
  await chooseFiles(pane, 'Add earlier returns…', note);
  await given.nth(4).waitFor();
  await look('history');
  await showView(pane, 'Findings');
  await pane.getByLabel('State', { exact: true }).selectOption({ value: 'resolved' });
  await look('findings-resolved');
  await pane.getByLabel('State', { exact: true }).selectOption({ value: '' });
}

async function agreement({ pane }: Toured, look: Look): Promise<void> {
  await showView(pane, 'Agreement');
  await look('agreement');
  for (const summary of await pane.getByRole('region', { name: 'Definitions' }).locator('summary').all())
    await summary.click();
  await look('agreement-definitions');
  const json = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await chooseFiles(pane, 'Compare with another version…', json('2015-16.json', JSON.stringify(overlay2015())));
  await pane.getByRole('region', { name: 'What changed' }).waitFor();
  await look('agreement-compared');
  await chooseFiles(
    pane,
    'Compare with another version…',
    json('bad.json', JSON.stringify({ ...overlay2015(), kpis: { ended: ['A99-9'] } })),
  );
  await pane.getByText(/bad\.json cannot be used/).waitFor();
  await look('agreement-refused');
}
