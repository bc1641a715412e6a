import { Package } from '../../../src/hosts/file/package';
import { cellAt, formulaAt, numberFormatAt, sheetNamed } from '../../../src/workbook/snapshot';
import {
  firstSheet,
  MAIN,
  OFFICE,
  partsOf,
  relationships,
  rowsOf,
  snapshotOf,
  valueAt,
  workbookOf,
  zipOf,
} from './handmade';

const blank = { kind: 'blank' };
const text = (value: string) => ({ kind: 'text', value });
const number = (value: number) => ({ kind: 'number', value });

describe('cell values', () => {
  it('reads numbers in every way that files write them', () => {
    const written = ['0', '-12', '1.5', '.5', '5.', '+7', '-0', '1E3', '1.25e-2', ' 4 ', '0.1', '0.30000000000000004'];
    const more = ['12345678901234567890', '1.7976931348623157E+308', '007', '123456789012.345'];
    const expected = [0, -12, 1.5, 0.5, 5, 7, 0, 1000, 0.0125, 4, 0.1, 0.30000000000000004];
    const cells = [...written, ...more].map((value) => `<c><v>${value}</v></c>`).join('');
    const sheet = snapshotOf(rowsOf(`<row r="1">${cells}</row>`));
    const read = [...written, ...more].map((_, column) => cellAt(sheet, firstSheet(sheet), 0, column));
    expect(read).toEqual(
      [...expected, 1.2345678901234567e19, Number.MAX_VALUE, 7, 123456789012.345].map((value) => number(value)),
    );
  });

  it('reads shared texts: plain, rich, with phonetic guides, escaped, empty and with spaces', () => {
    const shared = [
      '<si><t>KPI &amp; target</t></si>',
      '<si><r><rPr><b/></rPr><t>Good</t></r><r><t xml:space="preserve"> or better</t></r></si>',
      '<si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh><phoneticPr fontId="1"/></si>',
      '<si><t>line_x000D_\nend _x005F_x0041_</t></si>',
      '<si/>',
      '<si><t xml:space="preserve"> spaced </t></si>',
      '<si><t><![CDATA[<raw>]]></t></si>',
    ];
    const cells = shared.map((_, at) => `<c t="s"><v>${String(at)}</v></c>`).join('');
    const snapshot = snapshotOf(rowsOf(`<row>${cells}</row>`, { shared }));
    const read = shared.map((_, column) => cellAt(snapshot, firstSheet(snapshot), 0, column));
    expect(read).toEqual(
      ['KPI & target', 'Good or better', '東京', 'line\r\nend _x0041_', '', ' spaced ', '<raw>'].map(text),
    );
  });

  it('leaves shared texts that no cell uses out of the snapshot', () => {
    const shared = ['<si><t>unused</t></si>', '<si><t>used</t></si>'];
    expect(snapshotOf(rowsOf('<row><c t="s"><v>1</v></c></row>', { shared })).texts).toEqual(['used']);
  });

  it('reads inline texts, rich and plain, with entities and phonetic guides', () => {
    const snapshot = snapshotOf(
      rowsOf(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>a &lt;b&gt; &#233;&#x1F600;</t></is></c>' +
          '<c r="B1" t="inlineStr"><is><r><t>x</t></r><r><t>y</t></r><rPh sb="0" eb="1"><t>no</t></rPh></is></c>' +
          '<c r="C1" t="inlineStr"><is/></c><c r="D1" t="inlineStr"><is><t/></is></c><c r="E1" t="inlineStr"/>' +
          '<c r="F1" t="inlineStr"><v>odd</v></c></row>',
      ),
    );
    expect(['A1', 'B1', 'C1', 'D1', 'E1', 'F1'].map((name) => valueAt(snapshot, name))).toEqual([
      text('a <b> é😀'), text('xy'), text(''), text(''), blank, text('odd'),
    ]); // prettier-ignore
  });

  it('reads formula texts, booleans and errors, and an error that it does not know', () => {
    const snapshot = snapshotOf(
      rowsOf(
        '<row r="2"><c r="A2" t="str"><f>B2&amp;"x"</f><v> y_x0009_</v></c><c r="B2" t="b"><v>1</v></c>' +
          '<c r="C2" t="b"><v>false</v></c><c r="D2" t="e"><v>#DIV/0!</v></c><c r="E2" t="e"><v>#NEW!</v></c>' +
          '<c r="F2" t="str"><f>""</f><v></v></c><c r="G2" t="str"><f>1</f></c></row>',
      ),
    );
    expect(['A2', 'B2', 'C2', 'D2', 'E2', 'F2', 'G2'].map((name) => valueAt(snapshot, name))).toEqual([
      text(' y\t'), { kind: 'boolean', value: true }, { kind: 'boolean', value: false },
      { kind: 'error', code: '#DIV/0!' }, { kind: 'error', code: '#UNKNOWN!' }, text(''), blank,
    ]); // prettier-ignore
    expect(formulaAt(firstSheet(snapshot), 1, 0)).toBe('B2&"x"');
    expect(formulaAt(firstSheet(snapshot), 1, 6)).toBe('1');
  });

  it('tells dates from numbers by the format of the style', () => {
    const formats = [0, 14, 'dd/mm/yyyy;@', '[h]:mm', 20, '0.00', '', '[$-809]d mmmm yyyy', '"day" 0'];
    const cells = formats.map((_, at) => `<c s="${String(at)}"><v>41851</v></c>`).join('');
    const snapshot = snapshotOf(rowsOf(`<row>${cells}</row>`, { formats }));
    const sheet = firstSheet(snapshot);
    const read = formats.map((_, column) => [
      cellAt(snapshot, sheet, 0, column).kind,
      numberFormatAt(snapshot, sheet, 0, column),
    ]);
    expect(read).toEqual([
      ['number', 'General'], ['date', 'm/d/yyyy'], ['date', 'dd/mm/yyyy;@'], ['number', '[h]:mm'],
      ['number', 'h:mm'], ['number', '0.00'], ['number', 'General'], ['date', '[$-809]d mmmm yyyy'],
      ['number', '"day" 0'],
    ]); // prettier-ignore
  });

  it('counts a style that is written for several programs once, as the one for all', () => {
    // Hancom Office writes its own traits so (ECMA-376 part 3, 10.2.1).
    const alternatives =
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
      '<mc:Choice xmlns:hs="urn:hs" Requires="hs"><xf numFmtId="14"/></mc:Choice>' +
      '<mc:Fallback><xf numFmtId="9"/><xf numFmtId="2"/></mc:Fallback></mc:AlternateContent>';
    const styles = `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/>${alternatives}<xf numFmtId="14"/></cellXfs></styleSheet>`;
    const cells = [0, 1, 2, 3].map((style) => `<c s="${String(style)}"><v>1</v></c>`).join('');
    const snapshot = snapshotOf(rowsOf(`<row>${cells}</row>`, { formats: [0], parts: { 'xl/styles.xml': styles } }));
    const formats = [0, 1, 2, 3].map((column) => numberFormatAt(snapshot, firstSheet(snapshot), 0, column));
    expect(formats).toEqual(['General', '0%', '0.00', 'm/d/yyyy']);
  });

  it('takes no number format from a style of styles', () => {
    // The workbook's only cell *style* (cellStyleXfs) is a date in every handmade book; the cell's own format is General.
    expect(valueAt(snapshotOf(rowsOf('<row><c s="0"><v>41851</v></c></row>', { formats: [0] })), 'A1').kind).toBe(
      'number',
    );
  });

  it('reads ISO dates into the date system of the workbook', () => {
    const rows =
      '<row><c t="d"><v>2014-07-31</v></c><c t="d"><v>2014-07-31T12:00:00</v></c><c t="d"><v>1850-01-01</v></c></row>';
    const in1900 = snapshotOf(rowsOf(rows));
    expect(valueAt(in1900, 'A1')).toEqual({ kind: 'date', serial: 41851 });
    expect(valueAt(in1900, 'B1')).toEqual({ kind: 'date', serial: 41851.5 });
    expect(valueAt(in1900, 'C1')).toEqual(text('1850-01-01'));
    const in1904 = snapshotOf(rowsOf(rows, { settings: '<workbookPr date1904="1"/>' }));
    expect(in1904.dateSystem).toBe(1904);
    expect(valueAt(in1904, 'A1')).toEqual({ kind: 'date', serial: 41851 - 1462 });
  });

  it('reads dates as serials of the workbook, in either date system', () => {
    const book = { formats: [14], settings: '<workbookPr date1904="true"/>' };
    const snapshot = snapshotOf(rowsOf('<row><c s="0"><v>40389.75</v></c></row>', book));
    expect(valueAt(snapshot, 'A1')).toEqual({ kind: 'date', serial: 40389.75 });
    expect(snapshot.dateSystem).toBe(1904);
    expect(snapshotOf(rowsOf('', { settings: '<workbookPr date1904="0"/>' })).dateSystem).toBe(1900);
  });

  it('finds the place of rows and cells that do not name it', () => {
    const snapshot = snapshotOf(
      rowsOf(
        '<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
      ),
    );
    expect(['A1', 'C1', 'C5', 'D5', 'A6'].map((name) => valueAt(snapshot, name))).toEqual([1, 2, 3, 4, 5].map(number));
    expect(firstSheet(snapshot).extent).toEqual({ top: 0, left: 0, bottom: 5, right: 3 });
  });

  it('keeps the last cell of cells in disorder', () => {
    const snapshot = snapshotOf(
      rowsOf(
        '<row r="900"><c r="A900"><v>1</v></c></row><row r="3"><c r="B3"><v>2</v></c><c r="A3"><v>3</v></c></row>' +
          '<row r="3"><c r="A3"><v>4</v></c></row>',
      ),
    );
    expect(['A3', 'B3', 'A900'].map((name) => valueAt(snapshot, name))).toEqual([4, 2, 1].map(number));
  });

  it('takes no room for cells that have a look but no value', () => {
    const snapshot = snapshotOf(
      rowsOf('<row r="1"><c r="A1" s="0"/><c r="XFD1" s="0"/><c r="B1"><v/></c><c r="C1" t="s"/></row>', {
        formats: [14],
      }),
    );
    expect(firstSheet(snapshot).columns).toEqual([]);
    expect(firstSheet(snapshot).extent).toBeNull();
  });

  it('reads the far corner of the grid without room for what lies between', () => {
    const snapshot = snapshotOf(
      rowsOf(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c><c r="XFD1048576"><v>3</v></c></row>',
      ),
    );
    expect(valueAt(snapshot, 'XFD1048576')).toEqual(number(3));
    const places = firstSheet(snapshot).columns.flatMap((column) => column.blocks.map((block) => block.kinds.length));
    expect(places).toEqual([1, 1, 1]);
  });
});

