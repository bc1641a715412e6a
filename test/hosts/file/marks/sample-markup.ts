/** A supplier's small workbook, and a Markup that has every kind of mark. */
import { newWorkbook } from '../../../../src/hosts/file';
import type {
  Markup,
  MarkupCell,
  MarkupValue,
  ReportSheet,
  SheetFlags,
  StyleName,
} from '../../../../src/workbook/markup';

export function textCell(row: number, column: number, value: string, style?: StyleName): MarkupCell {
  return { row, column, value: { kind: 'text', value }, ...(style ? { style } : {}) };
}

export function valueCell(row: number, column: number, value: MarkupValue, numberFormat?: string): MarkupCell {
  return { row, column, value, ...(numberFormat === undefined ? {} : { numberFormat }) };
}

export function numberCell(row: number, column: number, value: number, numberFormat?: string): MarkupCell {
  return valueCell(row, column, { kind: 'number', value }, numberFormat);
}

/** A sheet with these cells and nothing else. */
export function plainSheet(name: string, cells: readonly MarkupCell[], more: Partial<ReportSheet> = {}): ReportSheet {
  return {
    role: 'sheet',
    name,
    cells,
    columnWidths: [],
    merges: [],
    tables: [],
    pivots: [],
    print: { landscape: false },
    ...more,
  };
}

/** Two sheets; the first has rows 1 to 6 and 8, columns A to C, and a date in C8. */
export function supplierWorkbook(): Uint8Array {
  const rows = [1, 2, 3, 4, 5].flatMap((row) => [
    textCell(row, 0, `K${String(row)}`),
    textCell(row, 1, `Indicator ${String(row)}`),
    numberCell(row, 2, row * 10.5, '0.0'),
  ]);
  const headings = ['Reference', 'Indicator', 'Actual'].map((text, column) => textCell(0, column, text, 'heading'));
  const last = [textCell(7, 0, 'K7'), valueCell(7, 2, { kind: 'date', serial: 41_820 })];
  return newWorkbook([
    plainSheet('KPIs', [...headings, ...rows, ...last], { columnWidths: [14, 30, 12] }),
    plainSheet("Supplier's notes", [
      textCell(0, 0, '=1+1'),
      valueCell(1, 0, { kind: 'formula', formula: 'SUM(KPIs!C2:C6)', value: 157.5 }),
      valueCell(2, 0, { kind: 'boolean', value: true }),
    ]),
  ]);
}

/** Fills, a check column (one row is missing in the sheet, one is past its end) and notes on columns A to C and E. */
export function sampleFlags(sheet: string, checkColumn = 4): SheetFlags {
  return {
    sheet,
    fills: [
      { severity: 'error', areas: [{ top: 1, left: 2, bottom: 1, right: 2 }] },
      {
        severity: 'warning',
        areas: [
          { top: 3, left: 1, bottom: 4, right: 2 },
          { top: 7, left: 0, bottom: 7, right: 0 },
        ],
      },
    ],
    check: {
      column: checkColumn,
      header: { row: 0, text: 'Check' },
      cells: [
        { row: 1, text: 'Error: 10.5 & <not> "12"', severity: 'error' },
        { row: 3, text: '=Warning: looks like a formula', severity: 'warning' },
        { row: 4, text: ' Warning\nin two lines ', severity: 'warning' },
        { row: 6, text: 'Query in a row of its own', severity: 'query' },
        { row: 9, text: 'Note past the end \u0001 _x0041_ \ud800', severity: 'note' },
      ],
    },
    notes: [
      { row: 3, column: 1, text: 'See clause 4' },
      { row: 1, column: 2, text: 'Actual is 10.5, expected 12.0.\nCorrect it.' },
    ],
  };
}

const SEVERITIES: readonly StyleName[] = ['error', 'warning', 'query', 'note', 'good', 'inadequate', 'other', 'total'];

