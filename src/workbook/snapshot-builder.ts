/** Builds a Snapshot cell by cell: both hosts and the tests come through here, so blocks are cut in one place. */
import type { Area } from './a1';
import type { DateSystem } from './serial-date';
import {
  CellKind,
  ERROR_CODES,
  type ColumnBlock,
  type ColumnCells,
  type DefinedName,
  type ErrorCode,
  type SheetSnapshot,
  type Snapshot,
  type Span,
  type StandingMarks,
  type TableArea,
  type Visibility,
} from './snapshot';

/** A gap of more rows than this starts a new block, so that memory follows the cells and not the distance between them. */
const MAX_GAP = 64;

class GrowingBlock {
  private kinds = new Uint8Array(8);
  private numbers = new Float64Array(8);
  private formats = new Uint16Array(8);
  private length = 0;

  constructor(readonly firstRow: number) {}

  get endRow(): number {
    return this.firstRow + this.length;
  }

  set(row: number, kind: CellKind, number: number, format: number): void {
    const at = row - this.firstRow;
    if (at >= this.kinds.length) this.grow(at + 1);
    this.kinds[at] = kind;
    this.numbers[at] = number;
    this.formats[at] = format;
    if (at >= this.length) this.length = at + 1;
  }

  finish(): ColumnBlock {
    return {
      firstRow: this.firstRow,
      kinds: this.kinds.slice(0, this.length),
      numbers: this.numbers.slice(0, this.length),
      formats: this.formats.slice(0, this.length),
    };
  }

  private grow(least: number): void {
    const size = Math.max(least, this.kinds.length * 2);
    this.kinds = copyInto(new Uint8Array(size), this.kinds);
    this.numbers = copyInto(new Float64Array(size), this.numbers);
    this.formats = copyInto(new Uint16Array(size), this.formats);
  }
}

function copyInto<T extends Uint8Array | Float64Array | Uint16Array>(to: T, from: T): T {
  to.set(from);
  return to;
}

interface Stray {
  readonly row: number;
  readonly kind: CellKind;
  readonly number: number;
  readonly format: number;
}

class GrowingColumn {
  private readonly blocks: GrowingBlock[] = [];
  /** Cells that came after a later row; files list rows in order, so this is nearly always empty. */
  private readonly strays = new Map<number, Stray>();
  readonly formulas = new Map<number, string>();

  constructor(readonly column: number) {}

  set(row: number, kind: CellKind, number: number, format: number): void {
    const last = this.blocks.at(-1);
    if (last && row < last.firstRow) this.strays.set(row, { row, kind, number, format });
    else this.blockFor(row, last).set(row, kind, number, format);
  }

  finish(): ColumnCells {
    const blocks = this.blocks.map((block) => block.finish());
    return {
      column: this.column,
      blocks: this.strays.size > 0 ? this.merged(blocks) : blocks,
      formulas: this.formulas,
    };
  }

  private blockFor(row: number, last: GrowingBlock | undefined): GrowingBlock {
    if (last && row <= last.endRow + MAX_GAP) return last;
    const block = new GrowingBlock(row);
    this.blocks.push(block);
    return block;
  }

  private merged(blocks: readonly ColumnBlock[]): readonly ColumnBlock[] {
    const cells = new Map<number, Stray>();
    for (const block of blocks) {
      block.kinds.forEach((kind, at) => {
        const row = block.firstRow + at;
        cells.set(row, { row, kind: kind as CellKind, number: block.numbers[at] ?? 0, format: block.formats[at] ?? 0 });
      });
    }
    for (const stray of this.strays.values()) cells.set(stray.row, stray);
    const ordered = new GrowingColumn(this.column);
    for (const cell of [...cells.values()].sort((a, b) => a.row - b.row)) {
      ordered.set(cell.row, cell.kind, cell.number, cell.format);
    }
    return ordered.finish().blocks;
  }
}

/** What a sheet has besides its cells. */
export interface SheetTraits {
  readonly visibility?: Visibility;
  readonly hiddenRows?: readonly Span[];
  readonly hiddenColumns?: readonly Span[];
  readonly merges?: readonly Area[];
  readonly tables?: readonly TableArea[];
  readonly isProtected?: boolean;
}

/** Hosts cannot all see what is hidden or merged beyond the last used cell, and nobody needs it: spans end with the extent. */
function clipped(spans: readonly Span[], first: number, last: number): readonly Span[] {
  return spans
    .filter((span) => span.last >= first && span.first <= last)
    .map((span) => ({ first: Math.max(span.first, first), last: Math.min(span.last, last) }));
}

