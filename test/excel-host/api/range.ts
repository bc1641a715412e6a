import { areaName, MAX_COLUMNS, MAX_ROWS, parseArea, type Area } from '../../../src/workbook/a1';
import { CellSet } from '../../../src/workbook/cell-set';
import { ApiError, invalidArgument, notModelled } from '../api-error';
import { calculate } from '../calculate';
import { ErrorValue, type CellContent, type CellModel, type SheetModel } from '../workbook-model';
import { ConditionalFormatCollection, overlaps } from './conditional-format';
import { quoteWhereNeeded, RangeAreas } from './range-areas';
import { RangeFormat } from './range-format';
import type { Session } from './session';
import { typed } from './typed-value';

/** Excel answers with null for more cells than this ("Resource limits"). */
const MAX_ANSWERED_CELLS = 5_000_000;

const MOST_SPECIAL_AREAS = 8_192;

export class Range {
  constructor(
    readonly session: Session,
    readonly sheet: SheetModel,
    readonly area: Area,
  ) {}

  get address(): string {
    return `${quoteWhereNeeded(this.sheet.name)}!${areaName(this.area)}`;
  }
  get rowIndex(): number {
    return this.area.top;
  }
  get columnIndex(): number {
    return this.area.left;
  }
  get rowCount(): number {
    return this.area.bottom - this.area.top + 1;
  }
  get columnCount(): number {
    return this.area.right - this.area.left + 1;
  }
  get values(): unknown {
    return this.matrix((cell) => shown(cell?.value ?? null));
  }
  set values(values: unknown) {
    this.write(values, (value, cell) => {
      this.type(value, cell);
    });
  }
  get valueTypes(): unknown {
    return this.matrix((cell) => typeOf(cell?.value ?? null));
  }
  get numberFormat(): unknown {
    return this.matrix((cell) => cell?.format ?? 'General');
  }
  set numberFormat(formats: unknown) {
    this.write(formats, (format, cell) => {
      if (typeof format !== 'string') throw invalidArgument('number format');
      cell.format = format;
    });
  }
  get formulas(): unknown {
    return this.matrix((cell) => cell?.formula ?? shown(cell?.value ?? null));
  }
  set formulas(formulas: unknown) {
    this.write(formulas, (formula, cell) => {
      this.type(formula, cell);
    });
  }
  get format(): RangeFormat {
    return new RangeFormat(this.session, this.sheet, [this.area]);
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.session, this.sheet, [this.area]);
  }
  get hyperlink(): unknown {
    const link = this.sheet.cell(this.area.top, this.area.left)?.link ?? null;
    return link === null ? null : { documentReference: link };
  }
  set hyperlink(value: unknown) {
    this.session.refuseProtected(this.sheet);
    const { documentReference, textToDisplay } = value as { documentReference?: string; textToDisplay?: string };
    if (documentReference === undefined) throw notModelled('a hyperlink to another document');
    const cell = this.sheet.touch(this.area.top, this.area.left);
    cell.link = documentReference;
    if (textToDisplay !== undefined) cell.value = textToDisplay;
    // Excel gives the cell the named style “Hyperlink”.
    cell.look = new Map([...cell.look, ['font.underline', 'Single'], ['font.color', '#0563C1']]);
  }

  /** Called by Office.js itself before it sends a large matrix. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.rowCount || columns !== this.columnCount) throw wrongShape();
  }

  /** A row of the range, counted from its top. */
  getRow(row: unknown): Range {
    const top = this.area.top + Number(row);
    if (top > this.area.bottom) throw invalidArgument(`row ${String(row)}`);
    return new Range(this.session, this.sheet, { ...this.area, top, bottom: top });
  }

  /** Counted from the range's first cell; it may lie outside the range. */
  getCell(row: unknown, column: unknown): Range {
    const [top, left] = [this.area.top + Number(row), this.area.left + Number(column)];
    return new Range(this.session, this.sheet, { top, left, bottom: top, right: left });
  }

  getResizedRange(rows: unknown, columns: unknown): Range {
    const { area } = this;
    const larger = { ...area, bottom: area.bottom + Number(rows), right: area.right + Number(columns) };
    if (larger.bottom < area.top || larger.right < area.left) throw invalidArgument('a size below one cell');
    return new Range(this.session, this.sheet, larger);
  }

  getBoundingRect(other: unknown): Range {
    const area = other instanceof Range ? other.area : parseArea(String(other));
    if (!area) throw invalidArgument('range');
    return new Range(this.session, this.sheet, {
      top: Math.min(area.top, this.area.top),
      left: Math.min(area.left, this.area.left),
      bottom: Math.max(area.bottom, this.area.bottom),
      right: Math.max(area.right, this.area.right),
    });
  }

  getIntersectionOrNullObject(other: unknown): Range | null {
    const area = other instanceof Range ? other.area : null;
    if (!area) throw invalidArgument('range');
    if (!overlaps(area, this.area)) return null;
    return new Range(this.session, this.sheet, {
      top: Math.max(area.top, this.area.top),
      left: Math.max(area.left, this.area.left),
      bottom: Math.min(area.bottom, this.area.bottom),
      right: Math.min(area.right, this.area.right),
    });
  }

  getEntireColumn(): Range {
    return new Range(this.session, this.sheet, { ...this.area, top: 0, bottom: MAX_ROWS - 1 });
  }

  getUsedRangeOrNullObject(valuesOnly?: unknown): Range | null {
    const area = this.sheet.usedArea(this.area, valuesOnly === true);
    return area && new Range(this.session, this.sheet, area);
  }

  getSpecialCellsOrNullObject(type: unknown): RangeAreas | null {
    this.session.since('1.9');
    if (type === 'Formulas') return this.formulaAreas();
    if (type !== 'Visible') throw notModelled(`special cells of type ${String(type)}`);
    const rows = runs(this.area.top, this.area.bottom, (row) => !this.sheet.hiddenRows.has(row));
    const columns = runs(this.area.left, this.area.right, (column) => !this.sheet.hiddenColumns.has(column));
    const areas = rows.flatMap(([top, bottom]) => columns.map(([left, right]) => ({ top, left, bottom, right })));
    return areas.length === 0 ? null : new RangeAreas(this.session, this.sheet, areas);
  }

  /**
   * What Excel finds on a protected sheet is not documented: the worst is played, nothing without a word. Over 8,192 areas
   * it gives the whole range (learn.microsoft.com, "SpecialCells(xlCellTypeBlanks) VBA function").
   */
  private formulaAreas(): RangeAreas | null {
    if (this.sheet.isProtected) return null;
    const { top, left, bottom, right } = this.area;
    const found = new CellSet();
    for (const { row, column, cell } of this.sheet.places()) {
      const isWithin = row >= top && row <= bottom && column >= left && column <= right;
      if (isWithin && cell.formula !== null) found.add(row, column);
    }
    const areas = found.areas();
    if (areas.length > MOST_SPECIAL_AREAS) return new RangeAreas(this.session, this.sheet, [this.area]);
    return areas.length === 0 ? null : new RangeAreas(this.session, this.sheet, areas);
  }

  getMergedAreasOrNullObject(): RangeAreas | null {
    this.session.since('1.13');
    const areas = this.sheet.merges.filter((merge) => overlaps(merge, this.area));
    return areas.length === 0 ? null : new RangeAreas(this.session, this.sheet, areas);
  }

  merge(across: unknown): void {
    if (across === true) throw notModelled('merging across');
    this.session.refuseProtected(this.sheet);
    if (this.sheet.tables.some((table) => overlaps(table.area, this.area))) {
      throw new ApiError('InvalidOperation', 'Cells of a table cannot be merged.');
    }
    this.sheet.merges.push(this.area);
  }

  clear(applyTo: unknown): void {
    this.session.refuseProtected(this.sheet);
    if (applyTo !== 'Contents') throw notModelled(`clearing ${String(applyTo)}`);
    this.eachCell((cell) => {
      cell.value = null;
      cell.formula = null;
    });
  }

  select(): void {
    this.session.book.selection = { sheet: this.sheet.name, address: areaName(this.area) };
  }

  private matrix(of: (cell: CellModel | undefined) => unknown): unknown[][] | null {
    calculate(this.session.book, this.sheet);
    if (this.rowCount * this.columnCount > MAX_ANSWERED_CELLS) return null;
    return Array.from({ length: this.rowCount }, (_, row) =>
      Array.from({ length: this.columnCount }, (_, column) =>
        of(this.sheet.cell(this.area.top + row, this.area.left + column)),
      ),
    );
  }

  /** Writes a matrix of the range's own shape; null leaves a cell as it is ("Work with ranges", null input). */
  private write(values: unknown, put: (value: unknown, cell: CellModel) => void): void {
    this.session.refuseProtected(this.sheet);
    const isMatrix =
      Array.isArray(values) &&
      values.length === this.rowCount &&
      values.every((row) => Array.isArray(row) && row.length === this.columnCount);
    const single = singleValue(values);
    if (!isMatrix && single === undefined) throw wrongShape();
    const matrix = isMatrix
      ? (values as unknown[][])
      : Array.from({ length: this.rowCount }, () => Array<unknown>(this.columnCount).fill(single));
    matrix.forEach((row, r) => {
      row.forEach((value, c) => {
        if (value === null) return;
        put(value, this.sheet.touch(this.area.top + r, this.area.left + c));
      });
    });
  }

  private type(value: unknown, cell: CellModel): void {
    typed(value, cell, this.session.book.region);
    if (cell.formula !== null) this.session.book.uncalculated.push({ sheet: this.sheet, cell });
  }

  private eachCell(act: (cell: CellModel) => void): void {
    for (const { row, column, cell } of this.sheet.places()) {
      const { top, left, bottom, right } = this.area;
      if (row >= top && row <= bottom && column >= left && column <= right) act(cell);
    }
  }
}

/** One value stands for all cells of the range ("Set the same value to a range"), in brackets or not. */
function singleValue(values: unknown): unknown {
  if (!Array.isArray(values)) return values;
  const [row] = values as unknown[];
  return values.length === 1 && Array.isArray(row) && row.length === 1 ? row[0] : undefined;
}

function wrongShape(): ApiError {
  return new ApiError(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

function shown(value: CellContent | null): unknown {
  if (value === null) return '';
  return value instanceof ErrorValue ? value.code : value;
}

function typeOf(value: CellContent | null): string {
  if (value === null) return 'Empty';
  if (value instanceof ErrorValue) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

function runs(first: number, last: number, isIn: (place: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let place = first; place <= last; place++) {
    if (!isIn(place)) continue;
    const open = found.at(-1);
    if (open?.[1] === place - 1) open[1] = place;
    else found.push([place, place]);
  }
  return found;
}