function findingsSheet(linked: string): ReportSheet {
  return {
    role: 'findings',
    name: 'Findings',
    cells: [
      textCell(0, 0, 'Findings', 'title'),
      ...['Severity', 'Where', 'What', 'Expected'].map((text, column) => textCell(2, column, text, 'heading')),
      ...SEVERITIES.flatMap((style, index): MarkupCell[] => [
        textCell(3 + index, 0, style, style),
        { ...textCell(3 + index, 1, 'C2'), link: { sheet: linked, row: 1, column: 2 } },
        textCell(3 + index, 2, '=HYPERLINK("http://example.invalid") is text', 'wrapped'),
        numberCell(3 + index, 3, 12.5, '0.0'),
      ]),
    ],
    columnWidths: [14, 10, 60, 12],
    rowLines: [{ row: 3, lines: 2 }],
    merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
    frozen: { rows: 3, columns: 1 },
    tables: [],
    pivots: [],
    print: { landscape: true, titleRows: { first: 2, last: 2 } },
  };
}

const HEADERS = ['Priority', 'Service', 'Month', 'Days', 'School'];
export const ROWS: readonly (readonly [string, string, string, number, number | null])[] = [
  ['2 - Good', 'A02', 'July', 1.25, 8_601_001],
  ['1 - Excellent', 'A01', 'July', 2, 8_601_002],
  ['1 - Excellent', 'A02', 'June', 0.5, null],
  ['2 - Good', 'A01', 'June', 3, 8_601_001],
  ['1 - Excellent', 'A01', 'June', 1, 8_601_003],
];

function dataSheet(): ReportSheet {
  const rows = ROWS.flatMap((row, index) =>
    row.flatMap((value, column) =>
      value === null
        ? []
        : [typeof value === 'number' ? numberCell(3 + index, column, value) : textCell(3 + index, column, value)],
    ),
  );
  return plainSheet('Data "1" & <more>', [...HEADERS.map((text, column) => textCell(2, column, text)), ...rows], {
    role: 'data',
    tables: [{ name: 'SDARC_days', area: { top: 2, left: 0, bottom: 7, right: 4 } }],
    charts: [
      {
        name: 'SDARC_bars',
        kind: 'stackedBar',
        title: 'Days & "visits" by <month>',
        source: { top: 2, left: 2, bottom: 7, right: 4 },
        colours: ['12692F', 'FFD966'],
        at: { top: 9, left: 0, bottom: 20, right: 4 },
      },
      {
        name: 'SDARC_columns',
        kind: 'column',
        title: 'Days',
        source: { top: 2, left: 2, bottom: 7, right: 3 },
        colours: ['1F3864'],
        at: { top: 22, left: 1, bottom: 34, right: 5 },
      },
    ],
  });
}

const DAYS = { field: 'Days', caption: 'Days', summarise: 'sum', numberFormat: '0.00' } as const;
const SCHOOLS = { field: 'School', caption: 'Visits', summarise: 'count', numberFormat: '0' } as const;

function summarySheet(): ReportSheet {
  const source = 'SDARC_days';
  return plainSheet('Summary', [textCell(0, 0, 'Summary', 'title')], {
    role: 'summary',
    columnWidths: [18, 14, 14, 14, 14, 14, 14],
    pivots: [
      { name: 'SDARC_priority', at: { row: 2, column: 0 }, source, rows: ['Priority'], columns: [], values: [DAYS] },
      {
        name: 'SDARC_both',
        at: { row: 12, column: 0 },
        source,
        rows: ['Priority', 'Service'],
        columns: [],
        values: [DAYS, SCHOOLS],
      },
      {
        name: 'SDARC_cross',
        at: { row: 24, column: 0 },
        source,
        rows: ['Priority'],
        columns: ['Service'],
        values: [DAYS],
      },
      {
        name: 'SDARC_months',
        at: { row: 34, column: 0 },
        source,
        rows: ['Service'],
        columns: ['Month'],
        values: [DAYS, SCHOOLS],
      },
    ],
  });
}

/** Every kind of mark; `linked` is the supplier's sheet that the findings lead to. */
export function sampleSheets(linked = 'KPIs'): readonly ReportSheet[] {
  return [findingsSheet(linked), dataSheet(), summarySheet()];
}

export function sampleMarkup(): Markup {
  return { flags: [sampleFlags('KPIs')], sheets: sampleSheets(), stamp: 'sample' };
}
