import { parseArea } from '../../../src/workbook/a1';
import { ApiError, invalidArgument, itemNotFound, notModelled } from '../api-error';
import { ErrorValue, type SheetModel, type TableModel } from '../workbook-model';
import { overlaps } from './conditional-format';
import { Range } from './range';
import type { Session } from './session';
import { Worksheet } from './worksheet';

const VALID_NAME = /^[A-Za-z_\\][A-Za-z0-9_.]{0,254}$/;

/** Tables of one sheet, or of the whole workbook. */
export class TableCollection {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel | null,
  ) {}

  get items(): Table[] {
    const sheets = this.sheet ? [this.sheet] : this.session.book.sheets;
    return sheets.flatMap((sheet) => sheet.tables.map((table) => new Table(this.session, sheet, table)));
  }

  add(address: unknown, hasHeaders: unknown): Table {
    const { sheet } = this;
    const area = address instanceof Range ? address.area : parseArea(String(address));
    if (!sheet) throw notModelled('adding a table by the workbook');
    if (!area || hasHeaders !== true) throw invalidArgument('table');
    this.session.refuseProtected(sheet);
    if (
      sheet.tables.some((table) => overlaps(table.area, area)) ||
      sheet.merges.some((merge) => overlaps(merge, area))
    ) {
      throw new ApiError('InvalidOperation', "A table can't overlap another table or merged cells.");
    }
    // What has no heading is named "Column1" and on, by its place.
    const headers = Array.from({ length: area.right - area.left + 1 }, (_, at) => {
      const cell = sheet.touch(area.top, area.left + at);
      cell.value ??= `Column${String(at + 1)}`;
      return cell.value;
    });
    // Excel would rename the headers; our own never need it, so it is an error of the add-in.
    if (new Set(headers.map((header) => JSON.stringify(header).toLowerCase())).size !== headers.length)
      throw invalidArgument('headers of a table');
    const id = this.session.book.newId('TABLE');
    const table: TableModel = {
      id,
      name: `Table${id.slice(5)}`,
      area,
      hasHeader: true,
      hasTotals: false,
      style: 'TableStyleMedium2',
    };
    sheet.tables.push(table);
    return new Table(this.session, sheet, table);
  }

  getItem(key: unknown): Table {
    const found = this.items.find(
      (table) => table.id === key || table.name.toLowerCase() === String(key).toLowerCase(),
    );
    if (!found) throw itemNotFound();
    return found;
  }
}

export class Table {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel,
    readonly model: TableModel,
  ) {}

  get id(): string {
    return this.model.id;
  }
  get name(): string {
    return this.model.name;
  }
  set name(value: string) {
    if (!VALID_NAME.test(value)) throw invalidArgument(`table name ${value}`);
    const other = this.session.book.table(value);
    if (other && other.table !== this.model) throw new ApiError('ItemAlreadyExists', 'A table of that name exists.');
    this.session.refuseProtected(this.sheet);
    for (const pivot of this.session.book.sheets.flatMap(({ pivots }) => pivots)) {
      if (pivot.source === this.model.name) pivot.source = value;
    }
    this.model.name = value;
  }
  get style(): string {
    return this.model.style;
  }
  set style(value: string) {
    if (!/^TableStyle(Light|Medium|Dark)\d+$/.test(value)) throw invalidArgument(`table style ${value}`);
    this.model.style = value;
  }
  get showHeaders(): boolean {
    return this.model.hasHeader;
  }
  get showTotals(): boolean {
    return this.model.hasTotals;
  }
  get worksheet(): Worksheet {
    return new Worksheet(this.session, this.sheet);
  }
  get columns(): TableColumnCollection {
    return new TableColumnCollection(this.sheet, this.model);
  }
  get rows(): TableRowCollection {
    return new TableRowCollection(this.session, this.sheet, this.model);
  }
  getRange(): Range {
    return new Range(this.session, this.sheet, this.model.area);
  }
  getHeaderRowRange(): Range {
    const { area } = this.model;
    return new Range(this.session, this.sheet, { ...area, bottom: area.top });
  }
  getDataBodyRange(): Range {
    const { area } = this.model;
    return new Range(this.session, this.sheet, { ...area, top: area.top + 1 });
  }
}

export class TableRowCollection {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel,
    private readonly table: TableModel,
  ) {}

  /** Rows below the last one; into a table that has none but its blank first row, from there. */
  add(index: unknown, values: unknown): TableRow {
    if (index !== null && index !== undefined) throw notModelled('adding rows within a table');
    if (!Array.isArray(values)) throw invalidArgument('rows of a table');
    const { area } = this.table;
    const isBlank = area.bottom === area.top + 1 && !this.sheet.usedArea({ ...area, top: area.bottom });
    const top = isBlank ? area.bottom : area.bottom + 1;
    const bottom = top + values.length - 1;
    if (this.sheet.usedArea({ ...area, top, bottom })) throw notModelled('rows of a table that move what is below it');
    new Range(this.session, this.sheet, { ...area, top, bottom }).values = values;
    this.table.area = { ...area, bottom };
    return new TableRow(top - area.top - 1);
  }
}

export class TableRow {
  constructor(readonly index: number) {}
}

export class TableColumnCollection {
  constructor(
    private readonly sheet: SheetModel,
    private readonly table: TableModel,
  ) {}

  get items(): TableColumn[] {
    const { left, right, top } = this.table.area;
    return Array.from({ length: right - left + 1 }, (_, at) => {
      const value = this.sheet.cell(top, left + at)?.value ?? null;
      return new TableColumn(
        value instanceof ErrorValue ? value.code : value === null ? `Column${String(at + 1)}` : String(value),
      );
    });
  }
}

export class TableColumn {
  constructor(readonly header: string) {}

  get name(): string {
    return this.header;
  }
}
