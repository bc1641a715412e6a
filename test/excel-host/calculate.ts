/**
 * Recalculation of what our own formulas use: sums, sums under conditions, rounding, the four operations, joined texts,
 * brackets. Anything else is named, not guessed.
 */
import { parseArea, type Area } from '../../src/workbook/a1';
import { roundHalfAway } from '../../src/workbook/units';
import { notModelled } from './api-error';
import { matchesCriterion } from './criterion';
import { ErrorValue, type CellContent, type SheetModel, type WorkbookModel } from './workbook-model';

/**
 * Done when somebody looks: what failed writes wrote is nearly always gone by then. Calculates what was written since the
 * last time, in the order in which formulas need each other as far as we write them.
 * Where one sheet is asked about, nothing is done unless formulas wait on it.
 */
export function calculate(book: WorkbookModel, asked?: SheetModel): void {
  const waiting = book.uncalculated.filter(({ sheet }) => book.sheets.includes(sheet));
  if (asked && !waiting.some(({ sheet }) => sheet === asked)) return;
  book.uncalculated = [];
  for (const { sheet, cell } of waiting) {
    if (cell.formula !== null) cell.value = new Formula(book, sheet, cell.formula.slice(1)).value();
  }
}

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|([A-Z]+)\(|((?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)|([-+*/(),&]))/y;

/** Cells that a formula names. */
interface Cells {
  readonly sheet: SheetModel;
  readonly area: Area;
}

type Value = number | string;

class Formula {
  private at = 0;

  constructor(
    private readonly book: WorkbookModel,
    private readonly sheet: SheetModel,
    private readonly text: string,
  ) {}

  value(): Value {
    const value = this.joined();
    if (this.at < this.text.length) throw this.unknown();
    return value;
  }

  private joined(): Value {
    let value = this.sum();
    while (this.operator('&')) value = String(value) + String(this.sum());
    return value;
  }

  private sum(): Value {
    let value = this.product();
    for (let sign = this.operator('+-'); sign; sign = this.operator('+-')) {
      value = this.number(value) + (sign === '+' ? 1 : -1) * this.number(this.product());
    }
    return value;
  }

  private product(): Value {
    let value = this.factor();
    for (let sign = this.operator('*/'); sign; sign = this.operator('*/')) {
      const factor = this.number(this.factor());
      value = sign === '*' ? this.number(value) * factor : this.number(value) / factor;
    }
    return value;
  }

  private factor(): Value {
    const [, number, text, name, sheet, reference, operator] = this.token();
    if (number !== undefined) return Number(number);
    if (text !== undefined) return text.replaceAll('""', '"');
    if (name !== undefined) return this.call(name);
    if (reference !== undefined) return this.single(this.cells(sheet, reference));
    if (operator === '-') return -this.number(this.factor());
    if (operator === '(') {
      const value = this.joined();
      if (!this.operator(')')) throw this.unknown();
      return value;
    }
    throw this.unknown();
  }

  private call(name: string): Value {
    switch (name) {
      case 'SUM':
        return this.listed(() => this.summand()).reduce((total, number) => total + number, 0);
      case 'ROUND': {
        const [value = 0, decimals = 0] = this.listed(() => this.number(this.joined()));
        return roundHalfAway(value, decimals);
      }
      case 'SUMIFS':
        return this.sumIfs();
      default:
        throw this.unknown();
    }
  }

  private summand(): number {
    const cells = this.cellsNext();
    if (!cells) return this.number(this.joined());
    return contentsOf(cells).reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);
  }

  private sumIfs(): number {
    const days = this.cellsNext();
    if (!days) throw this.unknown();
    const numbers = contentsOf(days);
    const isIn = numbers.map(() => true);
    while (this.operator(',')) {
      const range = this.cellsNext();
      if (!range || !this.operator(',')) throw this.unknown();
      const criterion = this.joined();
      const contents = contentsOf(range);
      if (contents.length !== numbers.length) throw this.unknown();
      contents.forEach((content, at) => {
        isIn[at] = isIn[at] === true && matchesCriterion(content, criterion);
      });
    }
    if (!this.operator(')')) throw this.unknown();
    return numbers.reduce<number>((sum, value, at) => sum + (isIn[at] && typeof value === 'number' ? value : 0), 0);
  }

  /** The arguments up to the closing bracket. */
  private listed(read: () => number): readonly number[] {
    const values = [read()];
    while (this.operator(',')) values.push(read());
    if (!this.operator(')')) throw this.unknown();
    return values;
  }

  /** Cells, where a reference and nothing reckoned with it comes next. */
  private cellsNext(): Cells | null {
    TOKEN.lastIndex = this.at;
    const match = TOKEN.exec(this.text);
    const end = TOKEN.lastIndex;
    if (match?.[5] === undefined || !/^\s*[,)]/.test(this.text.slice(end))) return null;
    this.at = end;
    return this.cells(match[4], match[5]);
  }

  private cells(sheetPrefix: string | undefined, reference: string): Cells {
    const name = sheetPrefix?.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");
    const sheet = name === undefined ? this.sheet : this.book.sheet(name);
    const area = parseArea(reference.replaceAll('$', ''));
    if (!sheet || !area) throw this.unknown();
    return { sheet, area };
  }

  /** The value of one cell; a blank one is nought. */
  private single({ sheet, area }: Cells): Value {
    const value = sheet.cell(area.top, area.left)?.value ?? 0;
    if (area.top !== area.bottom || area.left !== area.right || value instanceof ErrorValue) throw this.unknown();
    return typeof value === 'boolean' ? Number(value) : value;
  }

  private number(value: Value): number {
    if (typeof value === 'string') throw this.unknown();
    return value;
  }

  private operator(expected: string): string | null {
    TOKEN.lastIndex = this.at;
    const operator = TOKEN.exec(this.text)?.[6];
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

/** Row by row. */
function contentsOf({ sheet, area: { top, left, bottom, right } }: Cells): readonly (CellContent | null)[] {
  const contents: (CellContent | null)[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) contents.push(sheet.cell(row, column)?.value ?? null);
  }
  return contents;
}
