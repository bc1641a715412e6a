/** Where the native tables are, asked together with the contents of their sheet. */
import { parseArea } from '../../workbook/a1';
import type { TableArea } from '../../workbook/snapshot';
import type { TableOutline } from './book-outline';
import { splitAddress } from './range-block';

export interface AskedTable {
  readonly outline: TableOutline;
  readonly range: Excel.Range;
  readonly columns: Excel.TableColumnCollection;
}

export function askTable(context: Excel.RequestContext, outline: TableOutline): AskedTable {
  const table = context.workbook.tables.getItem(outline.name);
  return { outline, range: table.getRange().load('address'), columns: table.columns.load('items/name') };
}

export function tableOf({ outline, range, columns }: AskedTable): readonly TableArea[] {
  const area = parseArea(splitAddress(range.address)[0] ?? '');
  if (!area) return [];
  return [
    {
      name: outline.name,
      area,
      headerRows: outline.hasHeader ? 1 : 0,
      totalsRows: outline.hasTotals ? 1 : 0,
      columns: columns.items.map((column) => column.name),
    },
  ];
}
