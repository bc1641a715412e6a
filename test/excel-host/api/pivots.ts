/** PivotTables: which fields lie where. What they come to is Excel's own work and is not modelled. */
import { ApiError, invalidArgument, itemNotFound, notModelled } from '../api-error';
import type { PivotModel, SheetModel } from '../workbook-model';
import { Range } from './range';
import type { Session } from './session';
import { Table } from './tables';

export class PivotTableCollection {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel,
  ) {}

  get items(): PivotTable[] {
    return this.sheet.pivots.map((pivot) => new PivotTable(this.session, this.sheet, pivot));
  }

  getItem(name: unknown): PivotTable {
    const found = this.items.find((pivot) => pivot.name === name);
    if (!found) throw itemNotFound();
    return found;
  }

  add(name: unknown, source: unknown, destination: unknown): PivotTable {
    this.session.since('1.8');
    this.session.refuseProtected(this.sheet);
    if (typeof name !== 'string' || name === '') throw invalidArgument('pivot name');
    if (!(source instanceof Table) || !(destination instanceof Range))
      throw notModelled('a PivotTable of anything but a table, or at an address');
    if (isTaken(this.session, name)) {
      throw new ApiError('ItemAlreadyExists', 'A PivotTable of that name exists.');
    }
    const pivot: PivotModel = {
      name,
      row: destination.area.top,
      column: destination.area.left,
      source: source.name,
      rows: [],
      columns: [],
      values: [],
      area: null,
      layoutType: 'Compact',
      subtotals: 'AtTop',
    };
    this.sheet.pivots.push(pivot);
    return new PivotTable(this.session, this.sheet, pivot);
  }
}

/** Excel wants the name to be the only one on its sheet; here in the whole workbook, to be on the safe side. */
function isTaken(session: Session, name: string): boolean {
  return session.book.sheets.some((sheet) => sheet.pivots.some((pivot) => pivot.name === name));
}

export class PivotLayout {
  constructor(private readonly pivot: PivotModel) {}

  get layoutType(): string {
    return this.pivot.layoutType;
  }
  set layoutType(value: string) {
    if (!['Compact', 'Tabular', 'Outline'].includes(value)) throw invalidArgument(`layout ${value}`);
    this.pivot.layoutType = value;
  }
  get subtotalLocation(): string {
    return this.pivot.subtotals;
  }
  set subtotalLocation(value: string) {
    if (!['AtTop', 'AtBottom', 'Off'].includes(value)) throw invalidArgument(`subtotals ${value}`);
    this.pivot.subtotals = value;
  }
}

export class PivotTable {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel,
    private readonly pivot: PivotModel,
  ) {}

  get name(): string {
    return this.pivot.name;
  }
  set name(value: string) {
    this.session.refuseProtected(this.sheet);
    if (isTaken(this.session, value)) throw new ApiError('ItemAlreadyExists', 'A PivotTable of that name exists.');
    this.pivot.name = value;
  }
  get layout(): PivotLayout {
    return new PivotLayout(this.pivot);
  }
  get hierarchies(): PivotHierarchyCollection {
    const source = this.session.book.table(this.pivot.source);
    if (!source) throw itemNotFound();
    return new PivotHierarchyCollection(
      new Table(this.session, source.sheet, source.table).columns.items.map(({ name }) => name),
    );
  }
  get rowHierarchies(): RowColumnPivotHierarchyCollection {
    return new RowColumnPivotHierarchyCollection(this.pivot.rows);
  }
  get columnHierarchies(): RowColumnPivotHierarchyCollection {
    return new RowColumnPivotHierarchyCollection(this.pivot.columns);
  }
  get dataHierarchies(): DataPivotHierarchyCollection {
    return new DataPivotHierarchyCollection(this.pivot, this.hierarchies.fields);
  }
}

export class PivotHierarchyCollection {
  constructor(readonly fields: readonly string[]) {}

  getItem(name: unknown): PivotHierarchy {
    if (!this.fields.includes(String(name))) throw itemNotFound();
    return new PivotHierarchy(String(name));
  }
}

export class PivotHierarchy {
  constructor(readonly field: string) {}

  get name(): string {
    return this.field;
  }
}

export class RowColumnPivotHierarchyCollection {
  constructor(private readonly fields: string[]) {}

  add(hierarchy: unknown): PivotHierarchy {
    if (!(hierarchy instanceof PivotHierarchy)) throw invalidArgument('hierarchy');
    this.fields.push(hierarchy.field);
    return hierarchy;
  }
}

export class DataPivotHierarchyCollection {
  constructor(
    private readonly pivot: PivotModel,
    private readonly fields: readonly string[],
  ) {}

  add(hierarchy: unknown): DataPivotHierarchy {
    if (!(hierarchy instanceof PivotHierarchy)) throw invalidArgument('hierarchy');
    const value = { field: hierarchy.field, caption: `Sum of ${hierarchy.field}`, summarise: 'Sum', format: 'General' };
    this.pivot.values.push(value);
    return new DataPivotHierarchy(
      value,
      this.fields.map((field) => field.toLowerCase()),
    );
  }
}

export class DataPivotHierarchy {
  constructor(
    private readonly value: PivotModel['values'][number],
    private readonly fields: readonly string[],
  ) {}

  get name(): string {
    return this.value.caption;
  }
  set name(caption: string) {
    // Excel refuses a caption that is the name of a field ("PivotTable field name already exists").
    if (this.fields.includes(caption.toLowerCase())) {
      throw new ApiError('InvalidArgument', 'PivotTable field name already exists.');
    }
    this.value.caption = caption;
  }
  get summarizeBy(): string {
    return this.value.summarise;
  }
  set summarizeBy(value: string) {
    if (value !== 'Sum' && value !== 'Count') throw invalidArgument(`summarizeBy ${value}`);
    this.value.summarise = value;
  }
  get numberFormat(): string {
    return this.value.format;
  }
  set numberFormat(value: string) {
    this.value.format = value;
  }
}
