/** Tidy tables as Parquet files, which DuckDB, Spark and Power BI read. */
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { ColumnKind, TidyTable } from '../../reports/archive/tables';

const TYPES = { text: 'STRING', number: 'DOUBLE', whole: 'INT32', yesNo: 'BOOLEAN' } as const satisfies Record<
  ColumnKind,
  string
>;

/** Every column may be empty, so that a year with nothing to say has the same columns. */
export function parquetOf({ columns }: TidyTable): Uint8Array {
  const columnData = columns.map(({ name, kind, values }) => ({
    name,
    type: TYPES[kind],
    data: [...values],
    nullable: true,
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'SDA Return Checker' }));
}
