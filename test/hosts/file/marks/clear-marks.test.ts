import { applyMarkup, clearMarks, hasMarks, newWorkbook, readWorkbook } from '../../../../src/hosts/file';
import { UNMARKED_SHEET } from '../../../../src/workbook/marks';
import type { Markup } from '../../../../src/workbook/markup';
import { MAIN, OFFICE, partsOf, relationships, zipOf, type Handmade, type Parts } from '../handmade';
import { contentsOf, keptBytes, partText } from './compared';
import { plainSheet, sampleFlags, sampleMarkup, sampleSheets, supplierWorkbook, textCell } from './sample-markup';

/** Marks the first sheet of a handmade workbook, checks that clearing gives back every part, and returns the marked file. */
function markedAndCleared(book: Handmade | Uint8Array, markup?: Markup): Uint8Array {
  const original = book instanceof Uint8Array ? book : zipOf(partsOf(book));
  const marks = markup ?? { flags: [sampleFlags('Sheet1')], sheets: sampleSheets('Sheet1') };
  const marked = applyMarkup(original, marks);
  expect(hasMarks(marked)).toBe(true);
  expect(Buffer.compare(applyMarkup(marked, marks), marked)).toBe(0);
  const cleared = clearMarks(marked);
  expect(contentsOf(cleared)).toEqual(contentsOf(original));
  expect([...contentsOf(cleared).keys()]).toEqual([...contentsOf(original).keys()]);
  const kept = keptBytes(original, marked);
  expect(kept.after).toEqual(kept.before);
  return marked;
}

const sheet = (file: Uint8Array): string => partText(file, 'xl/worksheets/sheet1.xml');
const row = (number: number, cells: string, attributes = ''): string =>
  `<row r="${String(number)}"${attributes}>${cells}</row>`;

