/** A return with as many findings as asked for: each activity row names a school by a number that is none. */
import type { Agreement, TableRole } from '../../../src/agreement/model';
import type { MarkupValue, ReportSheet } from '../../../src/workbook/markup';

type Row = Readonly<Record<string, string | number>>;

export function returnWithFindings(agreement: Agreement, findings: number): readonly ReportSheet[] {
  const { cover } = agreement.returnFormat.tables;
  const says = new Map([
    ['contract', agreement.title],
    ['supplier', agreement.supplier],
    ['month', 'July 2014'],
  ]);
  const coverRows = cover.columns.map(({ field, headers }) => [headers[0] ?? field, says.get(field) ?? '']);
  return [
    sheetOf(cover.sheetNames[0] ?? 'Cover', coverRows),
    tableSheet(
      agreement,
      'activity',
      Array.from({ length: findings }, (_, at) => activityRow(at)),
    ),
  ];
}

function activityRow(at: number): Row {
  return {
    reference: `V-${String(at + 1)}`,
    date: '10/07/2014',
    schoolNumber: `No ${String(at)}`,
    schoolName: `School ${String(at)}`,
    service: 'A01',
    priority: '1',
    activityType: 'Support visit',
    days: 0.25,
    order: 'SCC-A-14-001',
    funding: 'Commissioned',
  };
}

function tableSheet(agreement: Agreement, role: TableRole, rows: readonly Row[]): ReportSheet {
  const { sheetNames, columns } = agreement.returnFormat.tables[role];
  const headings = columns.map(({ field, headers }) => headers[0] ?? field);
  return sheetOf(sheetNames[0] ?? role, [headings, ...rows.map((row) => columns.map(({ field }) => row[field] ?? ''))]);
}

function sheetOf(name: string, rows: readonly (readonly (string | number)[])[]): ReportSheet {
  const cells = rows.flatMap((values, row) => values.map((value, column) => ({ row, column, value: valueOf(value) })));
  return {
    role: 'given',
    name,
    cells,
    columnWidths: [],
    merges: [],
    tables: [],
    pivots: [],
    print: { landscape: false },
  };
}

function valueOf(value: string | number): MarkupValue {
  return typeof value === 'number' ? { kind: 'number', value } : { kind: 'text', value };
}
