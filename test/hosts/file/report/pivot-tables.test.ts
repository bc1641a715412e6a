import { newWorkbook } from '../../../../src/hosts/file';
import type { MarkupCell, MarkupValue, PivotTable, ReportSheet } from '../../../../src/workbook/markup';
import { partPaths, partText } from '../marks/compared';
import { plainSheet, textCell, valueCell } from '../marks/sample-markup';
import { validationErrors } from '../marks/validator';

const BLANK: MarkupValue = { kind: 'blank' };
const text = (value: string): MarkupValue => ({ kind: 'text', value });
const number = (value: number): MarkupValue => ({ kind: 'number', value });

/** A table with these columns, and a pivot table beside it. */
function workbookOf(
  headers: readonly string[],
  rows: readonly (readonly MarkupValue[])[],
  pivot: Partial<PivotTable>,
): Uint8Array {
  const cells: MarkupCell[] = [
    ...headers.map((header, column) => textCell(0, column, header)),
    ...rows.flatMap((row, index) => row.map((value, column) => valueCell(index + 1, column, value))),
  ];
  const table = { name: 'T', area: { top: 0, left: 0, bottom: rows.length, right: headers.length - 1 } };
  const whole: PivotTable = {
    name: 'P',
    at: { row: 0, column: 8 },
    source: 'T',
    rows: ['Key'],
    columns: [],
    values: [{ field: 'Days', caption: 'Sum', summarise: 'sum', numberFormat: '0.00' }],
    ...pivot,
  };
  const sheet: ReportSheet = plainSheet('S', cells, { tables: [table], pivots: [whole] });
  return newWorkbook([sheet]);
}

const cache = (file: Uint8Array): string => partText(file, 'xl/pivotCache/pivotCacheDefinition1.xml');
const definition = (file: Uint8Array): string => partText(file, 'xl/pivotTables/pivotTable1.xml');

describe('a pivot cache', () => {
  it('lists the values of axis fields once, ignoring case, and leaves the rest to the one who opens the file', () => {
    const rows = [
      [text('b'), number(1)],
      [text('B'), number(2.5)],
      [text('a'), BLANK],
    ];
    const file = workbookOf(['Key', 'Days'], rows, {});
    expect(cache(file)).toContain('<sharedItems count="2"><s v="b"/><s v="a"/></sharedItems>');
    expect(cache(file)).toContain('<cacheField name="Days" numFmtId="0"><sharedItems/></cacheField>');
    expect(cache(file)).toContain(' saveData="0" refreshOnLoad="1" ');
    expect(partPaths(file)).not.toContain('xl/pivotCache/pivotCacheRecords1.xml');
    expect(definition(file)).toContain('<items count="2"><item x="1"/><item x="0"/></items>');
    expect(validationErrors(file)).toEqual([]);
  });

  it('knows dates, booleans, long texts, mixed fields and the results of formulas', () => {
    const rows: MarkupValue[][] = [
      [
        { kind: 'date', serial: 41_821 },
        number(1),
        { kind: 'formula', formula: '1+1', value: 2 },
        { kind: 'boolean', value: true },
        text('x'.repeat(300)),
        text('1'),
      ],
      [{ kind: 'date', serial: 41_820 }, number(1), number(3), { kind: 'boolean', value: false }, BLANK, number(1)],
    ];
    const axes = ['Key', 'Sum', 'Flag', 'Long', 'Mixed'];
    const file = workbookOf(['Key', 'Days', 'Sum', 'Flag', 'Long', 'Mixed'], rows, { rows: axes });
    expect(cache(file)).toContain(
      'containsDate="1" containsString="0" minDate="2014-06-30T00:00:00" maxDate="2014-07-01T00:00:00" count="2"',
    );
    expect(cache(file)).toContain(
      '<sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="2" maxValue="3" count="2"><n v="2"/><n v="3"/></sharedItems>',
    );
    expect(cache(file)).toContain('<sharedItems containsBlank="1" longText="1" count="2">');
    expect(cache(file)).toContain(
      '<sharedItems containsMixedTypes="1" containsNumber="1" containsInteger="1" minValue="1" maxValue="1" count="2"><s v="1"/><n v="1"/></sharedItems>',
    );
    expect(cache(file)).toContain('<b v="1"/><b v="0"/>');
    expect(validationErrors(file)).toEqual([]);
  });
});

describe('a pivot table', () => {
  const rows = [
    [text('a'), number(1), text('x')],
    [text('b'), number(2), text('y')],
    [BLANK, number(4), text('x')],
  ];
  const headers = ['Key', 'Days', 'Column'];

  it('shows a blank item as "(blank)", last', () => {
    const sheet = partText(workbookOf(headers, rows, {}), 'xl/worksheets/sheet1.xml');
    const labels = [...sheet.matchAll(/r="I\d+"[^>]*><is><t[^>]*>([^<]*)</g)].map((match) => match[1]);
    expect(labels).toEqual(['Key', 'a', 'b', '(blank)', 'Grand Total']);
  });

  it('says where its figures begin', () => {
    const location = (pivot: Partial<PivotTable>): string | undefined =>
      /<location [^>]*>/.exec(definition(workbookOf(headers, rows, pivot)))?.[0];
    const two = [
      { field: 'Days', caption: 'Sum', summarise: 'sum', numberFormat: '0' },
      { field: 'Days', caption: 'Count', summarise: 'count', numberFormat: '0' },
    ] as const;
    expect(location({})).toBe('<location ref="I1:J5" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>');
    expect(location({ values: two })).toBe(
      '<location ref="I1:K5" firstHeaderRow="0" firstDataRow="1" firstDataCol="1"/>',
    );
    expect(location({ columns: ['Column'] })).toBe(
      '<location ref="I1:L6" firstHeaderRow="1" firstDataRow="2" firstDataCol="1"/>',
    );
    expect(location({ columns: ['Column'], values: two })).toBe(
      '<location ref="I1:O7" firstHeaderRow="1" firstDataRow="3" firstDataCol="1"/>',
    );
    expect(validationErrors(workbookOf(headers, rows, { columns: ['Column'], values: two }))).toEqual([]);
  });

  it('sets a value apart from a column of the same name', () => {
    const values = [{ field: 'Days', caption: 'days', summarise: 'sum', numberFormat: '0.00' }] as const;
    expect(definition(workbookOf(headers, rows, { values }))).toContain('<dataField name="days " fld="1"');
  });

  it('is valid over a table without rows', () => {
    expect(validationErrors(workbookOf(headers, [], {}))).toEqual([]);
  });
});
