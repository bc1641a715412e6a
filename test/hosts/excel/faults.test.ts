/** @jest-environment ./test/excel-host/office-environment.cjs */
/**
 * Every write, with every fault at every request: refused, done but its answer lost, and lost for good. Failing at every
 * action is in `all-or-nothing.test.ts`, `records.test.ts` and `edit-cells.test.ts`; failing there and losing the
 * connection for good in `lost-connection.test.ts`.
 */
import { ExcelError } from '../../../src/hosts/excel';
import type { WorkbookModel } from '../../excel-host/workbook-model';
import { loadWorkbook } from '../../excel-host/loading/load-workbook';
import { supplierWorkbook } from '../file/marks/sample-markup';
import { open, type Opened } from './opened';
import { expectSame, reopened, takeAllAway, WRITES, type Write } from './writes';

const CODES = [
  'InvalidOperationInCellEditMode',
  'AccessDenied',
  'ActivityLimitReached',
  'SessionNotFound',
  'Timeout',
  'ItemNotFound',
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'GeneralException',
];

type Fault = (opened: Opened, request: number, code: string) => void;

/** The number of a request counts from 1 of the write. */
const FAULTS: readonly (readonly [string, Fault])[] = [
  ['refused', ({ excel }, at, code) => (excel.faults.refuseRequest = (number) => (number === at ? code : null))],
  [
    'done, its answer lost',
    ({ excel }, at, code) => (excel.faults.loseAnswer = (number) => (number === at ? code : null)),
  ],
  [
    'refused for good',
    ({ excel }, at, code) => (excel.faults.refuseRequest = (number) => (number >= at ? code : null)),
  ],
  [
    'done, then lost for good',
    ({ excel }, at, code) => {
      excel.faults.loseAnswer = (number) => (number === at ? code : null);
      excel.faults.refuseRequest = (number) => (number > at ? code : null);
    },
  ],
];

const tally = { faults: 0, restored: 0, finished: 0, told: 0 };

async function meantBy({ from, run }: Write): Promise<{ readonly book: WorkbookModel; readonly requests: number }> {
  const opened = open(from);
  await run(opened);
  return { book: opened.excel.book, requests: opened.excel.traffic.requests };
}

/** Plays one fault; what Excel then holds is what was, what was meant, or, where that was told, can be cleared. */
async function play(wanted: Write, meant: WorkbookModel, when: string, fault: (opened: Opened) => void): Promise<void> {
  const opened = open(wanted.from);
  fault(opened);
  const thrown: unknown = await wanted.run(opened).then(
    () => null,
    (reason: unknown) => reason,
  );
  tally.faults += 1;
  const again = reopened(opened);
  if (thrown === null) {
    tally.finished += 1;
    expectSame(opened.excel.book, meant, `${when}: resolved but is not as meant`);
  } else {
    expect(thrown).toBeInstanceOf(ExcelError);
    if (!(thrown instanceof ExcelError)) return;
    expect(thrown.message).toMatch(/\.$/);
    if (thrown.code === 'notRestored') tally.told += 1;
    else {
      tally.restored += 1;
      expectSame(opened.excel.book, loadWorkbook(wanted.from), `${when}: “${thrown.message}” but is changed`);
      await wanted.run(again);
      expectSame(opened.excel.book, meant, `${when}: another try did not do it`);
    }
  }
  if (wanted.leaves === 'cells') return;
  await takeAllAway(again);
  expectSame(opened.excel.book, loadWorkbook(supplierWorkbook()), `${when}: could not be cleared`);
}

describe('a fault at any request', () => {
  it.each(WRITES)(
    'of $what leaves what was or what was meant, says which, and lets it be cleared and tried again',
    async (wanted) => {
      const { book, requests } = await meantBy(wanted);
      expect(requests).toBeGreaterThan(1);
      for (const [how, fault] of FAULTS) {
        for (let request = 1; request <= requests; request += 1) {
          for (const code of CODES) {
            const when = `${wanted.what}, request ${String(request)} ${how}, ${code}`;
            await play(wanted, book, when, (opened) => {
              fault(opened, request, code);
            });
          }
        }
      }
    },
    240_000,
  );

  afterAll(() => {
    const { faults, restored, finished, told } = tally;
    process.stdout.write(
      `faults at requests of ${String(WRITES.length)} writes: ${String(faults)} played with ${String(CODES.length)} errors; ` +
        `${String(restored)} left the workbook as it was, ${String(finished)} as meant, ${String(told)} told that marks or edits may be left\n`,
    );
  });
});
