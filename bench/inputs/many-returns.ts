/**
 * A folder of returns: so many suppliers, each with the four months of the sample year. Each supplier's lines are the
 * sample's with other days on some of them, so that no two returns are alike and their totals no longer agree.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Agreement } from '../../src/agreement/model';
import { newWorkbook } from '../../src/hosts/file';
import { number, text, type SampleBook, type SampleRow } from '../../test/samples/book';
import { cleanReturn } from '../../test/samples/clean-return';
import { sheetsOf } from '../../test/samples/layout';
import { sampleActivity } from '../../test/samples/plan/activity';
import { MONTHS } from '../../test/samples/plan/months';
import { SeededRandom } from '../../test/samples/plan/seeded-random';

/** One line in so many has other days. */
const CHANGED_EVERY = 5;

/** Commissioned days in the month, of all returns together. */
export interface DaysOfPriority {
  readonly month: string;
  readonly priority: string;
  readonly days: number;
}

/** Writes `count` returns below `folder`, the same bytes every time; gives the days that they hold, by month and priority. */
export function manyReturns(folder: string, count: number, agreement: Agreement): readonly DaysOfPriority[] {
  const totals = new Map<string, DaysOfPriority>();
  for (let at = 0; at < count; at += 1) {
    const supplier = `Supplier ${String(Math.floor(at / MONTHS.length) + 1).padStart(3, '0')}`;
    const monthAt = at % MONTHS.length;
    const month = MONTHS[monthAt]?.month ?? '';
    const book = cleanReturn(agreement, monthAt);
    book.cover.rows.find(({ key }) => key === 'supplier')?.cells.set('supplier', text(supplier));
    changeDays(book, at);
    mkdirSync(path.join(folder, supplier), { recursive: true });
    writeFileSync(path.join(folder, supplier, `${month}.xlsx`), newWorkbook(sheetsOf(book)));
    for (const { priority, days } of daysIn(book, month)) {
      const key = `${month} ${priority}`;
      totals.set(key, { month, priority, days: (totals.get(key)?.days ?? 0) + days });
    }
  }
  return [...totals.values()];
}

function changeDays(book: SampleBook, seed: number): void {
  const random = new SeededRandom(seed + 1);
  for (const { cells } of book.activity.rows) {
    if (random.next() * CHANGED_EVERY < 1) cells.set('days', number(random.pick([0.25, 0.5, 1, 1.5, 2]), '0.00'));
  }
}

const LINES = new Map(sampleActivity().map((line) => [line.reference, line]));

function* daysIn(book: SampleBook, month: string): Generator<{ readonly priority: string; readonly days: number }> {
  for (const row of book.activity.rows) {
    const line = LINES.get(row.key);
    if (line?.funding !== 'Commissioned' || line.priority === null || !line.date.startsWith(month)) continue;
    yield { priority: line.priority, days: daysOf(row) };
  }
}

function daysOf({ cells }: SampleRow): number {
  const value = cells.get('days')?.value;
  return value?.kind === 'number' ? value.value : 0;
}