describe('formulas', () => {
  const formulas = (rows: string, names: readonly string[]) => {
    const sheet = firstSheet(snapshotOf(rowsOf(rows)));
    return names.map((name) => formulaAt(sheet, Number(name.slice(1)) - 1, name.charCodeAt(0) - 65));
  };

  it('writes shared formulas out for each cell', () => {
    const rows =
      '<row r="2"><c r="C2"><f t="shared" ref="C2:D4" si="0">$A2*B$1+SUM(A1:B2)&amp;"A2"</f><v>1</v></c><c r="D2"><f t="shared" si="0"/><v>2</v></c></row>' +
      '<row r="3"><c r="C3"><f t="shared" si="0"/><v>3</v></c></row><row r="4"><c r="C4"><f t="shared" si="0"></f><v>3</v></c></row>';
    expect(formulas(rows, ['C2', 'D2', 'C3', 'C4'])).toEqual([
      '$A2*B$1+SUM(A1:B2)&"A2"',
      '$A2*C$1+SUM(B1:C2)&"A2"',
      '$A3*B$1+SUM(A2:B3)&"A2"',
      '$A4*B$1+SUM(A3:B4)&"A2"',
    ]);
  });

  it('keeps two shared formulas apart, and the value where the first cell is missing', () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c><c r="C1"><f t="shared" ref="C1:C2" si="1">D1</f><v>1</v></c><c r="E1"><f t="shared" si="9"/><v>7</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c><c r="C2"><f t="shared" si="1"/><v>1</v></c></row>';
    expect(formulas(rows, ['A2', 'C2', 'E1'])).toEqual(['B2', 'D2', null]);
    expect(valueAt(snapshotOf(rowsOf(rows)), 'E1')).toEqual(number(7));
  });

  it('reads array formulas, what-if tables and functions newer than the file format', () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A3">SUM(B1:B3*C1:C3)</f><v>1</v></c>' +
      '<c r="B1"><f t="dataTable" ref="B1:B3" dt2D="0" dtr="1" r1="H1"/><v>1</v></c><c r="C1"><f t="dataTable" ref="C1:C3" r1="H1"/><v>1</v></c>' +
      '<c r="D1"><f t="dataTable" ref="D1:E3" dt2D="1" dtr="1" r1="H1" r2="H2"/><v>1</v></c>' +
      '<c r="F1"><f>_xlfn._xlws.FILTER(A1:A3,A1:A3="_xlfn.")+_xlfn.XLOOKUP(1,\'_xlfn.s\'!A1,B1)</f><v>1</v></c></row>';
    expect(formulas(rows, ['A1', 'B1', 'C1', 'D1', 'F1'])).toEqual([
      'SUM(B1:B3*C1:C3)',
      'TABLE(H1,)',
      'TABLE(,H1)',
      'TABLE(H1,H2)',
      'FILTER(A1:A3,A1:A3="_xlfn.")+XLOOKUP(1,\'_xlfn.s\'!A1,B1)',
    ]);
  });

  it('takes no formula from an extension of the cell', () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v><extLst><ext><f>EVIL()</f><v>9</v><is><t>x</t></is></ext></extLst></c></row>';
    expect(formulas(rows, ['A1'])).toEqual([null]);
    expect(valueAt(snapshotOf(rowsOf(rows)), 'A1')).toEqual(number(1));
  });
});

