/** What stands in the rows under a header, gathered in one pass a column: the input to telling records from the rest. */
import { CellKind, columnAt, type ColumnBlock } from '../../workbook/snapshot';
import type { FoundTable } from './found-table';
import { TABLE_FIGURES, TABLE_IDENTITY, TABLE_LABELS } from './identity';
import { TextSign, type TextSigns } from './text-signs';

/** Bits of a row. */
export const RowBits = {
  filled: 1,
  /** More than one cell is filled. */
  several: 2,
  /** A number, a date or a word for "none" in a column of figures, as text too. */
  figure: 4,
  /** Anything in a column of figures. */
  answer: 8,
  identity: 16,
  subTotal: 32,
  grandTotal: 64,
} as const;

/** Of `RowTraits.firstTexts`: the first filled cell holds no text, or nothing is filled. */
const NO_TEXT = -1;
const NOTHING = -2;

export interface RowTraits {
  readonly firstRow: number;
  readonly bits: Uint8Array;
  /** The text of each row's first filled cell, unbound columns among them; below zero where there is none. */
  readonly firstTexts: Int32Array;
}

interface ColumnPart {
  readonly isBound: boolean;
  readonly isIdentity: boolean;
  readonly isFigure: boolean;
  readonly isLabel: boolean;
}

/** Traits of the rows between a header and the last row that can be its table's. */
export function rowTraits(table: FoundTable, signs: TextSigns): RowTraits {
  const firstRow = table.top + table.headerRows;
  const count = Math.max(0, table.lastRow - firstRow + 1);
  const traits = { firstRow, bits: new Uint8Array(count), firstTexts: new Int32Array(count).fill(NOTHING) };
  const bound = new Set(table.columns.values());
  const identity = columnsOf(table, TABLE_IDENTITY[table.role]);
  const figures = columnsOf(table, TABLE_FIGURES[table.role]);
  const labels = columnsOf(table, TABLE_LABELS[table.role]);
  for (let column = table.left; column <= table.right; column += 1) {
    const part = {
      isBound: bound.has(column),
      isIdentity: identity.has(column),
      isFigure: figures.has(column),
      isLabel: labels.has(column),
    };
    for (const block of columnAt(table.sheet, column)?.blocks ?? []) addBlock(block, part, traits, signs);
  }
  return traits;
}

function columnsOf(table: FoundTable, fields: readonly string[]): ReadonlySet<number> {
  return new Set(fields.flatMap((field) => table.columns.get(field) ?? []));
}

function addBlock(block: ColumnBlock, part: ColumnPart, traits: RowTraits, signs: TextSigns): void {
  const { firstRow, bits, firstTexts } = traits;
  const from = Math.max(0, firstRow - block.firstRow);
  const to = Math.min(block.kinds.length, firstRow + bits.length - block.firstRow);
  for (let at = from; at < to; at += 1) {
    const kind = block.kinds[at] ?? CellKind.blank;
    if (kind === CellKind.blank) continue;
    const text = kind === CellKind.text ? (block.numbers[at] ?? 0) : NO_TEXT;
    const sign = text < 0 ? TextSign.plain : signs.of(text);
    // Formulas that give "" are blank to people.
    if (sign === TextSign.blank) continue;
    const row = block.firstRow + at - firstRow;
    if (firstTexts[row] === NOTHING) firstTexts[row] = text;
    if (part.isBound) bits[row] = withCell(bits[row] ?? 0, part, sign, isFigure(kind, text, part, signs));
  }
}

function isFigure(kind: number, text: number, part: ColumnPart, signs: TextSigns): boolean {
  if (!part.isFigure) return false;
  return kind === CellKind.number || kind === CellKind.date || (text >= 0 && signs.isFigure(text));
}

function withCell(before: number, part: ColumnPart, sign: TextSign, hasFigure: boolean): number {
  let bits = before | (before & RowBits.filled ? RowBits.several : RowBits.filled);
  if (part.isIdentity) bits |= RowBits.identity;
  if (part.isFigure) bits |= RowBits.answer;
  if (hasFigure) bits |= RowBits.figure;
  if (part.isLabel && sign === TextSign.subTotal) bits |= RowBits.subTotal;
  if (part.isLabel && sign === TextSign.grandTotal) bits |= RowBits.grandTotal;
  return bits;
}
