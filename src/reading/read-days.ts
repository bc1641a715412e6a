/** The Days table: days and charges by order. */
import type { OpenTable, ReadingContext } from './reading-context';
import { orderReader } from './references';
import type { DaysRow, RowTable } from './return';
import { recordsAndTotal, totalLabelReader } from './total-rows';
import { codeReader, daysReader, moneyReader } from './values/cell-readers';
import type { CellReader } from './values/outcome';

export function readDays(context: ReadingContext, table: OpenTable): RowTable<DaysRow> {
  const { words } = context;
  const label = totalLabelReader(context);
  const order = orderReader(context);
  const service = codeReader(context, words.service, 'service');
  const priority = codeReader(context, words.priority, 'priority');
  const days = daysReader(context);
  const money = moneyReader(context);
  const rows = recordsAndTotal(table.rows).map(({ row, isTotal }): DaysRow => {
    const read = <T>(field: string, reader: CellReader<T>) =>
      table.reader.read(field, table.cells.at(row, field), reader);
    return {
      row,
      isTotal,
      order: read('order', isTotal ? label : order),
      service: read('service', isTotal ? label : service),
      priority: read('priority', isTotal ? label : priority),
      commissioned: read('commissioned', days),
      deliveredMonth: read('deliveredMonth', days),
      deliveredToDate: read('deliveredToDate', days),
      dayRate: read('dayRate', money),
      charged: read('charged', money),
      remaining: read('remaining', days),
    };
  });
  return { location: table.location, rows };
}
