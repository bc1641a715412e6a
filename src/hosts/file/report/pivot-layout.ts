/** Lays a pivot table out: which combinations stand in its rows and columns, and the figure where they cross. */
import type { PivotTable, PivotValue } from '../../../workbook/markup';
import { FileError } from '../file-error';
import { plainValue, type PivotCache, type PivotValueItem } from './pivot-cache';

/** One field of an axis: its column in the source, and its items as the pivot table shows them, sorted. */
export interface AxisField {
  readonly field: number;
  readonly caption: string;
  /** Places in the cache's items, in the order shown. */
  readonly order: readonly number[];
  /** For each of the cache's items, its place in `order`. */
  readonly ranks: readonly number[];
  readonly items: readonly PivotValueItem[];
}

/** One line of an axis: for each field, the place in its `order`. */
export type AxisLine = readonly number[];

export interface PivotLayout {
  readonly rows: readonly AxisField[];
  readonly columns: readonly AxisField[];
  readonly rowLines: readonly AxisLine[];
  readonly columnLines: readonly AxisLine[];
  readonly values: readonly (PivotValue & { readonly place: number })[];
  /** The figure of a value on two lines; a missing line means all of that axis; null where no source row is there. */
  readonly figure: (rowLine: AxisLine | null, columnLine: AxisLine | null, value: number) => number | null;
}

/** Throws where the pivot table names a column that its source lacks, or has nothing to lay out. */
export function layOut(pivot: PivotTable, cache: PivotCache): PivotLayout {
  if (pivot.rows.length === 0 || pivot.values.length === 0) throw cannotLayOut(pivot, 'needs a row field and a value');
  const rows = pivot.rows.map((header) => axisField(pivot, cache, header));
  const columns = pivot.columns.map((header) => axisField(pivot, cache, header));
  const values = pivot.values.map((value) => ({ ...value, place: placeOf(pivot, cache, value.field) }));
  const crossings = new Crossings(values.length);
  for (let row = 0; row < cache.source.count; row += 1) {
    const amounts = values.map(({ place, summarise }) => amountOf(plainValue(cache.source.at(row, place)), summarise));
    crossings.add(lineOf(rows, cache, row), lineOf(columns, cache, row), amounts);
  }
  const totals = new Totals(values.length);
  for (const { row, column, sums } of crossings.all()) {
    for (const line of [row, null]) for (const across of [column, null]) totals.add(line, across, sums);
  }
  return {
    rows,
    columns,
    values,
    rowLines: totals.rowLines(),
    columnLines: columns.length === 0 ? [] : totals.columnLines(),
    figure: (rowLine, columnLine, value) => totals.get(rowLine, columnLine, value),
  };
}

interface Crossing {
  readonly row: AxisLine;
  readonly column: AxisLine;
  readonly sums: number[];
}

/** Where lines cross, each once: there are thousands of source rows for each. */
class Crossings {
  private readonly known = new Map<string, Crossing>();

  constructor(private readonly width: number) {}

  add(row: AxisLine, column: AxisLine, amounts: readonly number[]): void {
    const key = `${keyOf(row)}|${keyOf(column)}`;
    const crossing = this.known.get(key) ?? { row, column, sums: new Array<number>(this.width).fill(0) };
    this.known.set(key, crossing);
    amounts.forEach((amount, index) => (crossing.sums[index] = (crossing.sums[index] ?? 0) + amount));
  }

  all(): Iterable<Crossing> {
    return this.known.values();
  }
}

class Totals {
  private readonly sums = new Map<string, number[]>();
  private readonly rows = new Map<string, AxisLine>();
  private readonly columns = new Map<string, AxisLine>();

  constructor(private readonly width: number) {}

  add(row: AxisLine | null, column: AxisLine | null, amounts: readonly number[]): void {
    if (row) this.rows.set(keyOf(row), row);
    if (column) this.columns.set(keyOf(column), column);
    const key = `${keyOf(row)}|${keyOf(column)}`;
    const sums = this.sums.get(key) ?? new Array<number>(this.width).fill(0);
    this.sums.set(
      key,
      sums.map((sum, index) => sum + (amounts[index] ?? 0)),
    );
  }

  get(row: AxisLine | null, column: AxisLine | null, value: number): number | null {
    return this.sums.get(`${keyOf(row)}|${keyOf(column)}`)?.[value] ?? null;
  }

  rowLines(): AxisLine[] {
    return sorted(this.rows);
  }

  columnLines(): AxisLine[] {
    return sorted(this.columns);
  }
}

function sorted(lines: ReadonlyMap<string, AxisLine>): AxisLine[] {
  return [...lines.values()].sort((a, b) => {
    const at = a.findIndex((place, index) => place !== b[index]);
    return (a[at] ?? 0) - (b[at] ?? 0);
  });
}

function keyOf(line: AxisLine | null): string {
  return line === null ? '*' : line.join(',');
}

function axisField(pivot: PivotTable, cache: PivotCache, header: string): AxisField {
  const field = placeOf(pivot, cache, header);
  const items = cache.itemsOf(field);
  const order = items.map((_, index) => index).sort((a, b) => compare(items[a], items[b]));
  const ranks = new Array<number>(items.length).fill(0);
  order.forEach((item, rank) => (ranks[item] = rank));
  return { field, caption: header, order, ranks, items };
}

function lineOf(fields: readonly AxisField[], cache: PivotCache, row: number): AxisLine {
  return fields.map(({ field, ranks }) => ranks[cache.itemAt(row, field)] ?? 0);
}

function amountOf(value: PivotValueItem, summarise: PivotValue['summarise']): number {
  if (summarise === 'count') return value.kind === 'blank' ? 0 : 1;
  if (value.kind === 'number') return value.value;
  return value.kind === 'date' ? value.serial : 0;
}

/** Numbers, then texts, then booleans, then blanks, as Excel sorts the items of a new pivot table. */
const RANKS = { number: 0, date: 0, text: 1, boolean: 2, blank: 3 } as const;

function compare(a: PivotValueItem | undefined, b: PivotValueItem | undefined): number {
  if (!a || !b) return 0;
  if (RANKS[a.kind] !== RANKS[b.kind]) return RANKS[a.kind] - RANKS[b.kind];
  if (a.kind === 'text' && b.kind === 'text') return byText(a.value.toLowerCase(), b.value.toLowerCase());
  return numberOf(a) - numberOf(b);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function numberOf(value: PivotValueItem): number {
  if (value.kind === 'number') return value.value;
  if (value.kind === 'date') return value.serial;
  return value.kind === 'boolean' && value.value ? 1 : 0;
}

function placeOf(pivot: PivotTable, cache: PivotCache, header: string): number {
  const place = cache.fieldOf(header);
  if (place === null) throw cannotLayOut(pivot, `names the column "${header}", which its table lacks`);
  return place;
}

function cannotLayOut(pivot: PivotTable, why: string): FileError {
  return new FileError('cannotMark', `The pivot table "${pivot.name}" ${why}.`);
}
