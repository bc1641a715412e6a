/** Which rows under a header are records, which are totals, and where the table ends. */
import type { Span } from '../../workbook/snapshot';
import { MOST_BLANK_ROWS } from './find-tables';
import type { FoundTable } from './found-table';
import { RowBits, rowTraits, type RowTraits } from './row-traits';
import { TextSign, type TextSigns } from './text-signs';

export interface TableRows {
  /** Rows of the (turned) sheet. Sub-totals, notes and group headings are left out. */
  readonly records: Uint32Array;
  /** The row of the final total, or null. */
  readonly total: number | null;
  /** The last record or total row, or the last header row where there is none. */
  readonly lastRow: number;
  /** First and last of the rows with figures after the end. */
  readonly outside: Span | null;
}

const RowKind = { blank: 0, note: 1, record: 2, subTotal: 3, total: 4, grandTotal: 5 } as const;
type RowKind = (typeof RowKind)[keyof typeof RowKind];

/** `isKnown`: whether a text names a record of the agreement, which no note does. */
export function tableRows(table: FoundTable, signs: TextSigns, isKnown: (text: number) => boolean): TableRows {
  const traits = rowTraits(table, signs);
  const kinds = rowKinds(table, traits, signs, isKnown);
  const end = endOf(kinds);
  const total = totalAt(kinds, end);
  const records = recordsTo(kinds, end);
  const lastRecord = records.at(-1) ?? -1;
  return {
    records: records.map((at) => at + traits.firstRow),
    total: total === null ? null : total + traits.firstRow,
    lastRow: traits.firstRow + Math.max(lastRecord, total ?? -1),
    outside: outsideRows(traits, kinds, end),
  };
}

function rowKinds(
  table: FoundTable,
  traits: RowTraits,
  signs: TextSigns,
  isKnown: (text: number) => boolean,
): Uint8Array {
  const kinds = new Uint8Array(traits.bits.length);
  for (const { first, last } of table.repeats)
    kinds.fill(RowKind.note, first - traits.firstRow, last - traits.firstRow + 1);
  let isAfterGap = false;
  let isHeading = false;
  for (let at = 0; at < kinds.length; at += 1) {
    // Headings once more: what follows them is what follows the first.
    const isFirst = at === 0 || isHeading;
    isHeading = kinds[at] === RowKind.note;
    if (isHeading) {
      isAfterGap = false;
      continue;
    }
    const bits = traits.bits[at] ?? 0;
    const text = traits.firstTexts[at] ?? -1;
    if (bits === 0) {
      isAfterGap = true;
      continue;
    }
    const kind = totalKind(bits, text < 0 ? TextSign.plain : signs.of(text));
    kinds[at] = kind ?? recordKind(table, { bits, text, isAfterGap, isFirst }, signs, isKnown);
    if (kinds[at] !== RowKind.note) isAfterGap = false;
  }
  return kinds;
}

function totalKind(bits: number, first: TextSign): RowKind | null {
  if (first === TextSign.grandTotal || bits & RowBits.grandTotal) return RowKind.grandTotal;
  if (first === TextSign.subTotal || first === TextSign.groupTotal || bits & RowBits.subTotal) return RowKind.subTotal;
  return first === TextSign.total ? RowKind.total : null;
}

interface Row {
  readonly bits: number;
  readonly text: number;
  readonly isAfterGap: boolean;
  readonly isFirst: boolean;
}

/** A record has a figure, or something that tells it apart; a note or group heading is text alone. */
function recordKind(
  table: FoundTable,
  { bits, text, isAfterGap, isFirst }: Row,
  signs: TextSigns,
  isKnown: (text: number) => boolean,
): RowKind {
  if (bits & RowBits.figure) return RowKind.record;
  const names = text >= 0 && isKnown(text);
  if (names) return RowKind.record;
  if (!(bits & RowBits.identity)) {
    // Under the headings, "(days)" and "(£)" are units, not answers.
    return bits & RowBits.answer && !isFirst ? RowKind.record : RowKind.note;
  }
  if (isAfterGap) return RowKind.note;
  if (bits & RowBits.several) return RowKind.record;
  return text < 0 || signs.isReference(text, table.role === 'activity') ? RowKind.record : RowKind.note;
}

/** Place of the row that ends the table: its grand total, its last total, or the row before a long blank stretch. */
function endOf(kinds: Uint8Array): number {
  let last = -1;
  let lastTotal = -1;
  let hasRecords = false;
  for (let at = 0; at < kinds.length && at - last <= MOST_BLANK_ROWS + 1; at += 1) {
    const kind = kinds[at] ?? RowKind.blank;
    if (kind === RowKind.blank || kind === RowKind.note) continue;
    last = at;
    if (kind === RowKind.record) hasRecords = true;
    // A total above the first record is a total all the same, but no end.
    if (!hasRecords) continue;
    if (kind === RowKind.grandTotal) return at;
    if (kind === RowKind.total) lastTotal = at;
  }
  return lastTotal >= 0 ? lastTotal : last;
}

function totalAt(kinds: Uint8Array, end: number): number | null {
  for (let at = end; at >= 0; at -= 1) {
    const kind = kinds[at];
    if (kind === RowKind.total || kind === RowKind.grandTotal) return at;
  }
  return null;
}

function recordsTo(kinds: Uint8Array, end: number): Uint32Array {
  let count = 0;
  for (let at = 0; at <= end; at += 1) if (kinds[at] === RowKind.record) count += 1;
  const records = new Uint32Array(count);
  let next = 0;
  for (let at = 0; at <= end; at += 1) if (kinds[at] === RowKind.record) records[next++] = at;
  return records;
}

function outsideRows({ firstRow, bits }: RowTraits, kinds: Uint8Array, end: number): Span | null {
  let first = -1;
  let last = -1;
  for (let at = end + 1; at < bits.length; at += 1) {
    if (kinds[at] !== RowKind.record || !((bits[at] ?? 0) & RowBits.figure)) continue;
    if (first < 0) first = at;
    last = at;
  }
  return first < 0 ? null : { first: first + firstRow, last: last + firstRow };
}
