/**
 * Formulas plain enough to be worked out without a spreadsheet: SUM and SUBTOTAL(9) of cells and areas of the same sheet,
 * and two cells or numbers added, subtracted or multiplied. All others are left alone.
 */
import { parseArea, parseCell, type Area } from '../../workbook/a1';

export type Operand =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'cell'; readonly row: number; readonly column: number };

export type SimpleFormula =
  | { readonly kind: 'sum'; readonly areas: readonly Area[]; readonly isSubtotal: boolean }
  | { readonly kind: 'pair'; readonly left: Operand; readonly operator: '+' | '-' | '*'; readonly right: Operand };

const SUM = /^(?:SUM\(|SUBTOTAL\((9|109),)([A-Z$0-9:,\s]+)\)$/i;
const PAIR = /^([A-Z$0-9.]+)\s*([-+*])\s*([A-Z$0-9.]+)$/i;

/** Reads a formula without its "="; null where it is not so plain. */
export function simpleFormula(formula: string): SimpleFormula | null {
  const text = formula.trim();
  const sum = SUM.exec(text);
  if (sum) return sumOf(sum[2] ?? '', sum[1] !== undefined);
  const pair = PAIR.exec(text);
  return pair ? pairOf(pair[1] ?? '', pair[2] ?? '', pair[3] ?? '') : null;
}

function sumOf(list: string, isSubtotal: boolean): SimpleFormula | null {
  const areas = list.split(',').map((part) => parseArea(part.trim()));
  const read = areas.filter((area) => area !== null);
  return read.length === areas.length ? { kind: 'sum', areas: read, isSubtotal } : null;
}

function pairOf(first: string, operator: string, second: string): SimpleFormula | null {
  const [left, right] = [operandOf(first), operandOf(second)];
  if (!left || !right || (operator !== '+' && operator !== '-' && operator !== '*')) return null;
  return { kind: 'pair', left, operator, right };
}

function operandOf(text: string): Operand | null {
  const cell = parseCell(text);
  if (cell) return { kind: 'cell', ...cell };
  return /^\d+(\.\d+)?$/.test(text) ? { kind: 'number', value: Number(text) } : null;
}
