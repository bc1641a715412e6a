/** Activity rows of the previous return, carried over so that the year to date is whole. */
import type { Agreement, FieldOf } from '../agreement/model';
import type { ActivityTable, CodeColumn } from '../reading/return';
import { ReadState } from '../reading/return';
import { cellAt, sheetNamed, type CellValue, type Snapshot } from '../workbook/snapshot';
import { dateOfDayNumber, serialOfDate } from '../workbook/serial-date';
import type { MarkupValue } from '../workbook/markup';
import { fundingWords, priorityWords, serviceWords, typeWords } from './agreement-words';

export interface CarriedLine {
  /** As the template writes them; codes in the template's own words, all else as the previous return has it. */
  readonly cells: ReadonlyMap<string, MarkupValue>;
  /** Days since 1 January 1970; null where the date could not be read. */
  readonly day: number | null;
  readonly days: number;
  readonly service: string | null;
  readonly priority: string | null;
  readonly activityType: string | null;
  readonly funding: string | null;
  readonly order: string | null;
}

type Code = Extract<FieldOf<'activity'>, 'service' | 'priority' | 'activityType' | 'funding'>;

const WORDS: Readonly<Record<Code, (agreement: Agreement, code: string) => string>> = {
  service: serviceWords,
  priority: priorityWords,
  activityType: typeWords,
  funding: fundingWords,
};
const CODES: readonly Code[] = ['service', 'priority', 'activityType', 'funding'];

export function carriedLines(agreement: Agreement, snapshot: Snapshot, table: ActivityTable): readonly CarriedLine[] {
  const sheet = sheetNamed(snapshot, table.location.sheet);
  if (!sheet) return [];
  return Array.from({ length: table.count }, (_, at): CarriedLine => {
    const cells = new Map<string, MarkupValue>();
    for (const [field, column] of table.location.columns) {
      cells.set(field, valueOf(cellAt(snapshot, sheet, table.rows[at] ?? 0, column)));
    }
    return lineOf(agreement, table, at, cells, {
      service: codeAt(table.service, at),
      priority: codeAt(table.priority, at),
      activityType: codeAt(table.activityType, at),
      funding: codeAt(table.funding, at),
    });
  });
}

function lineOf(
  agreement: Agreement,
  table: ActivityTable,
  at: number,
  cells: Map<string, MarkupValue>,
  codes: Readonly<Record<Code, string | null>>,
): CarriedLine {
  for (const field of CODES) {
    const code = codes[field];
    if (code !== null) cells.set(field, { kind: 'text', value: WORDS[field](agreement, code) });
  }
  const day = table.date.states[at] === ReadState.value ? (table.date.values[at] ?? 0) : null;
  const serial = day === null ? null : serialOfDate(dateOfDayNumber(day), 1900);
  if (serial !== null) cells.set('date', { kind: 'date', serial });
  const days = table.days.states[at] === ReadState.value ? (table.days.values[at] ?? 0) / 4 : null;
  if (days !== null) cells.set('days', { kind: 'number', value: days });
  const isOrder = table.order.states[at] === ReadState.value;
  const order = isOrder ? (table.order.pool[table.order.values[at] ?? 0] ?? null) : null;
  if (order !== null) cells.set('order', { kind: 'text', value: order });
  return { cells, day, days: days ?? 0, order, ...codes };
}

function codeAt({ states, values, codes }: CodeColumn, at: number): string | null {
  return states[at] === ReadState.value ? (codes[values[at] ?? -1] ?? null) : null;
}

/** An Excel error is carried as its words: it says that the figure is missing. */
function valueOf(value: CellValue): MarkupValue {
  return value.kind === 'error' ? { kind: 'text', value: value.code } : value;
}
