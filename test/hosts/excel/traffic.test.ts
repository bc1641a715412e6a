/** @jest-environment ./test/excel-host/office-environment.cjs */
/** How often and how much the add-in talks to Excel. */
import { newWorkbook } from '../../../src/hosts/file';
import type { Markup, MarkupCell } from '../../../src/workbook/markup';
import type { Traffic } from '../../excel-host/test-excel';
import { numberCell, plainSheet, sampleSheets, supplierWorkbook, textCell } from '../file/marks/sample-markup';
import { open, sampleReturn, type Opened } from './opened';
import { julyMarkup } from './sample-review';

async function trafficOf({ excel }: Opened, work: () => Promise<unknown>): Promise<Traffic> {
  const before = { ...excel.traffic };
  await work();
  const { requests, actions, bytesSent, bytesReceived } = excel.traffic;
  return {
    requests: requests - before.requests,
    actions: actions - before.actions,
    bytesSent: bytesSent - before.bytesSent,
    bytesReceived: bytesReceived - before.bytesReceived,
  };
}

function say(what: string, traffic: Traffic): void {
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
  process.stdout.write(
    `${what}: ${String(traffic.requests)} round trips, ${String(traffic.actions)} actions, ` +
      `${kilobytes(traffic.bytesSent)} sent, ${kilobytes(traffic.bytesReceived)} received\n`,
  );
}

const ROWS = 100_000;
const COLUMNS = 12;

function activityWorkbook(): Uint8Array {
  const cells: MarkupCell[] = [];
  for (let row = 0; row <= ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      cells.push(
        row === 0 || column % 3 === 0
          ? textCell(row, column, `${row === 0 ? 'Heading' : 'Text'} ${String(row % 5000)}-${String(column)}`)
          : numberCell(row, column, row + column / 4, '0.00'),
      );
    }
  }
  return newWorkbook([plainSheet('Activity', cells)]);
}

/** Flags on every so many rows of one column, with a note for each. */
function flagsOnRows(sheet: string, rows: readonly number[], checkColumn: number): Markup {
  return {
    flags: [
      {
        sheet,
        fills: [{ severity: 'error', areas: rows.map((row) => ({ top: row, bottom: row, left: 1, right: 1 })) }],
        check: {
          column: checkColumn,
          header: { row: 0, text: 'Check' },
          cells: rows.map((row) => ({ row, text: `Finding on row ${String(row + 1)}`, severity: 'error' as const })),
        },
        notes: rows.map((row) => ({ row, column: 1, text: 'What is wrong here' })),
      },
    ],
    sheets: sampleSheets(sheet),
  };
}

describe('round trips', () => {
  it('of the July return: two to read, and a handful to mark and to clear', async () => {
    const opened = open(sampleReturn('2014-07'));
    const markup = julyMarkup();
    const read = await trafficOf(opened, () => opened.host.read());
    const mark = await trafficOf(opened, () => opened.host.apply(markup));
    const clear = await trafficOf(opened, () => opened.host.clear());
    say('read, July return', read);
    say('mark, July return', mark);
    say('clear, July return', clear);
    expect(read.requests).toBe(2);
    expect(mark.requests).toBeLessThanOrEqual(4);
    expect(clear.requests).toBeLessThanOrEqual(4);
  }, 120_000);

  it('do not grow with the number of findings', async () => {
    const counts: unknown[] = [];
    for (const findings of [1, 10, 400]) {
      const opened = open(supplierWorkbook());
      const rows = Array.from({ length: findings }, (_, at) => 1 + at * 2);
      const mark = await trafficOf(opened, () => opened.host.apply(flagsOnRows('KPIs', rows, 4)));
      const clear = await trafficOf(opened, () => opened.host.clear());
      counts.push([mark.requests, clear.requests]);
    }
    expect(counts[1]).toEqual(counts[0]);
    expect(counts[2]).toEqual(counts[0]);
  }, 60_000);

  it('of 100,000 activity rows grow with the cells and stay under the limits', async () => {
    const opened = open(activityWorkbook());
    const read = await trafficOf(opened, () => opened.host.read());
    const rows = Array.from({ length: 500 }, (_, at) => 1 + at * 200);
    const mark = await trafficOf(opened, () => opened.host.apply(flagsOnRows('Activity', rows, COLUMNS + 1)));
    const clear = await trafficOf(opened, () => opened.host.clear());
    say('read, 100,000 activity rows', read);
    say('mark (500 findings), 100,000 activity rows', mark);
    say('clear, 100,000 activity rows', clear);
    expect(read.requests).toBeLessThanOrEqual(2 + Math.ceil((ROWS * COLUMNS) / 120_000));
    expect(mark.requests).toBeLessThanOrEqual(4);
    expect(clear.requests).toBeLessThanOrEqual(4);
  }, 240_000);
});
