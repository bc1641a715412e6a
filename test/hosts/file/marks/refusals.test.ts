import { applyMarkup, clearMarks, FileError } from '../../../../src/hosts/file';
import type { Markup, ReportSheet } from '../../../../src/workbook/markup';
import { OFFICE, partsOf, zipOf, type Handmade } from '../handmade';
import { contentsOf } from './compared';
import { plainSheet, sampleFlags, sampleSheets, textCell } from './sample-markup';

function refusal(book: Handmade | Uint8Array, markup: Markup): FileError {
  const file = book instanceof Uint8Array ? book : zipOf(partsOf(book));
  const before = Buffer.from(file).toString('base64');
  try {
    applyMarkup(file, markup);
  } catch (error) {
    expect(Buffer.from(file).toString('base64')).toBe(before);
    if (error instanceof FileError) return error;
    throw error;
  }
  throw new Error('the markup was applied');
}

const flags: Markup = { flags: [sampleFlags('Sheet1')], sheets: [] };
const sheets: Markup = { flags: [], sheets: sampleSheets('Sheet1') };
const oneSheet = (sheet: Partial<ReportSheet>): Markup => ({ flags: [], sheets: [plainSheet('Report', [], sheet)] });

describe('a workbook that cannot be marked', () => {
  it('is digitally signed', () => {
    const error = refusal({ sheets: [{}], parts: { '_xmlsignatures/sig1.xml': '<Signature/>' } }, flags);
    expect(error.code).toBe('signed');
    expect(error.message).toContain('mark that copy');
  });

  it('is signed after it was marked: it cannot be cleared either', () => {
    const marked = applyMarkup(zipOf(partsOf({ sheets: [{}] })), flags);
    const parts = Object.fromEntries(
      [...contentsOf(marked)].map(([path, text]) => [path, new Uint8Array(Buffer.from(text, 'latin1'))]),
    );
    expect(() => clearMarks(zipOf({ ...parts, '_xmlsignatures/sig1.xml': '<Signature/>' }))).toThrow(FileError);
  });

  it('has a formula where words would stand, though it has no value yet', () => {
    const rows = '<row r="2"><c r="E2"><f>SUM(A1:B1)</f></c></row>';
    const error = refusal({ sheets: [{ rows }] }, flags);
    expect(error.code).toBe('cannotMark');
    expect(error.message).toContain('The cell E2 has a formula');
  });

  it('is shared with a log of changes', () => {
    const parts = partsOf({ sheets: [{}] });
    const rels = String(parts['xl/_rels/workbook.xml.rels']).replace(
      '</Relationships>',
      `<Relationship Id="log" Type="${OFFICE}/revisionHeaders" Target="revisions/revisionHeaders.xml"/></Relationships>`,
    );
    const shared = zipOf({
      ...parts,
      'xl/_rels/workbook.xml.rels': rels,
      'xl/revisions/revisionHeaders.xml': '<headers/>',
    });
    expect(refusal(shared, flags).message).toContain('Unshare Workbook');
  });

  it('has a protected structure, where sheets are to be added; flags are welcome', () => {
    const book = { sheets: [{}], settings: '<workbookProtection lockStructure="1"/>' };
    expect(refusal(book, sheets).message).toContain('Protect Workbook');
    expect(applyMarkup(zipOf(partsOf(book)), flags).length).toBeGreaterThan(0);
  });

  it('has protection on the sheet that is to be flagged; report sheets are welcome', () => {
    const book = { sheets: [{ after: '<sheetProtection sheet="1"/>' }, {}] };
    expect(refusal(book, flags).message).toContain('"Sheet1" is protected');
    expect(
      applyMarkup(zipOf(partsOf(book)), { flags: [sampleFlags('Sheet2')], sheets: sampleSheets('Sheet1') }).length,
    ).toBeGreaterThan(0);
  });

  it('lacks the sheet that is to be flagged', () => {
    expect(refusal({ sheets: [{}] }, { flags: [sampleFlags('KPIs')], sheets: [] }).message).toContain(
      'no sheet "KPIs"',
    );
  });

  it('has a sheet of the same name, in whatever case', () => {
    expect(refusal({ sheets: [{ name: 'FINDINGS' }] }, sheets).message).toContain('has a sheet "Findings" already');
  });

  it('has no column left for the words', () => {
    const wide = { flags: [sampleFlags('Sheet1', 16_384)], sheets: [] };
    expect(refusal({ sheets: [{}] }, wide).message).toContain('no empty column');
  });
});

describe('a report sheet that cannot be added', () => {
  it.each(['', 'a'.repeat(32), 'a/b', 'a:b', "'a", "a'", 'a[b]', 'a\u0000b', 'a\ud800'])('is called %j', (name) => {
    expect(refusal({ sheets: [{}] }, oneSheet({ name })).message).toContain('cannot be called');
  });

  it('has a table with a blank or repeated header', () => {
    const area = { top: 0, left: 0, bottom: 1, right: 1 };
    const tables = [{ name: 'T', area }];
    expect(refusal({ sheets: [{}] }, oneSheet({ tables, cells: [textCell(0, 0, 'a')] })).message).toContain(
      'different text',
    );
    const twice = [textCell(0, 0, 'a'), textCell(0, 1, 'A')];
    expect(refusal({ sheets: [{}] }, oneSheet({ tables, cells: twice })).message).toContain('different text');
  });

  it('has a pivot table over a table or column that is not there', () => {
    const pivot = {
      name: 'P',
      at: { row: 5, column: 0 },
      source: 'T',
      rows: ['a'],
      columns: [],
      values: [{ field: 'b', caption: 'B', summarise: 'sum', numberFormat: '0' }],
    } as const;
    const tables = [{ name: 'T', area: { top: 0, left: 0, bottom: 1, right: 1 } }];
    const cells = [textCell(0, 0, 'a'), textCell(0, 1, 'c')];
    expect(refusal({ sheets: [{}] }, oneSheet({ pivots: [pivot] })).message).toContain('reads the table "T"');
    expect(refusal({ sheets: [{}] }, oneSheet({ pivots: [pivot], tables, cells })).message).toContain('column "b"');
    expect(refusal({ sheets: [{}] }, oneSheet({ pivots: [{ ...pivot, rows: [] }], tables, cells })).message).toContain(
      'row field',
    );
  });
});
