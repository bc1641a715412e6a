/**
 * The pane as it is shipped, when Excel fails: every main action refused, without a connection, and stopped half-way. Each
 * time the pane says so in our words, keeps the review, leaves off working, and does it once Excel answers again.
 */
import type { Frame } from 'playwright-core';
import { describeWorkbook } from '../../excel-host/describe-workbook';
import type { TestExcel } from '../../excel-host/test-excel';
import { FAULTY, inHomes, PATIENCE_MS } from './homes';

interface Action {
  readonly what: string;
  readonly run: (pane: Frame) => Promise<void>;
  /** What is shown once it is done. */
  readonly done: RegExp;
  /** States of the workbook after the first change at which Excel is stopped; absent where nothing is changed. */
  readonly stopAfter?: number;
}

const press =
  (name: string | RegExp) =>
  (pane: Frame): Promise<void> =>
    pane.getByRole('button', { name, exact: true }).click();

async function applyFixes(pane: Frame): Promise<void> {
  await pane.getByRole('tab', { name: 'Findings' }).click();
  await pane.getByRole('button', { name: /^Preview all/ }).click();
  await pane.getByRole('button', { name: 'Apply' }).click();
}

async function accept(pane: Frame): Promise<void> {
  await pane.getByRole('tab', { name: 'Findings' }).click();
  await pane.getByRole('listbox', { name: 'findings' }).getByRole('option').first().click();
  const open = pane.getByRole('button', { name: 'Accept this finding…' });
  if ((await open.getAttribute('aria-expanded')) === 'false') {
    await open.click();
    await pane.getByLabel('Why it is accepted').fill('The school had closed.');
    await pane.getByLabel('Accepted by').fill('Contract officer');
    await pane.getByLabel('Until').fill('2090-10-31');
  }
  await pane.getByRole('button', { name: 'Accept', exact: true }).click();
}

async function seal(pane: Frame): Promise<void> {
  await pane.getByRole('tab', { name: 'Overview' }).click();
  await pane.getByRole('button', { name: 'Seal this workbook' }).click();
}

/** In the order in which one leads to the next. */
const ACTIONS: readonly Action[] = [
  { what: 'Check', run: press('Check'), done: /^July 2014 should go back/ },
  { what: 'Mark up', run: press('Mark up'), done: /^The workbook is marked up/, stopAfter: 200 },
  { what: 'Clear marks', run: press('Clear marks'), done: /^All marks of this program are gone/, stopAfter: 3 },
  { what: 'a fix', run: applyFixes, done: /^4 cells changed\./, stopAfter: 2 },
  { what: 'the undoing', run: press(/^Undo the last fix/), done: /^The last fix is undone\./, stopAfter: 2 },
  { what: 'a waiver', run: accept, done: /^The finding is accepted\./, stopAfter: 20 },
  { what: 'the seal', run: seal, done: /^The workbook is sealed/, stopAfter: 10 },
];

const REFUSALS: readonly (readonly [string, RegExp])[] = [
  ['AccessDenied', /^Excel refused the change because a sheet is protected\./],
  ['SessionNotFound', /^The connection to the workbook was lost\. Reload the workbook, then try again\./],
];

const idle = (pane: Frame): Promise<void> => pane.locator('main[aria-busy="false"]').waitFor();

/** The alert says this, offers its details, and the pane works on nothing. */
async function expectTold(pane: Frame, message: RegExp, code: string): Promise<void> {
  const alert = pane.getByRole('alert').filter({ hasText: message });
  await alert.waitFor();
  await idle(pane);
  await alert.getByRole('button', { name: 'Copy details' }).click();
  await expect(pane.getByLabel('Details to copy').inputValue()).resolves.toContain(code);
}

async function succeed(pane: Frame, { run, done }: Action): Promise<void> {
  await run(pane);
  await pane.getByText(done).first().waitFor();
  await idle(pane);
  // The views of a review are loaded once there is one.
  await pane.getByRole('tab', { name: 'Overview' }).waitFor();
  await expect(pane.getByRole('alert').count()).resolves.toBe(0);
}

/** Excel stops so many states after the first change of the workbook, and answers no more. */
function stopAfter({ book, faults }: TestExcel, states: number): void {
  const before = JSON.stringify(describeWorkbook(book));
  let left = states;
  faults.onStep = (action) => {
    if (left === states && JSON.stringify(describeWorkbook(book)) === before) return;
    left -= 1;
    if (left !== 0) return;
    faults.failAtAction = action;
    faults.refuseRequest = () => 'SessionNotFound';
  };
}

function answerAgain({ faults }: TestExcel): void {
  faults.onStep = () => undefined;
  faults.refuseRequest = () => null;
}

inHomes('an Excel that fails', (homes) => {
  async function open() {
    const opened = await homes.startedBeside(FAULTY);
    // Details are then shown, to be copied by hand.
    await opened.frame.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    return opened;
  }

  it(
    'refuses an action or has lost the connection: says so, keeps the review, and does it at the next try',
    async () => {
      const { excel, frame, page } = await open();
      for (const action of ACTIONS) {
        const before = describeWorkbook(excel.book);
        const tabs = await frame.getByRole('tab').count();
        for (const [code, message] of REFUSALS) {
          excel.faults.refuseRequest = () => code;
          await action.run(frame);
          await expectTold(frame, message, code);
          await expect(frame.getByRole('tab').count()).resolves.toBe(tabs);
          expect(describeWorkbook(excel.book)).toEqual(before);
        }
        answerAgain(excel);
        await succeed(frame, action);
      }
      await page.context().close();
    },
    2.5 * PATIENCE_MS,
  );

  it(
    'stops a write half-way for good: says what may be left and that the review is out of date, and can go on',
    async () => {
      const { excel, frame, page } = await open();
      const stale = frame.getByText('The workbook has changed since it was checked.');
      for (const action of ACTIONS) {
        if (action.stopAfter !== undefined) {
          const [before, tabs] = [describeWorkbook(excel.book), await frame.getByRole('tab').count()];
          stopAfter(excel, action.stopAfter);
          await action.run(frame);
          await expectTold(frame, /^Excel stopped half-way and then could not be asked to undo it\./, 'notRestored');
          await stale.waitFor();
          await expect(frame.getByRole('tab').count()).resolves.toBe(tabs);
          expect(describeWorkbook(excel.book)).not.toEqual(before);
          answerAgain(excel);
          await press('Check again')(frame);
          await stale.waitFor({ state: 'detached' });
          await idle(frame);
        }
        if (action.what === 'the undoing') {
          // Some of its cells are as they were already: it is not for this step to change the others without them.
          const meanwhile = describeWorkbook(excel.book);
          await action.run(frame);
          await expectTold(frame, /no longer holds what it held when it was checked/, 'cannotEdit');
          expect(describeWorkbook(excel.book)).toEqual(meanwhile);
          continue;
        }
        await succeed(frame, action.what === 'a fix' ? { ...action, done: /^\d cells? changed\./ } : action);
      }
      await page.context().close();
    },
    2.5 * PATIENCE_MS,
  );
});
