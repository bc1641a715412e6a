/** The Priorities table: days by priority, with a Grand Total. */
import type { OpenTable, ReadingContext } from './reading-context';
import type { PriorityRow, RowTable } from './return';
import { codeReader, daysReader } from './values/cell-readers';
import type { CellReader } from './values/outcome';
import { recordsAndTotal, totalLabelReader } from './total-rows';

export function readPriorities(context: ReadingContext, table: OpenTable): RowTable<PriorityRow> {
  const { words } = context;
  const priority = codeReader(context, words.priority, 'priority');
  const label = totalLabelReader(context);
  const days = daysReader(context);
  const rows = recordsAndTotal(table.rows).map(({ row, isTotal }): PriorityRow => {
    const read = <T>(field: string, reader: CellReader<T>) =>
      table.reader.read(field, table.cells.at(row, field), reader);
    return {
      row,
      isTotal,
      priority: read('priority', isTotal ? label : priority),
      daysMonth: read('daysMonth', days),
      daysToDate: read('daysToDate', days),
    };
  });
  return { location: table.location, rows };
}
