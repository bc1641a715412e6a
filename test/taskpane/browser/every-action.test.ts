/** What can be done in the pane beside the journeys: each action once more in each home, until none is left untried. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { describeWorkbook } from '../../excel-host/describe-workbook';
import { edited } from './edited-cells';
import { FAULTY, inHomes, PATIENCE_MS } from './homes';
import { neverPressed, openLedger } from './ledger';
import { pressEverything } from './press-everything';
import { tour } from './tour';

inHomes('every action', (homes) => {
  it(
    'in a browser: the sample comes first, the role is changed, the KPIs say all they have to, and Close goes back',
    async () => {
      const { page, complaints } = await homes.visit();
      await page.getByRole('button', { name: /^Supplier/ }).click();
      const start = page.getByRole('region', { name: 'Start' });
      await expect(start.getByRole('button').first().textContent()).resolves.toBe('Try the July 2014 sample');

      // The role is asked again, and the answer holds at once and after a reload.
      await start.getByRole('button', { name: 'Change my role' }).click();
      await page.getByRole('button', { name: /^Contract officer/ }).click();
      await page.reload();
      await page.getByRole('button', { name: 'The same with mistakes in it' }).click();
      await page.getByText('Your role: Contract officer.').waitFor();
      await page.getByRole('button', { name: 'Change my role' }).click();
      await page.getByRole('button', { name: /^Finance/ }).click();
      await page.getByRole('tab', { name: 'Overview' }).click();
      await page.getByText('Your role: Finance.').waitFor();

      await expect(kpiFaults(page)).resolves.toEqual([]);

      await page.getByRole('button', { name: 'Close', exact: true }).click();
      await start.getByRole('button', { name: 'Try the July 2014 sample' }).waitFor();
      await expect(page.getByRole('tab').count()).resolves.toBe(0);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'in Excel: the ribbon’s Clear marks, the role, the KPIs, and reports as JSON and HTML',
    async () => {
      const { excel, frame, page } = await homes.beside(FAULTY, { query: '?do=mark' });
      const before = describeWorkbook(excel.book);
      await frame.getByRole('button', { name: 'Skip' }).click();
      await frame
        .getByText(/The workbook is marked up/)
        .first()
        .waitFor();
      expect(describeWorkbook(excel.book)).not.toEqual(before);

      await frame.getByRole('tab', { name: 'Overview' }).click();
      await frame.getByText('No role was chosen.').waitFor();
      await frame.getByRole('button', { name: 'Change my role' }).click();
      await frame.getByRole('button', { name: /^Supplier/ }).click();
      await frame.getByRole('tab', { name: 'Overview' }).click();
      await frame.getByText(/^Your role: Supplier/).waitFor();

      await expect(kpiFaults(frame)).resolves.toEqual([]);

      await frame.getByRole('button', { name: 'Export' }).click();
      const json: unknown = JSON.parse(await downloaded(page, frame, 'Review as JSON'));
      expect(json).toMatchObject({ verdict: { level: 'errors' } });
      const html = await downloaded(page, frame, 'Report as HTML');
      expect(html).toContain('July 2014 should go back');
      expect(html).toMatch(/illustrative/i);

      // The ribbon's button opens the pane anew at its verb.
      await frame.evaluate(() => {
        location.href = `${location.pathname}?do=clear`;
      });
      await page.waitForTimeout(0);
      const anew = await paneOf(page);
      await anew
        .getByText(/All marks of this program are gone/)
        .first()
        .waitFor();
      expect(describeWorkbook(excel.book)).toEqual(before);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'with less motion, nothing moves while work goes on; without that wish something does',
    async () => {
      const { page } = await homes.visit();
      await page.getByRole('button', { name: 'Skip' }).click();
      await page.route('**/*.xlsx', () => undefined);
      await page.getByRole('button', { name: 'Try the July 2014 sample' }).click();
      await page.getByText('Loading the sample…').waitFor();
      await expect(moving(page)).resolves.not.toEqual([]);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.waitForTimeout(300);
      await expect(moving(page)).resolves.toEqual([]);
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it.each(ribbonVerbs())(
    'the ribbon’s verb %s opens the pane at what it does',
    async (verb) => {
      const { frame, page } = await homes.beside(FAULTY, { query: `?do=${verb}` });
      await frame.getByRole('button', { name: 'Skip' }).click();
      await frame
        .getByText(OUTCOMES.get(verb) ?? 'What this verb of the ribbon does is not known.')
        .first()
        .waitFor();
      await page.context().close();
    },
    PATIENCE_MS,
  );

  it(
    'in a browser, no control of the pane is left that was never pressed',
    async () => {
      const { page, complaints } = await homes.visit({ width: 320 });
      await page.context().grantPermissions(['clipboard-write']);
      await page.getByRole('button', { name: 'Skip' }).waitFor();
      await openLedger(page);
      await chooseEachRole(page);
      await tour({ pane: page, excel: null }, nothing);
      // What the tour leaves out is noticed.
      await expect(neverPressed(page)).resolves.toContain('pane: button Download marked-up copy');
      await pressEverything({ pane: page, excel: null });
      await expect(neverPressed(page)).resolves.toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    2 * PATIENCE_MS,
  );

  it(
    'in Excel, no control of the pane is left that was never pressed',
    async () => {
      const { frame, excel, page } = await homes.beside(FAULTY, { events: true });
      await frame.getByRole('button', { name: 'Skip' }).waitFor();
      await openLedger(frame);
      await chooseEachRole(frame);
      await tour({ pane: frame, excel }, nothing);
      await expect(neverPressed(frame)).resolves.toContain('pane: button Mark up');
      await pressEverything({ pane: frame, excel });
      await edited(frame, { worksheetId: excel.book.sheets[0]?.id ?? '', address: 'A1' });
      await frame.getByRole('button', { name: 'Check again' }).click();
      await frame.getByRole('button', { name: 'Check again' }).waitFor({ state: 'detached' });
      await expect(neverPressed(frame)).resolves.toEqual([]);
      await page.context().close();
    },
    2 * PATIENCE_MS,
  );
});