function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export class SheetBuilder {
  private readonly columns = new Map<number, GrowingColumn>();
  private top = Infinity;
  private left = Infinity;
  private bottom = -1;
  private right = -1;
  private traits: SheetTraits = {};

  constructor(
    readonly name: string,
    private readonly book: SnapshotBuilder,
  ) {}

  number(row: number, column: number, value: number, format = 'General'): this {
    return this.set(row, column, CellKind.number, value, this.book.formatIndex(format));
  }

  text(row: number, column: number, value: string, format = 'General'): this {
    return this.set(row, column, CellKind.text, this.book.textIndex(value), this.book.formatIndex(format));
  }

  date(row: number, column: number, serial: number, format = 'dd/mm/yyyy'): this {
    return this.set(row, column, CellKind.date, serial, this.book.formatIndex(format));
  }

  boolean(row: number, column: number, value: boolean): this {
    return this.set(row, column, CellKind.boolean, value ? 1 : 0, this.book.formatIndex('General'));
  }

  error(row: number, column: number, code: ErrorCode): this {
    return this.set(row, column, CellKind.error, ERROR_CODES.indexOf(code), this.book.formatIndex('General'));
  }

  /** The formula of a cell whose last value is set apart; without its "=". */
  formula(row: number, column: number, formula: string): this {
    this.columnFor(column).formulas.set(row, formula);
    return this;
  }

  /** The raw form, for hosts: `number` as `ColumnBlock` says, `format` from `formatIndex`. */
  set(row: number, column: number, kind: CellKind, number: number, format: number): this {
    this.columnFor(column).set(row, kind, number, format);
    if (kind !== CellKind.blank) {
      if (row < this.top) this.top = row;
      if (row > this.bottom) this.bottom = row;
      if (column < this.left) this.left = column;
      if (column > this.right) this.right = column;
    }
    return this;
  }

  /** Adds to what is known of the sheet besides its cells. */
  describe(traits: SheetTraits): this {
    this.traits = { ...this.traits, ...traits };
    return this;
  }

  finish(): SheetSnapshot {
    const { traits } = this;
    const extent = this.bottom < 0 ? null : { top: this.top, left: this.left, bottom: this.bottom, right: this.right };
    return {
      name: this.name,
      visibility: traits.visibility ?? 'visible',
      columns: [...this.columns.values()].sort((a, b) => a.column - b.column).map((column) => column.finish()),
      extent,
      hiddenRows: extent ? clipped(traits.hiddenRows ?? [], extent.top, extent.bottom) : [],
      hiddenColumns: extent ? clipped(traits.hiddenColumns ?? [], extent.left, extent.right) : [],
      merges: extent ? (traits.merges ?? []).filter((merge) => overlaps(merge, extent)) : [],
      tables: traits.tables ?? [],
      isProtected: traits.isProtected ?? false,
    };
  }

  private columnFor(column: number): GrowingColumn {
    const known = this.columns.get(column);
    if (known) return known;
    const fresh = new GrowingColumn(column);
    this.columns.set(column, fresh);
    return fresh;
  }
}

export class SnapshotBuilder {
  private readonly texts: string[] = [];
  private readonly textPlaces = new Map<string, number>();
  private readonly formats: string[] = ['General'];
  private readonly formatPlaces = new Map<string, number>([['General', 0]]);
  private readonly sheets: SheetBuilder[] = [];
  private readonly records: { readonly role: string; readonly sheet: SheetBuilder }[] = [];

  /** Adds a sheet after the others; its cells and traits may be set until `finish`. */
  sheet(name: string, traits: SheetTraits = {}): SheetBuilder {
    const sheet = new SheetBuilder(name, this).describe(traits);
    this.sheets.push(sheet);
    return sheet;
  }

  /** Adds a record sheet, which is none of the return's. */
  record(role: string, name: string, traits: SheetTraits = {}): SheetBuilder {
    const sheet = new SheetBuilder(name, this).describe(traits);
    this.records.push({ role, sheet });
    return sheet;
  }

  /** The place of a text in the pool, added where new. */
  textIndex(text: string): number {
    return placeOf(text, this.texts, this.textPlaces);
  }

  /** The place of a number format in the pool, added where new. */
  formatIndex(format: string): number {
    return placeOf(format, this.formats, this.formatPlaces);
  }

  finish(
    book: {
      readonly dateSystem?: DateSystem;
      readonly names?: readonly DefinedName[];
      readonly isStructureProtected?: boolean;
      readonly marks?: StandingMarks | null;
    } = {},
  ): Snapshot {
    return {
      sheets: this.sheets.map((sheet) => sheet.finish()),
      records: this.records.map(({ role, sheet }) => ({ role, sheet: sheet.finish() })),
      marks: book.marks ?? null,
      texts: this.texts,
      numberFormats: this.formats,
      names: book.names ?? [],
      dateSystem: book.dateSystem ?? 1900,
      isStructureProtected: book.isStructureProtected ?? false,
    };
  }
}

function placeOf(text: string, pool: string[], places: Map<string, number>): number {
  const known = places.get(text);
  if (known !== undefined) return known;
  places.set(text, pool.length);
  pool.push(text);
  return pool.length - 1;
}
