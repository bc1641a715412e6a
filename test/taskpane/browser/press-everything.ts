/** Presses whatever the pane offers after its tour, which ends at the exports with the agreement below them. */
import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { overlay2015 } from '../../agreement/overlay/year-2015';
import { chooseFiles, pageOf } from './choose-files';
import { restatedJune } from './restated-june';
import { returnFile } from './served-pane';
import type { Toured } from './tour';

const SHIPPED = readFileSync(returnFile('../../agreements/scc-sda-cluster-a-2014-15.json'), 'utf8');

export async function pressEverything(toured: Toured): Promise<void> {
  await exportAll(toured);
  await useAgreements(toured);
  await workOnFindings(toured);
  await lookAtKpis(toured);
  await lookAtDays(toured);
  await changeHistory(toured);
  await readOverview(toured);
  if (toured.excel) await verbsOfExcel(toured);
  else await filesOfBrowser(toured);
}

async function exportAll({ pane }: Toured): Promise<void> {
  for (const button of await pane.getByRole('group', { name: 'Export' }).getByRole('button').all()) {
    const isPrinted = (await button.textContent())?.startsWith('Print') ?? false;
    if (isPrinted) await button.click();
    else await downloaded(button);
    await idle({ pane });
  }
}

async function useAgreements({ pane }: Pick<Toured, 'pane'>): Promise<void> {
  const json = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  // The tour ends with a version that was refused, which takes the one that was compared before it away.
  await expect(pane.getByRole('button', { name: 'Use this version' }).count()).resolves.toBe(0);
  await chooseFiles(pane, 'Compare with another version…', json('2015-16.json', JSON.stringify(overlay2015())));
  await pane.getByRole('button', { name: 'Use this version' }).click();
  await pane.getByRole('button', { name: 'Use the shipped agreement' }).click();
  await idle({ pane });
  await chooseFiles(pane, 'Use another agreement…', json('wrong.json', SHIPPED.replaceAll('"direction":', '"way":')));
  await pane.getByRole('button', { name: /^Show \d+ more problems?$/ }).click();
}

async function workOnFindings({ pane, excel }: Toured): Promise<void> {
  await pane.getByRole('tab', { name: 'Findings' }).click();
  const list = pane.getByRole('listbox', { name: 'findings' });
  await changeEachChoice(pane);
  await list.getByRole('option').first().click();
  await pane.getByRole('button', { name: 'Take the acceptance back' }).click();
  await pane.getByRole('button', { name: 'Accept this finding…' }).click();
  await pane.getByRole('button', { name: 'Leave it' }).click();
  await pane.getByRole('button', { name: 'Next' }).click();
  await pane.getByRole('button', { name: 'Previous' }).click();
  await pane.getByRole('button', { name: /^Undo the last fix/ }).click();
  const preview = pane.getByRole('button', { name: 'Preview fix' });
  do await list.press('ArrowDown');
  while ((await preview.count()) === 0);
  await preview.click();
  await pane.getByRole('button', { name: 'Leave it' }).click();
  await goToFirst({ pane, excel }, 'Findings');
}

async function lookAtKpis({ pane, excel }: Toured): Promise<void> {
  await pane.getByRole('tab', { name: 'KPIs' }).click();
  await changeEachChoice(pane);
  await goToFirst({ pane, excel }, 'KPIs');
}

async function lookAtDays({ pane, excel }: Toured): Promise<void> {
  await pane.getByRole('tab', { name: 'Days' }).click();
  await pane.getByLabel('By', { exact: true }).selectOption({ value: 'order' });
  await pane.getByLabel('Time').selectOption({ value: 'month' });
  await pane.getByRole('button', { name: /^Show \d+ more exceptions?$/ }).click();
  await pane.getByRole('button', { name: 'Show the order’s rows' }).first().click();
  await goToFirst({ pane, excel }, 'Days');
  await pane.getByRole('button', { name: 'Back to the reconciliation' }).click();
  await pane.getByRole('button', { name: 'Show the rows' }).first().click();
  await pane.getByRole('button', { name: 'Back to the reconciliation' }).click();
  await pane.getByRole('button', { name: 'Show the finding' }).first().click();
  await pane.getByRole('tab', { name: 'Days' }).click();
  await pane.getByRole('button', { name: 'Days delivered' }).click();
}

