/** The Activity table, as columns. */
import type { FieldOf } from '../../agreement/model';
import { hasDfeNumbers } from '../../agreement/place-words';
import { dayNumber } from '../../workbook/serial-date';
import type { OpenTable, ReadingContext } from '../reading-context';
import { orderReader } from '../references';
import { FUNDING, type ActivityTable, type CodeColumn, type NumberColumn, type PooledColumn } from '../return';
import { codeReader, dateReader, daysReader, textReader } from '../values/cell-readers';
import { mapOutcome, type CellReader } from '../values/outcome';
import { schoolNumberReader } from '../values/school-number';
import { readColumnCells, type ColumnTarget } from './column-cells';
import { Spellings } from './spellings';
import { TextPool } from './text-pool';

type Field = FieldOf<'activity'>;

/** Reads every column once. */
export function readActivity(context: ReadingContext, table: OpenTable): ActivityTable {
  const { words, agreement } = context;
  const services = agreement.services.map(({ code }) => code);
  const priorities = agreement.priorities.map(({ code }) => code);
  const types = agreement.returnFormat.activityTypes.map(({ code }) => code);
  const columns = new ActivityColumns(context, table);
  return {
    location: table.location,
    count: table.rows.records.length,
    rows: table.rows.records,
    reference: columns.pooled('reference', textReader(context)),
    date: columns.numbers('date', mapped(dateReader(context), dayNumber)),
    schoolNumber: columns.pooled('schoolNumber', (hasDfeNumbers(agreement) ? schoolNumberReader : textReader)(context)),
    schoolName: columns.pooled('schoolName', textReader(context)),
    service: columns.codes('service', services, codeReader(context, words.service, 'service')),
    priority: columns.codes('priority', priorities, codeReader(context, words.priority, 'priority')),
    activityType: columns.codes('activityType', types, codeReader(context, words.activityType, 'activity type')),
    days: columns.numbers('days', daysReader(context)),
    order: columns.orders('order', orderReader(context)),
    funding: columns.codes('funding', FUNDING, codeReader(context, words.funding, 'funding')),
  };
}

function mapped<T, U>(reader: CellReader<T>, change: (value: T) => U): CellReader<U> {
  return (cell) => mapOutcome(reader(cell), change);
}

class ActivityColumns {
  constructor(
    private readonly context: ReadingContext,
    private readonly table: OpenTable,
  ) {}

  numbers(field: Field, reader: CellReader<number>): NumberColumn {
    return this.#read(field, reader, { states: this.#states(), values: new Float64Array(this.#count), isMixed: false });
  }

  pooled(field: Field, reader: CellReader<string>): PooledColumn {
    const pool = new TextPool();
    const places = mapped(reader, (text) => pool.place(text));
    const column = this.#read(field, places, { states: this.#states(), values: new Uint32Array(this.#count) });
    return { ...column, pool: pool.texts, isMixed: false };
  }

  /** As `pooled`, of few values that should each be written in one way. */
  orders(field: Field, reader: CellReader<string>): PooledColumn {
    const pool = new TextPool();
    const spellings = new Spellings();
    const places = spellings.of(mapped(reader, (text) => pool.place(text)));
    const column = this.#read(field, places, { states: this.#states(), values: new Uint32Array(this.#count) });
    return { ...column, pool: pool.texts, isMixed: spellings.isMixed };
  }

  codes(field: Field, codes: readonly string[], reader: CellReader<string>): CodeColumn {
    const places = new Map(codes.map((code, place) => [code, place]));
    const values = new Int32Array(this.#count).fill(-1);
    const spellings = new Spellings();
    const placed = spellings.of(mapped(reader, (code) => places.get(code) ?? -1));
    const column = this.#read(field, placed, { states: this.#states(), values });
    return { ...column, codes, isMixed: spellings.isMixed };
  }

  get #count(): number {
    return this.table.rows.records.length;
  }

  #states(): Uint8Array {
    return new Uint8Array(this.#count);
  }

  #read<Target extends ColumnTarget>(
    field: Field,
    reader: CellReader<number>,
    target: Target,
  ): Target & { column: number | null } {
    const { snapshot, issues } = this.context;
    const { found, rows } = this.table;
    const column = found.columns.get(field) ?? null;
    if (column !== null) {
      readColumnCells({ snapshot, table: found, records: rows.records, field, column, reader, issues }, target);
    }
    return { ...target, column };
  }
}
