/**
 * tsx excel.ts CONTENDER FILE: reads and marks up a workbook in the test Excel, in Chromium, and tells what went between
 * the add-in and Excel. `ours` is the built pane; `straightforward` the add-in of bench/peers; `straightforward-no-limit`
 * the same in an Excel that takes requests and gives answers of any size, as Excel on Windows does.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Range, WHOLE_SHEET } from '../../test/excel-host/api/range';
import { Session } from '../../test/excel-host/api/session';
import type { TestExcel, Traffic } from '../../test/excel-host/test-excel';
import type { SheetModel } from '../../test/excel-host/workbook-model';
import { ExcelFrames, type OpenPane } from '../../test/taskpane/browser/excel-frame';
import { countLongTasks, type LongTasks } from './long-tasks';

const STRAIGHTFORWARD = path.join(__dirname, '../peers/straightforward');
const PATIENCE_MS = 280_000;
/** Of the Days column, and the first of its rows. */
const DAYS = 7;
const FIRST_ROW = 4;

interface Phase extends LongTasks, Traffic {
  readonly seconds: number;
}

async function main(contender: string, file: string): Promise<void> {
  const isOurs = contender === 'ours';
  const frames = await ExcelFrames.start(isOurs ? undefined : STRAIGHTFORWARD);
  try {
    const opened = await frames.open(new Uint8Array(readFileSync(file)), { isApart: true });
    opened.page.setDefaultTimeout(PATIENCE_MS);
    const { excel } = opened;
    if (contender === 'straightforward-no-limit') Object.assign(excel.faults, { requestLimit: Infinity, responseLimit: Infinity }); // prettier-ignore
    const valuesBytes = bytesOfValues(excel);
    const cpu = await processorSeconds(opened);
    const { read, mark } = isOurs ? await oursIn(opened) : await straightforwardIn(opened);
    console.log(
      JSON.stringify({
        seconds: mark.seconds,
        cpu: (await processorSeconds(opened)) - cpu,
        requests: mark.requests,
        readRequests: read.requests,
        sent: mark.bytesSent,
        received: mark.bytesReceived,
        readShare: (read.bytesSent + read.bytesReceived) / valuesBytes,
        longest: Math.max(read.longest, mark.longest),
        longTasks: mark.count,
        flagged: flaggedTexts(excel),
      }),
    );
  } finally {
    await frames.stop();
  }
}

/** A check first, which reads and writes nothing; a mark-up reads anew, checks and writes. */
async function oursIn(opened: OpenPane): Promise<{ readonly read: Phase; readonly mark: Phase }> {
  const { frame } = opened;
  await frame.getByRole('button', { name: 'Skip' }).click();
  const read = await phase(opened, async () => {
    await frame.getByRole('button', { name: 'Check' }).click();
    await frame.getByRole('tab', { name: 'Overview' }).waitFor({ timeout: PATIENCE_MS });
  });
  const mark = await phase(opened, async () => {
    await frame.getByRole('button', { name: 'Mark up' }).click();
    await frame
      .getByText(/The workbook is marked up/)
      .first()
      .waitFor({ timeout: PATIENCE_MS });
  });
  return { read, mark };
}

/** It reads and marks in one go. What it sends while it marks is little beside what it reads. */
async function straightforwardIn(opened: OpenPane): Promise<{ readonly read: Phase; readonly mark: Phase }> {
  const { frame, excel } = opened;
  const told = frame.locator('#told', { hasText: /^(Done|Failed)/ });
  const mark = await phase(opened, async () => {
    await frame.getByRole('button', { name: 'Mark up' }).click();
    await told.waitFor({ timeout: PATIENCE_MS });
  });
  const words = (await told.textContent()) ?? '';
  if (words.startsWith('Failed')) throw new Error(words.replace('Failed: ', ''));
  return { read: { ...mark, requests: 1 + excel.book.sheets.length }, mark };
}

async function phase({ excel, frame }: OpenPane, act: () => Promise<void>): Promise<Phase> {
  const tasks = await countLongTasks(frame);
  const before = { ...excel.traffic };
  const from = performance.now();
  await act();
  const seconds = (performance.now() - from) / 1000;
  const { requests, actions, bytesSent, bytesReceived } = excel.traffic;
  return {
    ...(await tasks.stop()),
    seconds,
    requests: requests - before.requests,
    actions: actions - before.actions,
    bytesSent: bytesSent - before.bytesSent,
    bytesReceived: bytesReceived - before.bytesReceived,
  };
}

/** Of the process that the pane is in, its workers included. */
async function processorSeconds({ page, frame }: OpenPane): Promise<number> {
  const session = await page.context().newCDPSession(frame);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return metrics.find(({ name }) => name === 'ProcessTime')?.value ?? NaN;
}

function bytesOfValues({ book, apiVersion }: TestExcel): number {
  const session = new Session(book, apiVersion);
  return book.sheets.reduce((sum, sheet) => {
    const area = sheet.usedArea(WHOLE_SHEET);
    return sum + (area ? JSON.stringify(new Range(session, sheet, area).values).length : 0);
  }, 0);
}

/** Days cells that hold a text and are coloured, by whichever way. */
function flaggedTexts({ book }: TestExcel): number {
  const sheet = book.sheet('Activity');
  if (!sheet) return 0;
  let flagged = 0;
  for (const { row, column, cell } of sheet.places()) {
    if (column !== DAYS || row < FIRST_ROW || typeof cell.value !== 'string') continue;
    if (cell.look.has('fill.color') || isInLayer(sheet, row)) flagged += 1;
  }
  return flagged;
}

function isInLayer({ conditionalFormats }: SheetModel, row: number): boolean {
  return conditionalFormats.some(
    ({ look, areas }) =>
    look.size > 0 && areas.some(({ top, bottom, left, right }) => row >= top && row <= bottom && DAYS >= left && DAYS <= right), // prettier-ignore
  );
}

const [, , contender = 'ours', file = ''] = process.argv;
main(contender, file).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message.split('\n')[0] : String(error));
  process.exit(1);
});
