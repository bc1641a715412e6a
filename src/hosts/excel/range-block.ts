/** Rectangles of cells as Office.js gives them, and how they become cells of a Snapshot. */
import type { Area } from '../../workbook/a1';
import { showsDate } from '../../workbook/number-format';
import { CellKind, ERROR_CODES } from '../../workbook/snapshot';
import type { SheetBuilder, SnapshotBuilder } from '../../workbook/snapshot-builder';

/** What is loaded of every range: all four at once, since values alone do not tell a text from a number. */
export const BLOCK_PROPERTIES = 'rowIndex,columnIndex,rowCount,columnCount,values,valueTypes,numberFormat,formulas';

/** What is loaded of cells that are all constants: a constant's formula and type are those of its value. */
export const PLAIN_PROPERTIES = 'rowIndex,columnIndex,rowCount,columnCount,values,numberFormat';

/** The loaded part of an Excel.Range; matrices are rows of columns. */
export interface RangeBlock {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly unknown[])[];
  /** null of constants. */
  readonly valueTypes: readonly (readonly string[])[] | null;
  readonly numberFormat: readonly (readonly string[])[];
  /** null of constants. */
  readonly formulas: readonly (readonly unknown[])[] | null;
}

/** A range of constants as a block. */
export function plainBlock({ rowIndex, columnIndex, values, numberFormat }: Excel.Range): RangeBlock {
  return { rowIndex, columnIndex, values, numberFormat, valueTypes: null, formulas: null };
}

/** Whether a text among constants may be an error value, which looks the same. */
export function mayHoldErrors({ values }: RangeBlock): boolean {
  return values.some((row) => row.some((value) => typeof value === 'string' && value.startsWith('#')));
}

/** Number formats already looked at: places in the Snapshot's pool, and whether they show a date. */
export class FormatPool {
  private readonly known = new Map<string, { readonly index: number; readonly isDate: boolean }>();

  constructor(private readonly book: SnapshotBuilder) {}

  of(format: string): { readonly index: number; readonly isDate: boolean } {
    const found = this.known.get(format);
    if (found) return found;
    const fresh = { index: this.book.formatIndex(format), isDate: showsDate(format) };
    this.known.set(format, fresh);
    return fresh;
  }

  textIndex(text: string): number {
    return this.book.textIndex(text);
  }
}

/** Adds the cells of a block; the column `leftOut` (our check column) is passed over. */
export function addBlock(sheet: SheetBuilder, block: RangeBlock, pool: FormatPool, leftOut: number | undefined): void {
  block.values.forEach((values, r) => {
    const row = block.rowIndex + r;
    const types = block.valueTypes?.[r];
    const formats = block.numberFormat[r] ?? [];
    const formulas = block.formulas?.[r];
    values.forEach((value, c) => {
      const column = block.columnIndex + c;
      const type = types ? (types[c] ?? 'Empty') : typeOfConstant(value);
      if (type === 'Empty' || column === leftOut) return;
      addCell(sheet, row, column, { value, type, format: pool.of(formats[c] ?? 'General') }, pool);
      const formula = formulas ? formulaOf(formulas[c], value, type) : null;
      if (formula !== null) sheet.formula(row, column, formula);
    });
  });
}

/** Excel's word for the type of a constant that is no error. */
function typeOfConstant(value: unknown): string {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

interface LoadedCell {
  readonly value: unknown;
  readonly type: string;
  readonly format: { readonly index: number; readonly isDate: boolean };
}

function addCell(sheet: SheetBuilder, row: number, column: number, cell: LoadedCell, pool: FormatPool): void {
  const { value, type, format } = cell;
  switch (type) {
    case 'Double':
    case 'Integer':
      sheet.set(row, column, format.isDate ? CellKind.date : CellKind.number, Number(value), format.index);
      return;
    case 'Boolean':
      sheet.set(row, column, CellKind.boolean, value === true ? 1 : 0, format.index);
      return;
    case 'Error':
      sheet.set(row, column, CellKind.error, errorIndex(String(value)), format.index);
      return;
    default:
      sheet.set(row, column, CellKind.text, pool.textIndex(String(value)), format.index);
  }
}

const UNKNOWN_ERROR = ERROR_CODES.indexOf('#UNKNOWN!');

function errorIndex(code: string): number {
  const index = ERROR_CODES.findIndex((known) => known === code);
  return index < 0 ? UNKNOWN_ERROR : index;
}

/**
 * The formula of a cell without "=", or null for a constant. A text that begins with "=" is given as its own formula,
 * and that is how it is told from a formula.
 */
function formulaOf(formula: unknown, value: unknown, type: string): string | null {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return null;
  return type === 'String' && formula === value ? null : formula.slice(1);
}

/** Areas of "KPIs!A1:B2,'My sheet'!C3": what Office.js gives as the address of range areas. */
export function splitAddress(address: string): readonly string[] {
  const areas: string[] = [];
  let quoted = false;
  let start = 0;
  for (let at = 0; at <= address.length; at++) {
    const letter = address[at];
    if (letter === "'") quoted = !quoted;
    if ((letter === ',' && !quoted) || at === address.length) {
      const area = address.slice(start, at).trim();
      areas.push(area.slice(area.lastIndexOf('!') + 1));
      start = at + 1;
    }
  }
  return areas;
}

/** Number of cells of an area. */
export function sizeOf(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

/** The area of a range whose `rowIndex,columnIndex,rowCount,columnCount` are loaded. */
export function areaOfRange(range: Excel.Range): Area {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}