async function changeHistory({ pane, excel }: Toured): Promise<void> {
  await pane.getByRole('tab', { name: 'History' }).click();
  await pane.getByRole('button', { name: 'Show the new findings' }).click();
  await goToFirst({ pane, excel }, 'History');
  await pane.getByRole('button', { name: 'Remove note.xlsx' }).click();
  await pane.getByRole('button', { name: 'Remove note.xlsx' }).waitFor({ state: 'detached' });
  await pane.getByRole('button', { name: 'Remove all' }).click();
  await pane.getByRole('list', { name: 'Earlier returns given' }).waitFor({ state: 'detached' });
  await chooseFiles(pane, 'Add earlier returns…', restatedJune(30));
  await pane.getByRole('button', { name: /^Show \d+ more changes$/ }).click();
}

async function readOverview({ pane }: Toured): Promise<void> {
  await pane.getByRole('tab', { name: 'Overview' }).click();
  for (const role of ['Contract officer', 'Supplier', 'Finance']) {
    await pane.getByRole('button', { name: 'Change my role' }).click();
    await pane.getByRole('button', { name: new RegExp(`^${role}`) }).click();
    await pane.getByText(new RegExp(`^Your role: ${role}`)).waitFor();
  }
  const help = pageOf(pane).waitForEvent('popup');
  await pane.getByRole('link', { name: 'Help' }).click();
  await (await help).close();
}

async function verbsOfExcel({ pane, excel }: Toured): Promise<void> {
  const actions = pane.getByRole('group', { name: 'Actions' });
  await actions.getByRole('button', { name: 'Mark up' }).click();
  await idle({ pane });
  await actions.getByRole('button', { name: 'Clear marks' }).click();
  await idle({ pane });
  if (excel) excel.book.isStructureProtected = true;
  await actions.getByRole('button', { name: 'Check' }).click();
  await pane.getByRole('button', { name: 'Report in a new workbook' }).click();
  await idle({ pane });
}

async function filesOfBrowser({ pane }: Toured): Promise<void> {
  await downloaded(pane.getByRole('button', { name: 'Download changed copy' }));
  await pane.getByRole('tab', { name: 'Sheet' }).click();
  await pane.getByRole('combobox', { name: 'Sheet' }).selectOption({ index: 1 });
  await pane.getByRole('gridcell').first().click();
  const marked = await downloaded(pane.getByRole('button', { name: 'Download marked-up copy' }));
  await chooseFiles(pane, 'Open another…', { name: 'marked.xlsx', mimeType: '', buffer: marked });
  await downloaded(pane.getByRole('button', { name: 'Download copy without marks' }));
  for (const sample of ['Try the July 2014 sample', 'The same with mistakes in it']) {
    await pane.getByRole('button', { name: 'Close', exact: true }).click();
    await pane.getByRole('button', { name: sample }).click();
    await pane.getByRole('tab', { name: 'Overview' }).waitFor();
  }
  await pane.getByRole('button', { name: 'Close', exact: true }).click();
  await pane.getByRole('button', { name: 'Change my role' }).click();
}

/** Of those in the view; each is as it was in the end. */
async function changeEachChoice(pane: Toured['pane']): Promise<void> {
  const choices = pane.getByRole('tabpanel').getByRole('combobox');
  await choices.first().waitFor();
  for (const choice of await choices.all()) {
    await choice.selectOption({ index: 1 });
    await choice.selectOption({ index: 0 });
  }
}

/** Goes to the first cell that is offered, and comes back to the view: in a browser the cell is in a view of its own. */
async function goToFirst({ pane, excel }: Toured, view: string): Promise<void> {
  await pane.getByRole('tab', { name: view }).click();
  await pane
    .getByRole('button', { name: /^Go to / })
    .first()
    .click();
  if (excel) return;
  await pane.getByRole('grid').waitFor();
  await pane.getByRole('tab', { name: view }).click();
}

async function downloaded(button: Locator): Promise<Buffer> {
  const waiting = button.page().waitForEvent('download');
  await button.click();
  return readFileSync(await (await waiting).path());
}

/** Nothing is being done any more. */
async function idle({ pane }: Pick<Toured, 'pane'>): Promise<void> {
  await pane.locator('main[aria-busy="false"]').waitFor();
}
