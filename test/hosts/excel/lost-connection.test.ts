/** @jest-environment ./test/excel-host/office-environment.cjs */
/**
 * Every write, stopped at every action and then never answered again: nothing can be undone, so the user is told, and a
 * pane that is opened anew finds the supplier's workbook under whatever was left, and can take that away.
 */
import { ExcelError } from '../../../src/hosts/excel';
import { fullName } from '../../../src/workbook/a1';
import { recordOf, recordRows } from '../../../src/workbook/records';
import type { Snapshot } from '../../../src/workbook/snapshot';
import { loadWorkbook } from '../../excel-host/loading/load-workbook';
import { isSameWorkbook } from '../../excel-host/same-workbook';
import { supplierWorkbook } from '../file/marks/sample-markup';
import { canonicalSnapshot } from './canonical-snapshot';
import { open, type Opened } from './opened';
import { expectSame, reopened, takeAllAway, WRITES, type Write } from './writes';

/** The actions of a write before which something may have changed: stopped at another, the workbook is the same. */
async function statesOf({ from, run }: Write): Promise<readonly number[]> {
  const { excel, ...rest } = open(from);
  const states: number[] = [];
  excel.faults.onStep = (action) => states.push(action);
  await run({ excel, ...rest });
  return states;
}

async function readAfter({ from, run }: Write): Promise<Snapshot> {
  const opened = open(from);
  await run(opened);
  return opened.host.read();
}

async function failureOf(write: Write, opened: Opened, action: number): Promise<ExcelError> {
  const { faults, traffic } = opened.excel;
  faults.failAtAction = action;
  faults.refuseRequest = () => (traffic.actions >= action ? 'SessionNotFound' : null);
  const thrown: unknown = await write.run(opened).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(thrown instanceof ExcelError)) throw new Error(`${write.what}, action ${String(action)}: ${String(thrown)}`);
  return thrown;
}

const returnOf = (snapshot: Snapshot): string => JSON.stringify(canonicalSnapshot({ ...snapshot, records: [] }));

function recordsOf(snapshot: Snapshot): string {
  return JSON.stringify(
    ['waivers', 'certificate'].map((role) => {
      const record = recordOf(snapshot, role);
      return record && recordRows(snapshot, record);
    }),
  );
}

/** The cells that do not hold or show what they did. */
function changedCells({ from }: Write, { excel: { book } }: Opened): readonly string[] {
  const before = loadWorkbook(from);
  return book.sheets.flatMap((sheet) =>
    [...sheet.places()]
      .filter(({ row, column, cell }) => {
        const old = before.sheet(sheet.name)?.cell(row, column);
        return cell.value !== (old?.value ?? null) || cell.format !== (old?.format ?? 'General');
      })
      .map(({ row, column }) => fullName({ sheet: sheet.name, row, column })),
  );
}

const tally: string[] = [];

describe('a write that Excel stops for good', () => {
  it.each(WRITES.filter(({ leaves }) => leaves !== 'cells'))(
    'at any action of $what is told, leaves the return readable and every record whole, and can be taken away',
    async (write) => {
      const records = [recordsOf(await open(write.from).host.read()), recordsOf(await readAfter(write))];
      const original = returnOf(await open(supplierWorkbook()).host.read());
      const supplier = loadWorkbook(supplierWorkbook());
      const stamp = (await open(write.from).host.read()).marks?.stamp ?? 'none yet';
      const states = await statesOf(write);
      let told = 0;
      for (const action of states) {
        const when = `${write.what}, stopped at action ${String(action)}`;
        const opened = open(write.from);
        const { code, message } = await failureOf(write, opened, action);
        if (code === 'notRestored') {
          told += 1;
          expect(message).toContain(write.leaves === 'marks' ? 'choose “Clear marks”' : 'Check the workbook');
        } else expectSame(opened.excel.book, loadWorkbook(write.from), `${when}: “${message}” but is changed`);
        const again = reopened(opened);
        const read = await again.host.read();
        if (returnOf(read) !== original) throw new Error(`${when}: what is left is taken for the supplier’s`);
        if (read.marks?.stamp === stamp) {
          expectSame(
            opened.excel.book,
            loadWorkbook(write.from),
            `${when}: marks that are not whole say that they are`,
          );
        }
        if (!records.includes(recordsOf(read))) throw new Error(`${when}: a record is neither as it was nor as meant`);
        await takeAllAway(again);
        expectSame(opened.excel.book, supplier, `${when}: could not be cleared`);
      }
      expect(told).toBeGreaterThan(states.length / 2);
      tally.push(`${write.what} ${String(states.length)} (${String(told)} told)`);
    },
    120_000,
  );

  it.each(WRITES.filter(({ leaves }) => leaves === 'cells'))(
    'at any action of $what is told with the cells that may be changed, and no other cell is',
    async (write) => {
      const states = await statesOf(write);
      let told = 0;
      for (const action of states) {
        const opened = open(write.from);
        const { code, message, details } = await failureOf(write, opened, action);
        if (isSameWorkbook(opened.excel.book, loadWorkbook(write.from))) continue;
        told += 1;
        expect(code).toBe('notRestored');
        expect(message).toMatch(/Use Undo in Excel, or close the workbook without saving\.$/);
        for (const cell of changedCells(write, opened)) expect(`${message} ${details ?? ''}`).toContain(cell);
      }
      expect(told).toBeGreaterThan(states.length / 2);
      tally.push(`${write.what} ${String(states.length)} (${String(told)} told)`);
    },
    60_000,
  );

  afterAll(() => {
    process.stdout.write(`stopped at an action, and the connection lost for good: ${tally.join(', ')}\n`);
  });
});
