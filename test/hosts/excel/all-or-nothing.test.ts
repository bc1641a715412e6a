/** @jest-environment ./test/excel-host/office-environment.cjs */
/** Whatever action of a write fails, the workbook is as it was, or as it was meant to become. */
import { applyMarkup } from '../../../src/hosts/file';
import { ExcelError } from '../../../src/hosts/excel';
import type { Markup } from '../../../src/workbook/markup';
import { sampleMarkup, supplierWorkbook } from '../file/marks/sample-markup';
import { breakReferences } from '../../excel-host/api/references';
import { isSameWorkbook } from '../../excel-host/same-workbook';
import { open, sampleReturn, type Opened } from './opened';
import { julyMarkup } from './sample-review';

interface Tally {
  readonly actions: number;
  /** Those that were failed: where nothing changed since the action before, failing either leaves the same workbook. */
  readonly tried: number;
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
  const steps: number[] = [];
  meant.excel.faults.onStep = (action) => steps.push(action - start);
  await write(meant);
  const actions = meant.excel.traffic.actions - start;

  const before = (await prepare()).excel.book;
  let opened = await prepare();
  let restored = 0;
  let finished = 0;
  for (const action of steps) {
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
  return { actions, tried: steps.length, restored, finished };
}

function say(what: string, { actions, tried, restored, finished }: Tally): void {
  process.stdout.write(
    `${what}: ${String(actions)} actions, failed at each of the ${String(tried)} states they make; ${String(restored)} times the workbook was as before, ` +
      `${String(finished)} times (after a sheet was deleted) as it was meant to become\n`,
  );
}

const marked = (bytes: Uint8Array, markup: Markup) => (): Promise<Opened> =>
  Promise.resolve(open(applyMarkup(bytes, markup)));
const fresh = (bytes: Uint8Array) => (): Promise<Opened> => Promise.resolve(open(bytes));

/** As Excel does it: what referred to the sheet refers to nothing now. */
function userDeletes({ excel: { book } }: Opened, name: string): void {
  book.sheets = book.sheets.filter((sheet) => sheet.name !== name);
  breakReferences(book, name);
}

describe('a failure at any action', () => {
  it('of a mark-up with every kind of mark leaves the workbook as it was', async () => {
    const tally = await failEverywhere(fresh(supplierWorkbook()), ({ host }) => host.apply(sampleMarkup()));
    say('mark, every kind', tally);
    expect(tally.finished).toBe(0);
    expect(tally.restored).toBe(tally.tried);
    expect(tally.tried).toBeGreaterThan(200);
  }, 300_000);

  it('of marking again leaves the workbook as it was until old sheets are deleted', async () => {
    const bytes = supplierWorkbook();
    const other = { ...sampleMarkup(), flags: [] };
    const tally = await failEverywhere(marked(bytes, sampleMarkup()), ({ host }) => host.apply(other));
    say('mark again', tally);
    expect(tally.restored).toBeGreaterThan(tally.tried / 2);
    expect(tally.finished).toBeGreaterThan(0);
  }, 120_000);

  it('of clearing leaves the workbook as it was until our sheets are deleted', async () => {
    const tally = await failEverywhere(marked(supplierWorkbook(), sampleMarkup()), ({ host }) => host.clear());
    say('clear', tally);
    expect(tally.restored).toBeGreaterThan(0);
    expect(tally.finished).toBeGreaterThan(0);
  }, 120_000);

  it('of marking again and of clearing after the user deleted one of our sheets loses nothing', async () => {
    const withoutOne = async (): Promise<Opened> => {
      const opened = await marked(supplierWorkbook(), sampleMarkup())();
      userDeletes(opened, 'Findings');
      return opened;
    };
    const again = await failEverywhere(withoutOne, ({ host }) => host.apply(sampleMarkup()));
    say('mark again, one of our sheets deleted', again);
    const clear = await failEverywhere(withoutOne, ({ host }) => host.clear());
    say('clear, one of our sheets deleted', clear);
    for (const tally of [again, clear]) expect(tally.restored).toBeGreaterThan(0);
    const opened = await withoutOne();
    await opened.host.clear();
    expect(opened.described()).toEqual(open(supplierWorkbook()).described());
  }, 300_000);

  it('of a mark-up of the July return leaves the workbook as it was', async () => {
    const markup = julyMarkup();
    const tally = await failEverywhere(fresh(sampleReturn('2014-07')), ({ host }) => host.apply(markup));
    say('mark, July return', tally);
    expect(tally.restored).toBe(tally.tried);
    expect(tally.tried).toBeGreaterThan(500);
  }, 900_000);
});
