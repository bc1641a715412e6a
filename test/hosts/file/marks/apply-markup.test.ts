import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { applyMarkup, clearMarks, hasMarks, readWorkbook } from '../../../../src/hosts/file';
import type { Markup } from '../../../../src/workbook/markup';
import { contentsOf, keptBytes, partPaths, partText } from './compared';
import { ROWS, sampleFlags, sampleMarkup, supplierWorkbook } from './sample-markup';
import { freshErrors, validationErrors } from './validator';
import { cellAt, sheetNamed, type CellValue, type Snapshot } from '../../../../src/workbook/snapshot';
import { readSnapshot } from '../../../../src/hosts/file/read-snapshot';
import { Package } from '../../../../src/hosts/file/package';

const NOTHING: Markup = { flags: [], sheets: [] };

describe('a marked workbook', () => {
  const original = supplierWorkbook();
  const marked = applyMarkup(original, sampleMarkup());
  const withMarks = readSnapshot(Package.open(marked));

  it('is valid by the Open XML SDK', () => {
    expect(validationErrors(original)).toEqual([]);
    expect(freshErrors(original, marked)).toEqual([]);
  });

  it('is known to hold marks, and the original not to', () => {
    expect(hasMarks(marked)).toBe(true);
    expect(hasMarks(original)).toBe(false);
  });

  it('keeps the bytes of every part that did not change', () => {
    const { before, after } = keptBytes(original, marked);
    expect(after).toEqual(before);
    expect(
      [...contentsOf(marked)].filter(([path, text]) => contentsOf(original).get(path) === text).map(([path]) => path),
    ).toEqual(['_rels/.rels', 'xl/worksheets/sheet2.xml']);
  });

  it('takes no path of a part that is spoken of and missing', () => {
    const parts = unzipSync(original);
    const types = '[Content_Types].xml';
    const missing =
      '<Override PartName="/xl/Drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>';
    parts[types] = strToU8(strFromU8(parts[types] ?? new Uint8Array()).replace('</Types>', `${missing}</Types>`));
    const relationships = 'xl/_rels/workbook.xml.rels';
    const dangling = '<Relationship Id="rId99" Type="http://example.org/nothing" Target="charts/chart1.xml"/>';
    parts[relationships] = strToU8(
      strFromU8(parts[relationships] ?? new Uint8Array()).replace('</Relationships>', `${dangling}</Relationships>`),
    );
    const spoken = zipSync(parts);
    const copy = applyMarkup(spoken, sampleMarkup());
    const added = partPaths(copy).filter((path) => !partPaths(spoken).includes(path));
    expect(added.filter((path) => /drawing|chart/.test(path))).toEqual(
      expect.arrayContaining(['xl/drawings/drawing2.xml', 'xl/charts/chart2.xml']),
    );
    expect(added).not.toContain('xl/drawings/drawing1.xml');
    expect(added).not.toContain('xl/charts/chart1.xml');
    expect(contentsOf(clearMarks(copy))).toEqual(contentsOf(spoken));
  });

  it('does not touch the file it was made from', () => {
    const copy = Buffer.from(supplierWorkbook());
    const before = copy.toString('base64');
    clearMarks(applyMarkup(copy, sampleMarkup()));
    expect(copy.toString('base64')).toBe(before);
  });

  it('is the same when marked again, and when other marks were there before', () => {
    expect(Buffer.compare(applyMarkup(marked, sampleMarkup()), marked)).toBe(0);
    const others = applyMarkup(original, { flags: [sampleFlags("Supplier's notes", 2)], sheets: [] });
    expect(Buffer.compare(applyMarkup(others, sampleMarkup()), marked)).toBe(0);
  });

  it('is as before when no marks are asked for', () => {
    expect(contentsOf(applyMarkup(marked, NOTHING))).toEqual(contentsOf(original));
  });

  it('reads as it did before', () => {
    expect({ ...readWorkbook(marked), marks: null }).toEqual(readWorkbook(original));
  });

  it('has the words of the check column as text, in rows that were missing too', () => {
    const words = [0, 1, 2, 3, 4, 6, 9].map((row) => valueOf(withMarks, 'KPIs', row, 4));
    expect(words).toEqual([
      { kind: 'text', value: 'Check' },
      { kind: 'text', value: 'Error: 10.5 & <not> "12"' },
      { kind: 'blank' },
      { kind: 'text', value: '=Warning: looks like a formula' },
      { kind: 'text', value: ' Warning\nin two lines ' },
      { kind: 'text', value: 'Query in a row of its own' },
      { kind: 'text', value: 'Note past the end \u0001 _x0041_ \ud800' },
    ]);
  });

  it('quotes a text that looks like a formula, so that editing the cell leaves it a text', () => {
    const cell = /<c r="E4" s="(\d+)" t="inlineStr">/.exec(partText(marked, 'xl/worksheets/sheet1.xml'));
    const formats = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(partText(marked, 'xl/styles.xml'))?.[1] ?? '';
    expect([...formats.matchAll(/<xf\b[^>]*>/g)][Number(cell?.[1])]?.[0]).toContain('quotePrefix="1"');
  });

  it('says where the cells are now', () => {
    const sheet = partText(marked, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<dimension ref="A1:E10"\s*\/>/);
    expect(sheet).toMatch(/<col min="5" max="5" width="48.7109375" customWidth="1"\/>/);
  });

  it('colours flagged cells and the words beside them by one rule a severity', () => {
    const sheet = partText(marked, 'xl/worksheets/sheet1.xml');
    const rules = [
      ...sheet.matchAll(
        /<conditionalFormatting sqref="([^"]*)"><cfRule type="expression" dxfId="(\d)" priority="(\d)"><formula>([^<]*)</g,
      ),
    ];
    expect(rules.map(([, area, , priority]) => [area, priority])).toEqual([
      ['C2 E2', '1'],
      ['B4:C5 A8 E4:E5', '2'],
      ['E7', '3'],
      ['E10', '4'],
      ['E1', '5'],
    ]);
    expect(new Set(rules.map((rule) => rule[4]))).toEqual(new Set(['LEN(&quot;SDA Return Checker&quot;)&gt;0']));
    expect(new Set(rules.map((rule) => rule[2])).size).toBe(5);
  });

  it('has notes in cell order, each with a box of its own', () => {
    const comments = partText(marked, 'xl/comments1.xml');
    expect([...comments.matchAll(/<comment ref="(\w+)"/g)].map((match) => match[1])).toEqual(['C2', 'B4']);
    expect(comments).toContain('SDA Return Checker</t>');
    const drawing = partText(marked, 'xl/drawings/vmlDrawing1.vml');
    expect(
      [...drawing.matchAll(/<x:Row>(\d+)<\/x:Row><x:Column>(\d+)</g)].map((match) => [match[1], match[2]]),
    ).toEqual([
      ['1', '2'],
      ['3', '1'],
    ]);
    expect([...drawing.matchAll(/<v:shape id="_x0000_s(\d+)"/g)].map((match) => match[1])).toEqual(['1025', '1026']);
    expect(drawing).toContain('data="1"');
  });

  it('has the report sheets behind its own, and its own in front', () => {
    expect(withMarks.sheets.map((sheet) => sheet.name)).toEqual([
      'KPIs',
      "Supplier's notes",
      'Findings',
      'Data "1" & <more>',
      'Summary',
    ]);
    const workbook = partText(marked, 'xl/workbook.xml');
    expect(workbook).toContain('<workbookView/>');
    expect(partText(marked, 'xl/worksheets/sheet3.xml')).not.toContain('tabSelected');
  });

  it('says by hidden names which sheets and columns are marks, and of which review', () => {
    const ours = withMarks.names.filter(({ name }) => name.startsWith('SDARC_'));
    expect(ours.map(({ name, formula }) => `${name} ${formula}`)).toEqual([
      "SDARC_check_1 'KPIs'!$E:$E",
      "SDARC_sheet_findings 'Findings'!$A$1",
      `SDARC_sheet_data 'Data "1" & <more>'!$A$1`,
      "SDARC_sheet_summary 'Summary'!$A$1",
      'SDARC_review "sample"',
    ]);
    expect([
      ...partText(marked, 'xl/workbook.xml').matchAll(/<definedName name="SDARC_\w+" hidden="1">/g),
    ]).toHaveLength(5);
  });

  it('prints a report sheet as it asks', () => {
    const findings = partText(marked, 'xl/worksheets/sheet3.xml');
    expect(findings).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"');
    expect(findings).toContain('Page &amp;P of &amp;N');
    expect(findings).toContain(
      '<pane xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"/>',
    );
    expect(findings).toContain(`<hyperlink ref="B4" location="'KPIs'!C2"/>`);
    expect(findings).toContain('<mergeCell ref="A1:D1"/>');
    expect(findings).toContain('<row r="4" ht="30" customHeight="1">');
    expect(findings).toContain('<row r="5">');
    expect(partText(marked, 'xl/workbook.xml')).toContain(`localSheetId="2">'Findings'!$3:$3<`);
  });

  it('has a native table over its cells', () => {
    const data = sheetNamed(withMarks, 'Data "1" & <more>');
    expect(data?.tables).toEqual([
      {
        name: 'SDARC_days',
        area: { top: 2, left: 0, bottom: 7, right: 4 },
        headerRows: 1,
        totalsRows: 0,
        columns: ['Priority', 'Service', 'Month', 'Days', 'School'],
      },
    ]);
    expect(ROWS).toHaveLength(5);
  });

  it('has one pivot cache for all pivot tables over a table', () => {
    const pivots = partPaths(marked).filter((path) => /pivot(Tables|Cache)\/[^_]/.test(path));
    expect(pivots.sort()).toEqual([
      'xl/pivotCache/pivotCacheDefinition1.xml',
      'xl/pivotTables/pivotTable1.xml',
      'xl/pivotTables/pivotTable2.xml',
      'xl/pivotTables/pivotTable3.xml',
      'xl/pivotTables/pivotTable4.xml',
    ]);
    expect(partText(marked, 'xl/pivotCache/pivotCacheDefinition1.xml')).toContain('refreshOnLoad="1"');
  });

  it('shows the figures of pivot tables to readers that do not compute them', () => {
    const shown = (row: number): CellValue[] =>
      [0, 1, 2, 3, 4, 5, 6].map((column) => valueOf(withMarks, 'Summary', row, column));
    const line = (row: number): (string | number)[] =>
      shown(row).flatMap((value) => (value.kind === 'text' || value.kind === 'number' ? [value.value] : []));
    expect([2, 3, 4, 5].map(line)).toEqual([
      ['Priority', 'Days'],
      ['1 - Excellent', 3.5],
      ['2 - Good', 4.25],
      ['Grand Total', 7.75],
    ]);
    expect([12, 13, 14, 15, 16, 17].map(line)).toEqual([
      ['Priority', 'Service', 'Days', 'Visits'],
      ['1 - Excellent', 'A01', 3, 2],
      ['A02', 0.5, 0],
      ['2 - Good', 'A01', 3, 1],
      ['A02', 1.25, 1],
      ['Grand Total', 7.75, 4],
    ]);
    expect([24, 25, 26, 27, 28].map(line)).toEqual([
      ['Days', 'Service'],
      ['Priority', 'A01', 'A02', 'Grand Total'],
      ['1 - Excellent', 3, 0.5, 3.5],
      ['2 - Good', 3, 1.25, 4.25],
      ['Grand Total', 6, 1.75, 7.75],
    ]);
    expect([34, 35, 36, 37].map(line)).toEqual([
      ['Month'],
      ['July', 'June', 'Total Days', 'Total Visits'],
      ['Service', 'Days', 'Visits', 'Days', 'Visits', 'Days', 'Visits'],
      ['A01', 2, 1, 4, 2, 6, 3],
    ]);
  });
});

function valueOf(snapshot: Snapshot, name: string, row: number, column: number): CellValue {
  const sheet = sheetNamed(snapshot, name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return cellAt(snapshot, sheet, row, column);
}
