/** PivotTables: which fields lie where. What they come to is Excel's own work and is not modelled. */
import { ApiError, invalidArgument, itemNotFound } from '../api-error';
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
    return this.sheet.pivots.map((pivot) => new PivotTable(this.session, pivot));
  }

  add(name: unknown, source: unknown, destination: unknown): PivotTable {
    this.session.since('1.8');
    this.session.refuseProtected(this.sheet);
    if (typeof name !== 'string' || name === '') throw invalidArgument('pivot name');
    if (!(source instanceof Table) || !(destination instanceof Range))
      throw invalidArgument('pivot source or destination');
    if (this.session.book.sheets.some((sheet) => sheet.pivots.some((pivot) => pivot.name === name))) {
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
    };
    this.sheet.pivots.push(pivot);
    return new PivotTable(this.session, pivot);
  }
}

export class PivotTable {
  constructor(
    private readonly session: Session,
    private readonly pivot: PivotModel,
  ) {}

  get name(): string {
    return this.pivot.name;
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
    return new DataPivotHierarchyCollection(this.pivot);
  }
}

export class PivotHierarchyCollection {
  constructor(private readonly fields: readonly string[]) {}

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
  constructor(private readonly pivot: PivotModel) {}

  add(hierarchy: unknown): DataPivotHierarchy {
    if (!(hierarchy instanceof PivotHierarchy)) throw invalidArgument('hierarchy');
    const value = { field: hierarchy.field, caption: `Sum of ${hierarchy.field}`, summarise: 'Sum', format: 'General' };
    this.pivot.values.push(value);
    return new DataPivotHierarchy(this.pivot, value);
  }
}

export class DataPivotHierarchy {
  constructor(
    private readonly pivot: PivotModel,
    private readonly value: PivotModel['values'][number],
  ) {}

  get name(): string {
    return this.value.caption;
  }
  set name(caption: string) {
    // Excel refuses a caption that is the name of a field ("PivotTable field name already exists").
    if ([...this.pivot.rows, ...this.pivot.columns, this.value.field].includes(caption)) {
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
