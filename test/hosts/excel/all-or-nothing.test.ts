/** @jest-environment ./test/excel-host/office-environment.cjs */
/** Whatever action of a write fails, the workbook is as it was, or as it was meant to become. */
import { applyMarkup } from '../../../src/hosts/file';
import { ExcelError } from '../../../src/hosts/excel';
import type { Markup } from '../../../src/workbook/markup';
import { sampleMarkup, supplierWorkbook } from '../file/marks/sample-markup';
import { isSameWorkbook } from '../../excel-host/same-workbook';
import { open, sampleReturn, type Opened } from './opened';
import { julyMarkup } from './sample-review';

interface Tally {
  readonly actions: number;
  readonly restored: number;
  readonly finished: number;
}

/**
 * Fails every action of a write in turn, each time in the workbook that the last failure left, so that what one failure
 * leaves behind unseen would show in the next. Where a failure comes after the first of our old sheets is deleted, which
 * cannot be undone, the write is finished instead and the workbook prepared anew.
 */
async function failEverywhere(
  prepare: () => Promise<Opened>,
  write: (opened: Opened) => Promise<unknown>,
): Promise<Tally> {
  const meant = await prepare();
  const start = meant.excel.traffic.actions;
  await write(meant);
  const actions = meant.excel.traffic.actions - start;

  const before = (await prepare()).excel.book;
  let opened = await prepare();
  let restored = 0;
  let finished = 0;
  for (let action = 1; action <= actions; action++) {
    opened.excel.faults.failAtAction = opened.excel.traffic.actions + action;
    const outcome = await write(opened).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    const now = opened.excel.book;
    if (outcome === null) {
      if (!isSameWorkbook(now, meant.excel.book))
        throw new Error(`failing action ${String(action)} left a write that resolved unfinished`);
      finished += 1;
      opened = await prepare();
    } else {
      expect(outcome).toBeInstanceOf(ExcelError);
      if (!isSameWorkbook(now, before)) throw new Error(`failing action ${String(action)} left the workbook changed`);
      restored += 1;
    }
  }
  return { actions, restored, finished };
}

function say(what: string, { actions, restored, finished }: Tally): void {
  process.stdout.write(
    `${what}: ${String(actions)} actions failed one by one; ${String(restored)} times the workbook was as before, ` +
      `${String(finished)} times (after a sheet was deleted) as it was meant to become\n`,
  );
}

const marked = (bytes: Uint8Array, markup: Markup) => (): Promise<Opened> =>
  Promise.resolve(open(applyMarkup(bytes, markup)));
const fresh = (bytes: Uint8Array) => (): Promise<Opened> => Promise.resolve(open(bytes));

describe('a failure at any action', () => {
  it('of a mark-up with every kind of mark leaves the workbook as it was', async () => {
    const tally = await failEverywhere(fresh(supplierWorkbook()), ({ host }) => host.apply(sampleMarkup()));
    say('mark, every kind', tally);
    expect(tally.finished).toBe(0);
    expect(tally.restored).toBe(tally.actions);
  }, 120_000);

  it('of marking again leaves the workbook as it was until old sheets are deleted', async () => {
    const bytes = supplierWorkbook();
    const other = { ...sampleMarkup(), flags: [] };
    const tally = await failEverywhere(marked(bytes, sampleMarkup()), ({ host }) => host.apply(other));
    say('mark again', tally);
    expect(tally.restored).toBeGreaterThan(tally.actions / 2);
    expect(tally.finished).toBeGreaterThan(0);
  }, 120_000);

  it('of clearing leaves the workbook as it was until our sheets are deleted', async () => {
    const tally = await failEverywhere(marked(supplierWorkbook(), sampleMarkup()), ({ host }) => host.clear());
    say('clear', tally);
    expect(tally.restored).toBeGreaterThan(0);
    expect(tally.finished).toBeGreaterThan(0);
  }, 120_000);

  it('of a mark-up of the July return leaves the workbook as it was', async () => {
    const markup = julyMarkup();
    const tally = await failEverywhere(fresh(sampleReturn('2014-07')), ({ host }) => host.apply(markup));
    say('mark, July return', tally);
    expect(tally.restored).toBe(tally.actions);
  }, 600_000);
});
