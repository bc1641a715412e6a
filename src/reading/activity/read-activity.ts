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
  const schoolNumber = (hasDfeNumbers(agreement) ? schoolNumberReader : textReader)(context);
  const columns = new ActivityColumns(context, table);
  return {
    location: table.location,
    count: table.rows.records.length,
    rows: table.rows.records,
    reference: columns.pooled('reference', textReader(context), 'own'),
    date: columns.numbers('date', mapped(dateReader(context), dayNumber)),
    schoolNumber: columns.pooled('schoolNumber', schoolNumber, 'repeats'),
    schoolName: columns.pooled('schoolName', textReader(context), 'repeats'),
    service: columns.codes('service', services, codeReader(context, words.service, 'service'), 'codes'),
    priority: columns.codes('priority', priorities, codeReader(context, words.priority, 'priority'), 'codes'),
    activityType: columns.codes(
      'activityType',
      types,
      codeReader(context, words.activityType, 'activity type'),
      'words',
    ),
    days: columns.numbers('days', daysReader(context)),
    order: columns.pooled('order', orderReader(context), 'repeats'),
    funding: columns.codes('funding', FUNDING, codeReader(context, words.funding, 'funding'), 'words'),
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

  /** `each`: whether the values repeat and should each be written in one way, or each is its row's own. */
  pooled(field: Field, reader: CellReader<string>, each: 'repeats' | 'own'): PooledColumn {
    const pool = new TextPool();
    const spellings = new Spellings();
    const places = mapped(reader, (text) => pool.place(text));
    const heard = each === 'own' ? spellings.ofOwn(places) : spellings.of(places, (place) => pool.texts[place] ?? null);
    const column = this.#read(field, heard, { states: this.#states(), values: new Uint32Array(this.#count) });
    return { ...column, pool: pool.texts, isMixed: spellings.isMixed };
  }

  /** `writtenAs`: whether people write the codes, or know only the words for them. */
  codes(field: Field, codes: readonly string[], reader: CellReader<string>, writtenAs: 'codes' | 'words'): CodeColumn {
    const places = new Map(codes.map((code, place) => [code, place]));
    const values = new Int32Array(this.#count).fill(-1);
    const spellings = new Spellings();
    const placed = mapped(reader, (code) => places.get(code) ?? -1);
    const heard = spellings.of(placed, (place) => (writtenAs === 'codes' ? (codes[place] ?? null) : null));
    const column = this.#read(field, heard, { states: this.#states(), values });
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