describe('sheets', () => {
  it('reads names, order and visibility, and leaves chart and dialog sheets out', () => {
    const parts = partsOf({
      sheets: [
        { name: 'Cover &amp; notes' },
        { name: 'Chart' },
        { name: 'Hidden', attributes: 'state="hidden"' },
        { name: 'Deep', attributes: 'state="veryHidden"' },
      ],
      names:
        '<definedNames><definedName name="Local" localSheetId="2">Hidden!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0" hidden="1">Cover!$A$1:$B$2</definedName><definedName name="All">_xlfn.XLOOKUP(1,A&amp;B,C)</definedName></definedNames>',
    });
    parts['xl/_rels/workbook.xml.rels'] = relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['chartsheet', 'chartsheets/sheet1.xml'],
      ['worksheet', '/xl/worksheets/sheet3.xml'],
      ['worksheet', './../xl/worksheets/sheet4.xml'],
    ]);
    const snapshot = snapshotOf(zipOf(parts));
    expect(snapshot.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Cover & notes', 'visible'],
      ['Hidden', 'hidden'],
      ['Deep', 'veryHidden'],
    ]);
    expect(snapshot.names).toEqual([
      { name: 'Local', formula: 'Hidden!$A$1', sheet: 'Hidden' },
      { name: '_xlnm.Print_Area', formula: 'Cover!$A$1:$B$2', sheet: 'Cover & notes' },
      { name: 'All', formula: 'XLOOKUP(1,A&B,C)', sheet: null },
    ]);
  });

  it('leaves out code sheets of Excel 5, which have no part', () => {
    const parts = partsOf({ sheets: [{ name: 'KPIs' }, { name: 'Module' }] });
    parts['xl/workbook.xml'] = String(parts['xl/workbook.xml']).replace('r:id="rId2"', 'r:id=""');
    expect(snapshotOf(zipOf(parts)).sheets.map(({ name }) => name)).toEqual(['KPIs']);
  });

  it('reads hidden rows and columns, merges and protection', () => {
    const sheet = firstSheet(
      snapshotOf(
        workbookOf({
          settings: '<workbookProtection lockStructure="1"/>',
          sheets: [
            {
              before:
                '<cols><col min="2" max="3" width="9" hidden="1"/><col min="4" max="4" hidden="true"/><col min="5" max="9"/><col min="16380" max="16384" hidden="1"/></cols>',
              rows: '<row r="1"><c><v>1</v></c></row><row r="2" hidden="1"/><row r="3" hidden="true"><c r="A3"><v>1</v></c></row><row r="4" hidden="0"/><row r="9" hidden="1"/><row r="10"><c r="XFD10"><v>1</v></c></row>',
              after:
                '<sheetProtection sheet="1" objects="1"/><mergeCells count="2"><mergeCell ref="A1:C2"/><mergeCell ref="D4:D5"/></mergeCells>',
            },
          ],
        }),
      ),
    );
    expect(sheet.hiddenRows).toEqual([{ first: 1, last: 2 }, { first: 8, last: 8 }]); // prettier-ignore
    expect(sheet.hiddenColumns).toEqual([{ first: 1, last: 3 }, { first: 16379, last: 16383 }]); // prettier-ignore
    expect(sheet.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 2 },
      { top: 3, left: 3, bottom: 4, right: 3 },
    ]);
    expect(sheet.isProtected).toBe(true);
  });

  it('takes rows that are not listed for hidden where the sheet says so', () => {
    const sheet = firstSheet(
      snapshotOf(
        workbookOf({
          sheets: [
            {
              before: '<sheetFormatPr zeroHeight="1"/>',
              rows: '<row r="2"><c><v>1</v></c></row><row r="3"/><row r="5" hidden="1"/><row r="1048576"><c r="A1048576"><v>1</v></c></row>',
            },
          ],
        }),
      ),
    );
    expect(sheet.hiddenRows).toEqual([{ first: 3, last: 1048574 }]);
  });

  it('tells the protection of the workbook from that of a sheet, and both from their absence', () => {
    const locked = snapshotOf(workbookOf({ sheets: [{}], settings: '<workbookProtection lockStructure="true"/>' }));
    expect([locked.isStructureProtected, firstSheet(locked).isProtected]).toEqual([true, false]);
    const windows = snapshotOf(
      workbookOf({
        sheets: [{ after: '<sheetProtection objects="1"/>' }],
        settings: '<workbookProtection lockWindows="1"/>',
      }),
    );
    expect([windows.isStructureProtected, firstSheet(windows).isProtected]).toEqual([false, false]);
  });

  it('reads native tables with the columns and rows that they say', () => {
    const table = `<table xmlns="${MAIN}" id="1" name="Old" displayName="Activity" ref="B2:C9" totalsRowCount="1"><autoFilter ref="B2:C8"/><tableColumns count="2"><tableColumn id="1" name="Days_x000a_worked"/><tableColumn id="2" name="A &amp; B"/></tableColumns><extLst><ext><table displayName="Wrong" ref="A1"/></ext></extLst></table>`;
    const bare = `<x:table xmlns:x="${MAIN}" id="2" name="Bare" ref="E1:E3" headerRowCount="0"><x:tableColumns><x:tableColumn id="1" name="Column1"/></x:tableColumns></x:table>`;
    expect(firstSheet(snapshotOf(workbookOf({ sheets: [{ tables: [table, bare] }] }))).tables).toEqual([
      {
        name: 'Activity',
        area: { top: 1, left: 1, bottom: 8, right: 2 },
        headerRows: 1,
        totalsRows: 1,
        columns: ['Days\nworked', 'A & B'],
      },
      {
        name: 'Bare',
        area: { top: 0, left: 4, bottom: 2, right: 4 },
        headerRows: 0,
        totalsRows: 0,
        columns: ['Column1'],
      },
    ]);
  });
});

