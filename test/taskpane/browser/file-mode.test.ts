/** The pane as it is shipped, in a browser over a file. */
import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { hasMarks, newWorkbook, readWorkbook } from '../../../src/hosts/file';
import type { ReportSheet } from '../../../src/workbook/markup';
import { FAULTY, inHomes, type Homes } from './homes';
import { returnFile, type Visit } from './served-pane';

inHomes('the pane in a browser', (homes) => {
  it('checks a return that is opened, and says the verdict first', async () => {
    const { page, requests, complaints } = await opened(homes, '2014-07.xlsx');
    await expect(page.getByRole('tabpanel').locator('p').first().textContent()).resolves.toMatch(
      /^July 2014 can be accepted: .*\.$/,
    );
    await expect(page.getByRole('tabpanel').textContent()).resolves.toContain('Worked example, illustrative');
    expect(complaints).toEqual([]);
    const { origin } = await homes.served();
    expect(requests.filter((address) => !address.startsWith(origin))).toEqual([]);
    await page.context().close();
  });

  it('checks a return that is dropped on it', async () => {
    const { page } = await homes.started();
    const bytes = readFileSync(returnFile('2014-07.xlsx')).toString('base64');
    await page.evaluate((content) => {
      const data = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([data], 'dropped.xlsx'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, bytes);
    await page.getByText('dropped.xlsx').waitFor();
    await page
      .getByText(/^July 2014 can be accepted/)
      .first()
      .waitFor();
    await page.context().close();
  });

  it('moves no tab when one is chosen', async () => {
    const { page } = await homes.opened(FAULTY, { width: 350 });
    const places = () =>
      page
        .getByRole('tab')
        .evaluateAll((tabs: HTMLElement[]) => tabs.map((tab) => [tab.offsetLeft, tab.offsetTop, tab.offsetWidth]));
    const before = await places();
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await expect(places()).resolves.toEqual(before);
    }
    await page.context().close();
  });

  it('walks through the findings by keyboard and jumps to a cell', async () => {
    const { page } = await opened(homes, FAULTY, 'Supplier');
    await page.getByRole('listbox', { name: 'findings' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByLabel('Severity').selectOption({ value: 'error' });
    await page.getByRole('listbox', { name: 'findings' }).focus();
    const first = await selectedText(page);
    await page.keyboard.press('ArrowDown');
    const second = await selectedText(page);
    expect(second).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    await expect(selectedText(page)).resolves.toBe(first);

    const link = page.getByRole('button', { name: /^Go to / }).first();
    const target = (await link.textContent())?.replace('Go to ', '') ?? '';
    const message = (await page.getByLabel('The selected finding').locator('p').first().textContent()) ?? '?';
    await link.press('Enter');
    const [sheet, cell] = target.split('!');
    await page.getByRole('grid', { name: `Sheet ${String(sheet)}` }).waitFor();
    // The columns before it, which say what it is of, stay in view where it does.
    await expect(page.getByRole('grid').evaluate((grid) => grid.scrollLeft)).resolves.toBeLessThanOrEqual(0);
    const about = page.getByRole('status', { name: 'The cell' });
    await expect(about.locator('strong').first().textContent()).resolves.toBe(cell);
    await expect(about.textContent()).resolves.toContain(message);
    // What was pressed is gone with its view: the keyboard goes on in the sheet.
    await expect(page.evaluate(() => document.activeElement?.getAttribute('role'))).resolves.toBe('grid');
    await page.context().close();
  });

  it('saves a marked-up copy that opens, holds the same return and leaves the file as it was', async () => {
    const { page } = await opened(homes, FAULTY);
    const copy = await downloaded(page, 'Download marked-up copy');
    expect(copy.name).toBe('2014-07-with-errors marked.xlsx');
    const original = readFileSync(returnFile(FAULTY));
    expect(hasMarks(copy.bytes)).toBe(true);
    expect(hasMarks(original)).toBe(false);
    expect(readWorkbook(copy.bytes).sheets).toEqual(readWorkbook(original).sheets);

    // The copy in turn can be opened, and gives the return back without its marks.
    await page
      .getByLabel('Open another…')
      .setInputFiles({ name: copy.name, mimeType: '', buffer: Buffer.from(copy.bytes) });
    const cleared = await downloaded(page, 'Download copy without marks');
    expect(hasMarks(cleared.bytes)).toBe(false);
    await page.context().close();
  });

  it('exports CSV, JSON and HTML', async () => {
    const { page, complaints } = await opened(homes, FAULTY);
    await page.getByRole('button', { name: 'Export' }).click();
    const csv = await downloaded(page, 'Findings as CSV');
    const json = await downloaded(page, 'Review as JSON');
    const html = await downloaded(page, 'Report as HTML');
    const review: unknown = JSON.parse(textOf(json.bytes));
    expect(review).toMatchObject({ file: '2014-07-with-errors.xlsx', verdict: { level: 'errors' } });
    const findings = (review as { findings: unknown[] }).findings;
    expect(findings.length).toBeGreaterThan(10);
    expect(textOf(csv.bytes).trimEnd().split('\r\n').length).toBeGreaterThan(findings.length);
    expect(textOf(html.bytes)).toContain('<title>Review of 2014-07-with-errors.xlsx</title>');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('prints the report with its own style, under a policy that allows no style element', async () => {
    const { page, complaints } = await opened(homes, '2014-07.xlsx');
    // The frame goes once it is printed; here it stays to be looked at.
    await page.evaluate(() => {
      HTMLIFrameElement.prototype.remove = () => undefined;
    });
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('button', { name: 'Print report' }).click();
    const frame = page.frameLocator('iframe[title="Report to print"]');
    await expect(frame.locator('h1').textContent()).resolves.toBe('Review of 2014-07.xlsx');
    const weight = await frame.locator('.verdict').evaluate((verdict) => getComputedStyle(verdict).fontWeight);
    expect(weight).toBe('600');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('says in its own words what is wrong with a file, and lets the details be copied', async () => {
    const { page } = await homes.started();
    const buffer = Buffer.from('Not a workbook');
    await page.getByLabel('Open a return…').setInputFiles({ name: 'note.xlsx', mimeType: '', buffer });
    await expect(page.getByRole('alert').first().textContent()).resolves.toMatch(/workbook/i);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy details' }).click();
    await page.getByRole('button', { name: 'Details copied' }).waitFor();
    await expect(page.evaluate(() => navigator.clipboard.readText())).resolves.toContain('note.xlsx');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(page.getByRole('alert').count()).resolves.toBe(0);
    await page.context().close();
  });

  it('takes another agreement, and says where one that it cannot use goes wrong', async () => {
    const { page } = await opened(homes, '2014-07.xlsx');
    await page.getByRole('tab', { name: 'Agreement' }).click();
    const shipped = readFileSync(returnFile('../../agreements/scc-sda-cluster-a-2014-15.json'), 'utf8');
    const give = (name: string, text: string) =>
      page
        .getByLabel('Use another agreement…')
        .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await give('broken.json', shipped.replace('"financialYearStartMonth": 4', '"financialYearStartMonth": 14'));
    await page.getByText(/broken\.json cannot be used/).waitFor();
    await expect(page.getByRole('alert').textContent()).resolves.toContain('financialYearStartMonth');
    await give('ours.json', shipped.replace(/"title": "[^"]*"/, '"title": "Our own agreement"'));
    const title = page.getByRole('definition').filter({ hasText: /^Our own agreement$/ });
    await title.waitFor();
    await page.getByRole('button', { name: 'Use the shipped agreement' }).click();
    await title.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('remembers the role, which decides the view that opens and the words of the verdict', async () => {
    const { page } = await opened(homes, FAULTY, 'Finance');
    await expect(page.getByRole('tab', { name: 'Days' }).getAttribute('aria-selected')).resolves.toBe('true');
    await page.reload();
    await page.getByRole('button', { name: 'Try the July 2014 sample' }).waitFor();
    await expect(page.getByText('How do you use returns?').count()).resolves.toBe(0);
    await page.context().close();
  });

  it('runs no inline script, whatever gets into the page', async () => {
    const { page } = await homes.visit();
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "injected"';
      document.body.append(script);
      const frame = document.createElement('div');
      frame.innerHTML = '<img src="x:" onerror="document.title = \'injected\'">';
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 200));
      return document.title;
    });
    expect(ran).toBe('SDA Return Checker');
    await page.context().close();
  });

  it('shows no KPIs and no days of a workbook that is no return', async () => {
    const { page } = await homes.started();
    const buffer = Buffer.from(newWorkbook([SHOPPING_LIST]));
    await page.getByLabel('Open a return…').setInputFiles({ name: 'list.xlsx', mimeType: '', buffer });
    await page.getByRole('tab', { name: 'Overview' }).waitFor();
    const tabs = await page.getByRole('tab').allTextContents();
    expect(tabs).toEqual(['Overview', 'Findings (1)', 'Sheet', 'Agreement']);
    await page.context().close();
  });

  it('says what takes over a second, and stops it when asked', async () => {
    const { page } = await homes.started();
    let answer = () => Promise.resolve();
    await page.route('**/*.xlsx', (route) => {
      answer = () => route.continue();
    });
    await page.getByRole('button', { name: 'Try the July 2014 sample' }).click();
    await page.getByText('Loading the sample…').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Loading the sample…').waitFor({ state: 'detached' });
    const arrived = page.waitForResponse('**/*.xlsx');
    await answer();
    await arrived;
    await page.waitForTimeout(500);
    await expect(page.getByRole('tab').count()).resolves.toBe(0);
    await page.unroute('**/*.xlsx');
    await page.getByRole('button', { name: 'Try the July 2014 sample' }).click();
    await page.getByRole('tab', { name: 'Overview' }).waitFor();
    await page.context().close();
  });
});

const SHOPPING_LIST: ReportSheet = {
  role: 'shopping',
  name: 'Shopping',
  cells: [{ row: 0, column: 0, value: { kind: 'text', value: 'Bread' } }],
  columnWidths: [],
  merges: [],
  tables: [],
  pivots: [],
  print: { landscape: false },
};

async function opened(homes: Homes, file: string, role = 'Contract officer'): Promise<Visit> {
  const visit = await homes.visit();
  await visit.page.getByRole('button', { name: new RegExp(`^${role}`) }).click();
  await visit.page.getByLabel('Open a return…').setInputFiles(returnFile(file));
  await visit.page.getByRole('tab', { name: 'Overview' }).waitFor();
  await visit.page.getByText('Opening…').waitFor({ state: 'detached' });
  return visit;
}

async function selectedText(page: Page): Promise<string | null> {
  return page.getByRole('listbox', { name: 'findings' }).getByRole('option', { selected: true }).textContent();
}

async function downloaded(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const download: Download = await waiting;
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
