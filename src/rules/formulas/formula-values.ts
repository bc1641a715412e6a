/** What plain formulas of one sheet come to, from the values stored in the cells they point to. */
import type { Area } from '../../workbook/a1';
import { blockAt, CellKind, columnAt, type SheetSnapshot } from '../../workbook/snapshot';
import type { Operand, SimpleFormula } from './simple-formula';

/** Running sums down a column, so that many totals over long columns stay linear. */
interface RunningSums {
  readonly firstRow: number;
  /** Of the rows before each place. */
  readonly sums: Float64Array;
  /** Count of cells before each place that a sum cannot be told from: those with an Excel error. */
  readonly doubtful: Uint32Array;
}

/** With more of them in one column, it would take too long to say which lie within which. */
const MOST_SUBTOTALS = 1_000;

export class FormulaValues {
  readonly #subtotals = new Map<number, readonly number[]>();
  readonly #running = new Map<number, RunningSums | null>();

  constructor(private readonly sheet: SheetSnapshot) {}

  /** null where it cannot be told. */
  of(formula: SimpleFormula): number | null {
    if (formula.kind === 'sum') return this.#sum(formula.areas, formula.isSubtotal);
    const [left, right] = [this.#operand(formula.left), this.#operand(formula.right)];
    if (left === null || right === null) return null;
    return formula.operator === '*' ? left * right : formula.operator === '+' ? left + right : left - right;
  }

  /** The number that a cell holds; null of any other kind. */
  numberAt(row: number, column: number): number | null {
    const cells = columnAt(this.sheet, column);
    const block = cells && blockAt(cells, row);
    const at = block ? row - block.firstRow : 0;
    const kind = block?.kinds[at] ?? CellKind.blank;
    return kind === CellKind.number || kind === CellKind.date ? (block?.numbers[at] ?? null) : null;
  }

  #operand(operand: Operand): number | null {
    if (operand.kind === 'number') return operand.value;
    const cells = columnAt(this.sheet, operand.column);
    const block = cells && blockAt(cells, operand.row);
    const kind = block?.kinds[operand.row - block.firstRow] ?? CellKind.blank;
    return kind === CellKind.blank ? 0 : this.numberAt(operand.row, operand.column);
  }

  /** SUBTOTAL leaves out what a filter hides and other SUBTOTALs: neither is told here. */
  #sum(areas: readonly Area[], isSubtotal: boolean): number | null {
    let total = 0;
    for (const area of areas) {
      if (isSubtotal && this.sheet.hiddenRows.some(({ first, last }) => first <= area.bottom && last >= area.top)) {
        return null;
      }
      for (const { column } of this.sheet.columns) {
        if (column < area.left || column > area.right) continue;
        const part = this.#columnSum(column, area, isSubtotal);
        if (part === null) return null;
        total += part;
      }
    }
    return total;
  }

  #columnSum(column: number, { top, bottom }: Area, isSubtotal: boolean): number | null {
    const running = this.#runningSums(column);
    if (!running) return 0;
    const place = (row: number) => Math.min(Math.max(row - running.firstRow, 0), running.sums.length - 1);
    const [from, to] = [place(top), place(bottom + 1)];
    if (running.doubtful[from] !== running.doubtful[to]) return null;
    if (isSubtotal && this.#hasSubtotal(column, top, bottom)) return null;
    return (running.sums[to] ?? 0) - (running.sums[from] ?? 0);
  }

  #hasSubtotal(column: number, top: number, bottom: number): boolean {
    const rows = this.#subtotals.get(column) ?? subtotalRows(this.sheet, column);
    this.#subtotals.set(column, rows);
    return rows.length > MOST_SUBTOTALS || rows.some((row) => row >= top && row <= bottom);
  }

  #runningSums(column: number): RunningSums | null {
    const known = this.#running.get(column);
    if (known !== undefined) return known;
    const made = runningSums(this.sheet, column);
    this.#running.set(column, made);
    return made;
  }
}

function subtotalRows(sheet: SheetSnapshot, column: number): readonly number[] {
  const formulas = columnAt(sheet, column)?.formulas ?? [];
  return [...formulas].flatMap(([row, formula]) => (/SUBTOTAL|AGGREGATE/i.test(formula) ? [row] : []));
}

function runningSums(sheet: SheetSnapshot, column: number): RunningSums | null {
  const blocks = columnAt(sheet, column)?.blocks ?? [];
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return null;
  const size = last.firstRow + last.kinds.length - first.firstRow;
  const sums = new Float64Array(size + 1);
  const doubtful = new Uint32Array(size + 1);
  let at = 0;
  for (const { firstRow, kinds, numbers } of blocks) {
    const start = firstRow - first.firstRow;
    for (; at < start; at += 1) carry(sums, doubtful, at, 0, 0);
    for (let place = 0; place < kinds.length; place += 1, at += 1) {
      const kind = kinds[place];
      const isNumber = kind === CellKind.number || kind === CellKind.date;
      carry(sums, doubtful, at, isNumber ? (numbers[place] ?? 0) : 0, kind === CellKind.error ? 1 : 0);
    }
  }
  return { firstRow: first.firstRow, sums, doubtful };
}

function carry(sums: Float64Array, doubtful: Uint32Array, at: number, value: number, doubt: number): void {
  sums[at + 1] = (sums[at] ?? 0) + value;
  doubtful[at + 1] = (doubtful[at] ?? 0) + doubt;
}
