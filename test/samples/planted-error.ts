/** One error planted in a sample, and where the checker must find it. */
import type { CellRef } from '../../src/workbook/a1';
import type { SampleBook, SampleCell, SampleRow, SampleTable } from './book';
import { rowOf } from './book';
import { headingOf, placeOf } from './layout';

export interface PlantedError {
  readonly rule: string;
  /** What is wrong, for the sheet of expected findings. */
  readonly what: string;
  readonly cell: CellRef;
}

/** Plants one error; the place is asked for when all are planted, since later ones may move rows. */
export interface Plan {
  readonly rule: string;
  readonly what: string;
  plant(book: SampleBook): () => CellRef;
}

/** Puts another value into a cell; `foundAt` is the field where it is told, where that is another of the same row. */
export function changed(
  rule: string,
  what: string,
  tableOf: (book: SampleBook) => SampleTable,
  keyOf: (book: SampleBook) => string,
  field: string,
  cell: SampleCell | null,
  foundAt = field,
): Plan {
  return {
    rule,
    what,
    plant: (book) => {
      const table = tableOf(book);
      const key = keyOf(book);
      if (cell) rowOf(table, key).cells.set(field, cell);
      else rowOf(table, key).cells.delete(field);
      return () => placeOf(table, key, foundAt);
    },
  };
}

/** Puts a row in before the total row, or last where the table has none; a copy of another, with some cells changed. */
export function added(
  rule: string,
  what: string,
  tableOf: (book: SampleBook) => SampleTable,
  likeOf: (book: SampleBook) => string,
  field: string,
  cells: Readonly<Record<string, SampleCell>> = {},
): Plan {
  return {
    rule,
    what,
    plant: (book) => {
      const table = tableOf(book);
      const like = likeOf(book);
      const key = `${like} again ${rule}`;
      const row: SampleRow = { key, cells: new Map([...rowOf(table, like).cells, ...Object.entries(cells)]) };
      const total = table.rows.findIndex((candidate) => candidate.key === 'total');
      table.rows.splice(total < 0 ? table.rows.length : total, 0, row);
      return () => placeOf(table, key, field);
    },
  };
}

/** Takes a row out; what is missing is told at the start of the table's headings. */
export function removed(rule: string, what: string, tableOf: (book: SampleBook) => SampleTable, key: string): Plan {
  return {
    rule,
    what,
    plant: (book) => {
      const table = tableOf(book);
      table.rows = table.rows.filter((row) => row.key !== key);
      return () => headingOf(table, table.columns[0]?.field ?? '');
    },
  };
}

/** Writes a heading wrongly; it is told where the heading stands. */
export function misspelt(
  rule: string,
  what: string,
  tableOf: (book: SampleBook) => SampleTable,
  field: string,
  heading: string,
): Plan {
  return {
    rule,
    what,
    plant: (book) => {
      const table = tableOf(book);
      table.columns = table.columns.map((column) => (column.field === field ? { ...column, heading } : column));
      return () => headingOf(table, field);
    },
  };
}

export function plantAll(book: SampleBook, plans: readonly Plan[]): readonly PlantedError[] {
  const places = plans.map((plan) => ({ plan, cell: plan.plant(book) }));
  return places.map(({ plan: { rule, what }, cell }) => ({ rule, what, cell: cell() }));
}