describe('ways of writing a package', () => {
  const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>41851</v></c></row>';
  const plain = partsOf({
    sheets: [{ name: 'KPIs', rows, after: '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>' }],
    shared: ['<si><t>Grüße</t></si>'],
    formats: [0, 14],
    settings: '<workbookPr date1904="1"/>',
  });
  const expected = snapshotOf(zipOf(plain));

  const everyPart = (change: (xml: string) => string | Uint8Array) =>
    Object.fromEntries(Object.entries(plain).map(([path, xml]) => [path, typeof xml === 'string' ? change(xml) : xml]));

  it('is read at all', () => {
    expect(valueAt(expected, 'A1')).toEqual(text('Grüße'));
    expect(valueAt(expected, 'B1')).toEqual({ kind: 'date', serial: 41851 });
    expect(expected.dateSystem).toBe(1904);
  });

  it('is the same with prefixed elements', () => {
    const prefixed = everyPart((xml) =>
      xml
        .replaceAll(/<(\/?)(?=[A-Za-z])/g, '<$1x:')
        .replaceAll('xmlns="', 'xmlns:x="')
        .replaceAll(' r:id=', ' rel:id=')
        .replaceAll('xmlns:r=', 'xmlns:rel='),
    );
    expect(snapshotOf(zipOf(prefixed))).toEqual(expected);
  });

  it.each([
    ['UTF-8 with a byte order mark', (xml: string) => Buffer.from(`\uFEFF${xml}`, 'utf8')],
    ['UTF-16, low byte first', (xml: string) => Buffer.from(`\uFEFF${declared(xml)}`, 'utf16le')],
    ['UTF-16, high byte first', (xml: string) => Buffer.from(`\uFEFF${declared(xml)}`, 'utf16le').swap16()],
    ['UTF-16 without a byte order mark', (xml: string) => Buffer.from(declared(xml), 'utf16le')],
  ])('is the same in %s', (_, encode) => {
    expect(snapshotOf(zipOf(everyPart((xml) => new Uint8Array(encode(xml)))))).toEqual(expected);
  });

  it('is the same with other letter case and backslashes in the part names', () => {
    const renamed = Object.fromEntries(
      Object.entries(plain).map(([path, xml]) => [path.toUpperCase().replaceAll('/', '\\'), xml]),
    );
    expect(snapshotOf(zipOf(renamed))).toEqual(expected);
  });

  it('is the same where the parts stand elsewhere and addresses are percent-encoded', () => {
    const { 'xl/worksheets/sheet1.xml': sheet = '', ...rest } = plain;
    const moved = {
      ...rest,
      'odd place/my sheet.xml': sheet,
      'xl/_rels/workbook.xml.rels': relationships([
        ['worksheet', '../odd%20place/my%20sheet.xml'],
        ['sharedStrings', '/xl/sharedStrings.xml'],
        ['styles', 'styles.xml'],
      ]),
    };
    expect(snapshotOf(zipOf(moved))).toEqual(expected);
  });

  it('is the same without styles where no cell needs one', () => {
    const bare = { ...plain, 'xl/_rels/workbook.xml.rels': relationships([['worksheet', 'worksheets/sheet1.xml'], ['sharedStrings', 'sharedStrings.xml']]) }; // prettier-ignore
    const snapshot = snapshotOf(zipOf(bare));
    expect(valueAt(snapshot, 'B1')).toEqual(number(41851));
    expect(sheetNamed(snapshot, 'kpis')?.merges).toHaveLength(1);
  });

  it('reads a macro workbook, whose workbook part has another name', () => {
    const { 'xl/workbook.xml': book = '', 'xl/_rels/workbook.xml.rels': own = '', ...rest } = plain;
    const macro = {
      ...rest,
      '_rels/.rels': relationships([['extended-properties', 'docProps/app.xml'], ['officeDocument', '/xl/book2.xml']]), // prettier-ignore
      'xl/book2.xml': book,
      'xl/_rels/book2.xml.rels': own,
      'xl/vbaProject.bin': new Uint8Array([1, 2, 3]),
    };
    expect(snapshotOf(zipOf(macro))).toEqual(expected);
  });

  it('keeps the parts that it does not know out of the way', () => {
    const pkg = Package.open(zipOf({ ...plain, 'customXml/item1.xml': '<broken' }));
    expect(pkg.text('customXml/item1.xml')).toBe('<broken');
    expect(snapshotOf(pkg.save())).toEqual(expected);
  });
});

function declared(xml: string): string {
  return xml.replace('encoding="UTF-8"', 'encoding="UTF-16"');
}

it('names the office namespace that the handmade books use', () => {
  expect(relationships([['worksheet', 'a.xml']])).toContain(`${OFFICE}/worksheet`);
});