/** What each verb of the ribbon comes to with the sample that has mistakes in it. */
const OUTCOMES: ReadonlyMap<string, RegExp> = new Map([
  ['check', /^July 2014 should go back/],
  ['mark', /The workbook is marked up/],
  ['clear', /All marks of this program are gone/],
]);

/** Of the manifest's buttons. */
function ribbonVerbs(): readonly string[] {
  const manifest = readFileSync(path.resolve(__dirname, '../../../manifest.xml'), 'utf8');
  return [...manifest.matchAll(/excel\.html\?do=(\w+)/g)].flatMap(([, verb]) => (verb === undefined ? [] : [verb]));
}

const nothing = () => Promise.resolve();

/** Each role once; at the end the question is open again. */
async function chooseEachRole(pane: Page | Frame): Promise<void> {
  for (const role of ['Contract officer', 'Supplier', 'Finance']) {
    await pane.getByRole('button', { name: new RegExp(`^${role}`) }).click();
    await pane.getByRole('button', { name: 'Change my role' }).click();
  }
}

/** Every card of the KPIs view that lacks a part; and the view, where no card has a part that some must have. */
async function kpiFaults(pane: Page | Frame): Promise<readonly string[]> {
  await pane.getByRole('tab', { name: 'KPIs' }).click();
  await pane.getByText('Opening…').waitFor({ state: 'detached' });
  const cards = await pane.getByRole('tabpanel').getByRole('listitem').all();
  const texts: string[] = [];
  for (const card of cards) texts.push(await card.innerText());
  const bands = /^(Good|Approaching|Requires improvement|Inadequate|Other)/;
  const lacking = texts.filter((text) => !bands.test(text) || !/Stated\n+\S/.test(text) || !/Target\n+\S/.test(text));
  const some = { recomputed: /Recomputed\n+\S/, 'what it would take': / more | fewer | higher | lower |to reach/i };
  return [
    ...(texts.length < 10 ? [`only ${String(texts.length)} KPIs`] : []),
    ...lacking.map((text) => `lacks something: ${text}`),
    ...Object.entries(some).flatMap(([name, pattern]) => (texts.some((text) => pattern.test(text)) ? [] : [name])),
  ];
}

/** What goes on moving: animations that last and have not ended. */
function moving(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    document.getAnimations().flatMap((animation) => {
      const { duration = 0, iterations = 1 } = animation.effect?.getComputedTiming() ?? {};
      const lasts = animation.playState === 'running' && Number(duration) * iterations > 100;
      return lasts ? [`${animation.id || 'animation'} of ${String(duration)} ms`] : [];
    }),
  );
}

/** The pane's frame, once it has gone to another address. */
async function paneOf(page: Page): Promise<Frame> {
  for (;;) {
    const frame = page.frames().find((each) => each.url().includes('do=clear'));
    if (frame) return frame;
    await page.waitForTimeout(50);
  }
}

async function downloaded(page: Page, frame: Frame, button: string): Promise<string> {
  const waiting = page.waitForEvent('download');
  await frame.getByRole('button', { name: button, exact: true }).click();
  return readFileSync(await (await waiting).path(), 'utf8');
}
