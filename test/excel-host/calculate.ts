/** Recalculation of what our own formulas use: sums, the four operations, brackets. Anything else is named, not guessed. */
import { parseArea, type Area } from '../../src/workbook/a1';
import { notModelled } from './api-error';
import type { SheetModel, WorkbookModel } from './workbook-model';

/** Calculates what was written since the last time, in the order in which formulas need each other as far as we write them. */
export function calculate(book: WorkbookModel): void {
  const waiting = book.uncalculated;
  book.uncalculated = [];
  for (const { sheet, cell } of waiting) {
    if (cell.formula !== null) cell.value = new Formula(book, sheet, cell.formula.slice(1)).value();
  }
}

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|(SUM)\(|((?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)|([-+*/(),]))/y;

class Formula {
  private at = 0;

  constructor(
    private readonly book: WorkbookModel,
    private readonly sheet: SheetModel,
    private readonly text: string,
  ) {}

  value(): number {
    const value = this.sum();
    if (this.at < this.text.length) throw this.unknown();
    return value;
  }

  private sum(): number {
    let value = this.product();
    for (let sign = this.operator('+-'); sign; sign = this.operator('+-')) {
      value += (sign === '+' ? 1 : -1) * this.product();
    }
    return value;
  }

  private product(): number {
    let value = this.factor();
    for (let sign = this.operator('*/'); sign; sign = this.operator('*/')) {
      const factor = this.factor();
      value = sign === '*' ? value * factor : value / factor;
    }
    return value;
  }

  private factor(): number {
    const [, number, sum, sheet, reference, operator] = this.token();
    if (number !== undefined) return Number(number);
    if (sum !== undefined) return this.sumOf();
    if (reference !== undefined) return this.total(sheet, reference);
    if (operator === '-') return -this.factor();
    if (operator === '(') {
      const value = this.sum();
      if (!this.operator(')')) throw this.unknown();
      return value;
    }
    throw this.unknown();
  }

  private sumOf(): number {
    let total = 0;
    do {
      total += this.sum();
    } while (this.operator(','));
    if (!this.operator(')')) throw this.unknown();
    return total;
  }

  private total(sheetPrefix: string | undefined, reference: string): number {
    const name = sheetPrefix?.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");
    const sheet = name === undefined ? this.sheet : this.book.sheet(name);
    const area = parseArea(reference);
    if (!sheet || !area) throw this.unknown();
    return numbersIn(sheet, area).reduce((total, number) => total + number, 0);
  }

  private operator(expected: string): string | null {
    TOKEN.lastIndex = this.at;
    const operator = TOKEN.exec(this.text)?.[5];
    if (operator === undefined || !expected.includes(operator)) return null;
    this.at = TOKEN.lastIndex;
    return operator;
  }

  private token(): RegExpExecArray {
    TOKEN.lastIndex = this.at;
    const match = TOKEN.exec(this.text);
    if (!match) throw this.unknown();
    this.at = TOKEN.lastIndex;
    return match;
  }

  private unknown(): Error {
    return notModelled(`the formula =${this.text}`);
  }
}

function numbersIn(sheet: SheetModel, { top, left, bottom, right }: Area): readonly number[] {
  const numbers: number[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const value = sheet.cell(row, column)?.value;
      if (typeof value === 'number') numbers.push(value);
    }
  }
  return numbers;
}