describe('clearing marks', () => {
  it('gives back every part of a workbook as it was', () => {
    markedAndCleared(supplierWorkbook(), sampleMarkup());
  });

  it('leaves a workbook without marks as it is, byte for byte', () => {
    const original = supplierWorkbook();
    expect(Buffer.compare(clearMarks(original), original)).toBe(0);
  });

  it('takes away a sheet that a write in Excel was stopped before it could mark', () => {
    const left = newWorkbook([
      plainSheet('Days', [textCell(0, 0, 'Days')]),
      plainSheet(UNMARKED_SHEET, [textCell(0, 0, 'Findings')]),
    ]);
    expect(hasMarks(left)).toBe(true);
    expect(readWorkbook(left).sheets.map(({ name }) => name)).toEqual(['Days']);
    const cleared = clearMarks(left);
    expect(hasMarks(cleared)).toBe(false);
    expect(partText(cleared, 'xl/workbook.xml')).not.toContain(UNMARKED_SHEET);
  });

  it('restores a sheet that is empty, in either way of writing it', () => {
    markedAndCleared({ sheets: [{}] });
    const parts = partsOf({ sheets: [{}] });
    const closed = String(parts['xl/worksheets/sheet1.xml']).replace('<sheetData></sheetData>', '<sheetData/>');
    expect(closed).toContain('<sheetData/>');
    markedAndCleared(zipOf({ ...parts, 'xl/worksheets/sheet1.xml': closed }));
  });

  it.each([
    ['<row r="2"/>', 'a row that closes itself'],
    ['<row r="2" ht="30" customHeight="1" />', 'a high row that closes itself'],
    ['<row r="2"></row>', 'an empty pair'],
    [row(2, '<c r="E2" s="1"/>'), 'a formatted blank cell in the check column'],
    [row(2, '<c r="E2" s="1" />'), 'the same with a space'],
    [row(2, '<c r="E2" s="1"></c>'), 'the same as a pair'],
    [row(2, '<c r="E2" t="n" s="1"/>'), 'the same with a type'],
    [row(2, '<c r="E2" s="1" t="inlineStr"></c>'), 'the same with the type of a text'],
    [row(2, '<c r="A2"><v>1</v></c><c r="F2"><v>2</v></c>', ' spans="1:6"'), 'cells on both sides'],
    [row(2, '<c r="A2"><v>1</v></c>', ' spans="1:1"'), 'a span that ends before'],
    ['<row><c><v>1</v></c></row><row><c><v>2</v></c></row>', 'rows and cells without numbers'],
    ['<!-- <row r="2"> --><row r="2"><c r="A2"><v>1</v></c><!-- </row> --></row>', 'comments that look like tags'],
    ['\n  <row r="2">\n    <c r="A2">\n<v>1</v>\n</c>\n  </row>\n', 'white space'],
    ['\n', 'nothing but white space'],
    [row(3, '<c r="E3"><f>SUM(A1:B1)</f></c>'), 'a formula without a value in a row without words'],
  ])('restores %s (%s)', (rows) => {
    markedAndCleared({ sheets: [{ rows }], formats: [0, '0.0'] });
  });

  it.each([
    '<cols><col min="1" max="3" width="9"/></cols>',
    '<cols><col min="5" max="5" width="20" style="1"/></cols>',
    '<cols><col min="1" max="16384" width="9.14" style="1"/></cols>',
    '<cols><col min="5" max="16384" width="9.14" customWidth="1" /></cols>',
    '<cols><col min="3" max="5" width="9.14"/></cols>',
    '<cols><col min="1" max="4" width="9"/><col min="6" max="8" width="9"/></cols>',
    '<cols><col min="4" max="16384" width="0" hidden="1"/></cols>',
    '<dimension ref="A1:B2"/>',
    '<dimension ref="A1:XFD1048576"/>',
    '<dimension ref="A1" />',
  ])('restores %s', (before) => {
    markedAndCleared({
      sheets: [{ before, rows: row(1, '<c r="A1"><v>1</v></c>') + row(2, '<c r="B2"><v>1</v></c>') }],
      formats: [0, '0.0'],
    });
  });

  it('widens the dimension and one of the columns that share a width', () => {
    const before = '<dimension ref="A1:B2"/><cols><col min="1" max="9" width="9.14" style="1"/></cols>';
    const rows = row(1, '<c r="A1"><v>1</v></c>') + row(2, '<c r="B2"><v>1</v></c>', ' spans="2:2"');
    const marked = markedAndCleared({ sheets: [{ before, rows }], formats: [0, '0.0'] });
    expect(sheet(marked)).toMatch(/<dimension ref="A1:E10"\s*\/>/);
    expect(sheet(marked)).toContain(
      '<col min="1" max="4" width="9.14" style="1"/><col min="5" max="5" style="1" width="48.7109375" customWidth="1"',
    );
    expect(sheet(marked)).toContain('<col min="6" max="9" width="9.14" style="1"/></cols>');
    expect(sheet(marked)).toContain('spans="2:2 5:5"');
  });

  it('keeps the conditional formats that were there in front', () => {
    const after =
      '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="7"><formula>TRUE</formula></cfRule></conditionalFormatting>' +
      '<dataValidations count="1"><dataValidation sqref="A1"/></dataValidations><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>';
    const marked = sheet(markedAndCleared({ sheets: [{ after }] }));
    const priorities = [...marked.matchAll(/priority="(\d+)"/g)].map((match) => Number(match[1]));
    expect(priorities).toEqual([7, 8, 9, 10, 11, 12]);
    expect(marked.indexOf('priority="12"')).toBeLessThan(marked.indexOf('<dataValidations'));
    expect(marked.indexOf('<pageMargins')).toBeLessThan(marked.indexOf('<legacyDrawing'));
  });

  it('writes prefixes where the workbook does', () => {
    const parts = Object.fromEntries(
      Object.entries(partsOf({ sheets: [{ rows: row(2, '<c r="A2"><v>1</v></c>') }], formats: [0, '0.0'] })).map(
        ([path, text]) => [path, /\.rels$|Types/.test(path) ? text : prefixed(String(text))],
      ),
    );
    const marked = markedAndCleared(zipOf(parts));
    expect(sheet(marked)).toContain('<x:c r="E2" t="inlineStr"><x:is><x:t>');
    expect(sheet(marked)).not.toMatch(/<(?!x:)[a-z]/);
    expect(partText(marked, 'xl/workbook.xml')).toMatch(/<x:definedNames><x:definedName /);
  });

  it('restores a workbook without styles, names or a namespace for relationships on the sheet', () => {
    const parts = partsOf({ sheets: [{}] });
    const bare = String(parts['xl/worksheets/sheet1.xml']).replace(` xmlns:r="${OFFICE}"`, '');
    const marked = markedAndCleared(zipOf({ ...parts, 'xl/worksheets/sheet1.xml': bare }));
    expect(sheet(marked)).toContain(`<legacyDrawing xmlns:r="${OFFICE}" r:id=`);
  });

  it('leaves no trace of flags that mark nothing', () => {
    const original = zipOf(partsOf({ sheets: [{}] }));
    const nothing = {
      flags: [{ sheet: 'Sheet1', fills: [{ severity: 'error', areas: [] }], notes: [] }],
      sheets: [],
    } as const;
    expect(contentsOf(applyMarkup(original, nothing))).toEqual(contentsOf(original));
  });

  it('gives an empty styles part the formats that every styles part begins with', () => {
    const parts = partsOf({ sheets: [{}], formats: [0] });
    const marked = markedAndCleared(zipOf({ ...parts, 'xl/styles.xml': `<styleSheet xmlns="${MAIN}"/>` }));
    const styles = partText(marked, 'xl/styles.xml');
    expect(styles).toMatch(/<fills count="\d+"><fill><patternFill patternType="none"\/>/);
    expect(styles).toMatch(/<cellXfs count="\d+"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"\s*\/>/);
  });

  it('keeps a byte order mark and UTF-16', () => {
    const parts = partsOf({ sheets: [{ rows: row(2, '<c r="A2"><v>1</v></c>') }] });
    const text = String(parts['xl/worksheets/sheet1.xml']);
    const utf16 = Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    const marked = markedAndCleared(zipOf({ ...parts, 'xl/worksheets/sheet1.xml': new Uint8Array(utf16) }));
    expect(contentsOf(marked).get('xl/worksheets/sheet1.xml')?.startsWith('\u00ff\u00fe<\u0000')).toBe(true);
    markedAndCleared(zipOf({ ...parts, 'xl/worksheets/sheet1.xml': `\ufeff${text}` }));
  });

  it('takes free part names and numbers where there are gaps, and absolute targets', () => {
    const table = `<table xmlns="${MAIN}" id="7" name="T" displayName="T" ref="A1:A2"><tableColumns count="1"><tableColumn id="1" name="a"/></tableColumns></table>`;
    const parts = partsOf({
      sheets: [{ name: 'Sheet1', rows: row(1, '<c r="A1" t="inlineStr"><is><t>a</t></is></c>'), tables: [table] }],
    });
    const moved: Parts = {
      ...parts,
      'xl/workbook.xml': String(parts['xl/workbook.xml'])
        .replace('sheetId="1"', 'sheetId="40"')
        .replace(/rId1/g, 'rId9'),
      'xl/_rels/workbook.xml.rels': relationships([['worksheet', '/xl/worksheets/sheet1.xml']]).replace('rId1', 'rId9'),
      'xl/worksheets/sheet3.xml': '<unrelated/>',
      'xl/comments2.xml': '<unrelated/>',
    };
    const marked = markedAndCleared(zipOf(moved));
    expect(partText(marked, 'xl/workbook.xml')).toMatch(
      /sheetId="41" r:id="rId\d+"\/><sheet name="Data[^>]*sheetId="42"/,
    );
    expect(partText(marked, 'xl/worksheets/sheet3.xml')).toBe('<unrelated/>');
    expect(partText(marked, 'xl/worksheets/sheet4.xml')).toContain('<worksheet');
    expect(partText(marked, 'xl/tables/table1.xml')).toContain('id="8"');
  });

  it('takes the calculation chain away when Excel has put our formulas into it', () => {
    const marked = applyMarkup(zipOf(partsOf({ sheets: [{}] })), { flags: [], sheets: sampleSheets('Sheet1') });
    const files = Object.fromEntries(contentsOf(marked)) as Record<string, string>;
    const bytes = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, new Uint8Array(Buffer.from(text, 'latin1'))]),
    );
    const chained = zipOf({
      ...bytes,
      'xl/_rels/workbook.xml.rels': (files['xl/_rels/workbook.xml.rels'] ?? '').replace(
        '</Relationships>',
        `<Relationship Id="chain" Type="${OFFICE}/calcChain" Target="calcChain.xml"/></Relationships>`,
      ),
      'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/><c r="B5" i="3"/></calcChain>`,
    });
    expect([...contentsOf(clearMarks(chained)).keys()]).not.toContain('xl/calcChain.xml');
  });

  it('lets the other sheets’ names follow when our sheets are not the last', () => {
    const marked = applyMarkup(zipOf(partsOf({ sheets: [{}, {}] })), {
      flags: [],
      sheets: sampleSheets('Sheet1').slice(0, 1),
    });
    const bytes = Object.fromEntries(
      [...contentsOf(marked)].map(([path, text]) => [path, new Uint8Array(Buffer.from(text, 'latin1'))]),
    );
    const workbook = partText(marked, 'xl/workbook.xml');
    const [, first = '', second = '', ours = ''] =
      /<sheets>(<sheet [^>]*\/>)(<sheet [^>]*\/>)(<sheet [^>]*\/>)<\/sheets>/.exec(workbook) ?? [];
    const moved = workbook
      .replace(`${first}${second}${ours}`, `${first}${ours}${second}`)
      .replace('localSheetId="2"', 'localSheetId="1"')
      .replace('<sheets>', '<bookViews><workbookView activeTab="2" firstSheet="1"/></bookViews><sheets>')
      .replace('<definedNames>', '<definedNames><definedName name="Own" localSheetId="2">Sheet2!$A$1</definedName>');
    const cleared = partText(clearMarks(zipOf({ ...bytes, 'xl/workbook.xml': moved })), 'xl/workbook.xml');
    expect(cleared).toContain(
      '<definedNames><definedName name="Own" localSheetId="1">Sheet2!$A$1</definedName></definedNames>',
    );
    expect(cleared).toContain('activeTab="1" firstSheet="1"');
    expect(cleared).toContain(`<sheets>${first}${second}</sheets>`);
  });

  it('leaves a tab alone that led beyond all sheets before', () => {
    const settings = '<bookViews><workbookView firstSheet="25" activeTab="30"/></bookViews>';
    markedAndCleared({ sheets: [{}], settings });
  });

  it('takes a mark away whose sheet somebody has deleted', () => {
    const names =
      '<definedNames><definedName name="SDARC_sheet_findings" hidden="1">#REF!</definedName></definedNames>';
    const cleared = clearMarks(zipOf(partsOf({ sheets: [{}], names })));
    expect(partText(cleared, 'xl/workbook.xml')).not.toContain('definedName');
  });

  it('does not take the last sheet away, whatever a name says', () => {
    const names = '<definedNames><definedName name="SDARC_sheet_x">\'Sheet1\'!$A$1</definedName></definedNames>';
    const cleared = clearMarks(zipOf(partsOf({ sheets: [{}], names })));
    expect(partText(cleared, 'xl/workbook.xml')).toContain('<sheet name="Sheet1"');
  });
});

function prefixed(xml: string): string {
  return xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`);
}
