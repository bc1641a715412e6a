/**
 * What SUMIFS makes of the supplier's own activity rows, so that a formula is written only where it gives the very figure
 * that was reckoned. It adds the cells as they stand: it cannot know another spelling, a date written as text or days
 * that were rounded to quarters. Where any of these matter its sum is another one, and the sheet gets the value.
 */
import { orderKey } from '../../figures/order-days';
import type { Agreement } from '../../agreement/model';
import { FUNDING, ReadState, type ActivityTable } from '../../reading/return';
import { areaName, quoteSheet } from '../../workbook/a1';
import { sheetNamed, type Snapshot } from '../../workbook/snapshot';
import { dateOfDayNumber, serialOfDate } from '../../workbook/serial-date';
import { criterionKey, isPlainCriterion } from './criterion';
import { isNumberAt, rawColumn, wordAt, type RawColumn } from './raw-column';

export const LEDGER_FIELDS = ['order', 'service', 'priority'] as const;
export type LedgerField = (typeof LEDGER_FIELDS)[number];

/** Days from a first day up to but not including another, as days since 1 January 1970. */
export interface Days {
  readonly from: number;
  readonly before: number;
}

type Word = string | number;

export class ActivityLedger {
  private readonly days: RawColumn;
  private readonly dates: RawColumn;
  private readonly funding: RawColumn;
  private readonly columns: ReadonlyMap<LedgerField, RawColumn>;
  private readonly words = new Map<LedgerField, Map<string, Word | null>>();
  /** By place in the pool of orders. */
  private readonly orderKeys: readonly string[];
  readonly fundingWord: Word | null;

  private constructor(
    private readonly snapshot: Snapshot,
    private readonly activity: ActivityTable,
    private readonly agreement: Agreement,
    private readonly first: number,
    private readonly last: number,
    column: (column: number | null) => RawColumn,
  ) {
    this.orderKeys = activity.order.pool.map((text) => (text === '' ? '' : orderKey(agreement, text)));
    this.days = column(activity.days.column);
    this.dates = column(activity.date.column);
    this.funding = column(activity.funding.column);
    this.columns = new Map(LEDGER_FIELDS.map((field) => [field, column(activity[field].column)]));
    const fundings = new Map<string, Word | null>();
    for (let at = 0; at < activity.count; at += 1) {
      if (!this.isCommissioned(at)) continue;
      note(fundings, FUNDING[0], this.wordOf(this.funding, at));
      for (const field of LEDGER_FIELDS) this.noteWord(field, at);
    }
    this.fundingWord = plain(fundings.get(FUNDING[0]));
  }

  /** null where records do not run down a sheet that is in the snapshot. */
  static of(snapshot: Snapshot, agreement: Agreement, activity: ActivityTable): ActivityLedger | null {
    const { location } = activity;
    const sheet = sheetNamed(snapshot, location.sheet);
    const isDown = agreement.returnFormat.tables.activity.orientation === 'down';
    const first = location.area.top + location.headerRows;
    const last = location.area.bottom;
    if (!sheet || !isDown || last < first) return null;
    const blank: RawColumn = { kinds: new Uint8Array(0), numbers: new Float64Array(0) };
    return new ActivityLedger(snapshot, activity, agreement, first, last, (column) =>
      column === null ? blank : rawColumn(sheet, column, first, last),
    );
  }

  /** The one spelling that rows use for an order (any of its spellings), service or priority; null where there is not just one. */
  wordFor(field: LedgerField, code: string): Word | null {
    const key = field === 'order' ? orderKey(this.agreement, code) : code;
    return plain(this.words.get(field)?.get(key));
  }

  /** Sums by word of a field and by stretch, as SUMIFS reckons them. */
  sums(field: LedgerField | null, stretches: readonly Days[]): (word: Word | null, stretch: number) => number {
    const sums = stretches.map(() => new Map<string, number>());
    const column = field === null ? null : (this.columns.get(field) ?? null);
    const bounds = stretches.map(({ from, before }) => [this.serialOf(from), this.serialOf(before)] as const);
    const wanted = this.fundingWord === null ? null : criterionKey(this.fundingWord);
    for (let at = 0; at <= this.last - this.first; at += 1) {
      if (!isNumberAt(this.days, at) || !isNumberAt(this.dates, at)) continue;
      const funding = wordAt(this.snapshot, this.funding, at);
      if (funding === null || criterionKey(funding) !== wanted) continue;
      const word = column && wordAt(this.snapshot, column, at);
      if (column && word === null) continue;
      const key = word === null ? '' : criterionKey(word);
      const date = this.dates.numbers[at] ?? 0;
      bounds.forEach(([from, before], stretch) => {
        if (date < from || date >= before) return;
        const sum = sums[stretch];
        sum?.set(key, (sum.get(key) ?? 0) + (this.days.numbers[at] ?? 0));
      });
    }
    return (word, stretch) => sums[stretch]?.get(word === null ? '' : criterionKey(word)) ?? 0;
  }

  /** "'Activity'!$H$5:$H$900": the cells of a column of the table. */
  range(field: LedgerField | 'days' | 'date' | 'funding'): string {
    const column = this.activity[field].column ?? 0;
    const [from = '', to = from] = areaName({ top: this.first, bottom: this.last, left: column, right: column }).split(
      ':',
    );
    return `${quoteSheet(this.activity.location.sheet)}!${absolute(from)}:${absolute(to)}`;
  }

  private isCommissioned(at: number): boolean {
    const { funding, days, date } = this.activity;
    const isRead = days.states[at] === ReadState.value && date.states[at] === ReadState.value;
    return isRead && funding.codes[funding.values[at] ?? -1] === FUNDING[0];
  }

  private noteWord(field: LedgerField, at: number): void {
    const table = this.activity[field];
    if (table.states[at] !== ReadState.value) return;
    const value = table.values[at] ?? 0;
    const code = ('pool' in table ? this.orderKeys[value] : table.codes[value]) ?? '';
    const words = this.words.get(field) ?? new Map<string, Word | null>();
    this.words.set(field, words);
    const column = this.columns.get(field);
    if (column) note(words, code, this.wordOf(column, at));
  }

  private wordOf(column: RawColumn, at: number): Word | null {
    return wordAt(this.snapshot, column, (this.activity.rows[at] ?? 0) - this.first);
  }

  private serialOf(day: number): number {
    return serialOfDate(dateOfDayNumber(day), this.snapshot.dateSystem) ?? Infinity;
  }
}

/** Keeps the first spelling, and null once there is another. */
function note(words: Map<string, Word | null>, code: string, word: Word | null): void {
  const known = words.get(code);
  if (known === undefined) words.set(code, word);
  else if (known === null || word === null || criterionKey(known) !== criterionKey(word)) words.set(code, null);
}

function plain(word: Word | null | undefined): Word | null {
  return word === undefined || word === null || !isPlainCriterion(word) ? null : word;
}

function absolute(cell: string): string {
  return cell.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}
