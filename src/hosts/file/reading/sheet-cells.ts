/** Puts the cells of one sheet into a snapshot; both ways of reading the sheet's XML end here. */
import { cellName, MAX_COLUMNS, MAX_ROWS, parseCell } from '../../../workbook/a1';
import { CellKind, ERROR_CODES, type ErrorCode, type Span } from '../../../workbook/snapshot';
import type { SheetBuilder } from '../../../workbook/snapshot-builder';
import type { BookValues } from './book-values';
import { CellFormulas, type RawFormula } from './cell-formulas';
import { unescapeExcelText } from '../excel-text';
import { damaged, type FileError } from '../file-error';
import { serialOfIso } from './iso-date';

/** A gap of more rows than this takes no room in a snapshot; a cell after one takes about this much for a block of its own. */
const LONGEST_GAP = 64;
const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;
const WHOLE = /^\s*\d{1,10}\s*$/;

export class SheetCells {
  /** The place of the current cell; −1 before the first. */
  row = -1;
  column = -1;
  readonly hiddenRows: Span[] = [];
  /** Rows that the file lists and that are not hidden. */
  readonly shownRows: Span[] = [];
  private readonly formulas = new CellFormulas();
  /** Row after the last cell of each column: what the next one will take up is counted from it. */
  private readonly nextRows = new Int32Array(MAX_COLUMNS);

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly book: BookValues,
  ) {}

  /** Starts a row by its number in the file (from 1), or the next one where the file gives none. */
  startRow(number: string | undefined, isHidden: boolean): void {
    const row = number === undefined ? this.row + 1 : rowOf(number);
    if (row === null || row >= MAX_ROWS) {
      throw damaged(
        `A row of the sheet "${this.sheet.name}" has the number "${number ?? String(row)}", which Excel has not`,
      );
    }
    this.startRowAt(row, isHidden);
  }

  startRowAt(row: number, isHidden: boolean): void {
    this.row = row;
    this.column = -1;
    addRow(isHidden ? this.hiddenRows : this.shownRows, row);
  }

  /** Starts a cell by its reference in the file, or the next of its row where the file gives none. */
  startCell(reference: string | undefined): void {
    const place = reference === undefined ? { row: this.row, column: this.column + 1 } : parseCell(reference);
    if (!place || place.row < 0 || place.column >= MAX_COLUMNS) {
      throw damaged(
        `A cell of the sheet "${this.sheet.name}" is at "${reference ?? 'a place after column XFD'}", which Excel has not`,
      );
    }
    this.startCellAt(place.row, place.column);
  }

  startCellAt(row: number, column: number): void {
    this.row = row;
    this.column = column;
  }

  /** A number, or a date where the style shows one. */
  number(style: number, value: number): void {
    const format = this.book.format(style);
    if (!format) throw this.problem(`has the style ${String(style)}, which the workbook has not`);
    // Excel has no negative zero.
    this.set(format.isDate ? CellKind.date : CellKind.number, value === 0 ? 0 : value, format.index);
  }

  /** A text by its number among the shared texts. */
  sharedText(style: number, number: number): void {
    const place = this.book.sharedText(number);
    if (place === undefined)
      throw this.problem(`refers to the shared text ${String(number)}, which the workbook has not`);
    this.set(CellKind.text, place, this.formatIndex(style));
  }

  /**
   * A value as the file writes it: `type` and `value` are the cell's `t` and `<v>`, `inline` the text of its `<is>`.
   * A cell without a value is blank and takes no room.
   */
  value(style: number, type: string, value: string | null, inline: string | null): void {
    if (type === 'inlineStr') {
      const text = inline ?? (value === null ? null : unescapeExcelText(value));
      if (text !== null) this.text(style, text);
      return;
    }
    if (value === null) return;
    if (type === 'str') this.text(style, unescapeExcelText(value));
    else if (value.trim() !== '') this.filledValue(style, type, value);
  }

  formula(raw: RawFormula): void {
    const formula = this.formulas.formulaOf(raw, this.row, this.column);
    if (formula === null) return;
    this.book.countFormula(formula);
    this.sheet.formula(this.row, this.column, formula);
  }

  /** The number of a cell style as the file writes it. */
  styleOf(text: string | undefined): number {
    if (text === undefined) return 0;
    if (!WHOLE.test(text)) throw this.problem(`has the style "${text}", which is no number`);
    return Number(text);
  }

  private filledValue(style: number, type: string, value: string): void {
    switch (type) {
      case 'n':
        this.number(style, this.numberOf(value));
        return;
      case 's':
        if (!WHOLE.test(value)) throw this.problem(`refers to the shared text "${value}", which is no number`);
        this.sharedText(style, Number(value));
        return;
      case 'b':
        this.set(CellKind.boolean, this.booleanOf(value), this.formatIndex(style));
        return;
      case 'e':
        this.set(CellKind.error, errorPlace(value.trim()), this.formatIndex(style));
        return;
      case 'd':
        this.isoDate(style, value);
        return;
      default:
        throw this.problem(`has the type "${type}", which Excel has not`);
    }
  }

  private text(style: number, text: string): void {
    this.set(CellKind.text, this.book.builder.textIndex(text), this.formatIndex(style));
  }

  /** A date that the date system cannot count (1899) stays the text that it is. */
  private isoDate(style: number, value: string): void {
    const serial = serialOfIso(value.trim(), this.book.dateSystem);
    if (serial === null) this.text(style, value);
    else this.set(CellKind.date, serial, this.formatIndex(style));
  }

  private numberOf(value: string): number {
    const number = NUMBER.test(value) ? Number(value) : NaN;
    if (!Number.isFinite(number)) throw this.problem(`holds "${value}" where a number should be`);
    return number;
  }

  private booleanOf(value: string): number {
    const word = value.trim();
    if (word === '1' || word === 'true') return 1;
    if (word === '0' || word === 'false') return 0;
    throw this.problem(`holds "${value}" where TRUE or FALSE should be`);
  }

  private formatIndex(style: number): number {
    const format = this.book.format(style);
    if (!format) throw this.problem(`has the style ${String(style)}, which the workbook has not`);
    return format.index;
  }

  private set(kind: CellKind, number: number, format: number): void {
    const gap = this.row - (this.nextRows[this.column] ?? 0);
    this.book.countCells(gap >= 0 && gap <= LONGEST_GAP ? gap + 1 : LONGEST_GAP);
    this.nextRows[this.column] = this.row + 1;
    this.sheet.set(this.row, this.column, kind, number, format);
  }

  private problem(what: string): FileError {
    return damaged(`The cell ${cellName(this.row, this.column)} of the sheet "${this.sheet.name}" ${what}`);
  }
}

function rowOf(number: string): number | null {
  return /^\s*[1-9]\d{0,6}\s*$/.test(number) ? Number(number) - 1 : null;
}

function addRow(spans: Span[], row: number): void {
  const last = spans.at(-1);
  if (last?.last === row - 1) spans[spans.length - 1] = { first: last.first, last: row };
  else spans.push({ first: row, last: row });
}

function errorPlace(code: string): number {
  const place = ERROR_CODES.indexOf(code as ErrorCode);
  return place >= 0 ? place : ERROR_CODES.indexOf('#UNKNOWN!');
}
