/** Workbooks of extreme shape: read within the limits, or refused by one that is named. */
import { FileError, LIMITS, readWorkbook } from '../../src/hosts/file';
import { MAX_COLUMNS, MAX_ROWS, columnName } from '../../src/workbook/a1';
import { CellKind } from '../../src/workbook/snapshot';
import { review } from '../../src/review';
import { shippedAgreement } from '../agreement/shipped-agreement';
import { rowsOf, workbookOf } from '../hosts/file/handmade';

const agreement = shippedAgreement();

/** Reads and reviews; a workbook of no known shape ends as "not a return" and never as a fault. */
function reviewed(bytes: Uint8Array): ReturnType<typeof review> {
  return review({ snapshot: readWorkbook(bytes), agreement });
}

function times(count: number, piece: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => piece(at)).join('');
}

describe('a workbook of extreme shape', () => {
  it('may claim the whole grid and hold one cell', () => {
    const bytes = workbookOf({
      sheets: [{ before: '<dimension ref="A1:XFD1048576"/>', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }],
    });
    expect(readWorkbook(bytes).sheets[0]?.extent).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
    expect(reviewed(bytes).verdict.level).toBe('notAReturn');
  });

  it('may hold its two cells at opposite corners', () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
    const [sheet] = readWorkbook(rowsOf(rows)).sheets;
    expect(sheet?.extent).toEqual({ top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 });
    expect(sheet?.columns.reduce((sum, { blocks }) => sum + blocks.reduce((all, { kinds }) => all + kinds.length, 0), 0)).toBe(2); // prettier-ignore
    expect(reviewed(rowsOf(rows)).verdict.level).toBe('notAReturn');
  });

  it('may fill all 16,384 columns of its heading row', () => {
    const cells = times(MAX_COLUMNS, (at) => `<c r="${columnName(at)}1" t="inlineStr"><is><t>Reference</t></is></c>`);
    expect(reviewed(rowsOf(`<row r="1">${cells}</row>`)).verdict.level).toBe('notAReturn');
  }, 60_000);

  it('may fill all 1,048,576 rows of a column', () => {
    const bytes = rowsOf(
      times(MAX_ROWS, (at) => `<row r="${String(at + 1)}"><c r="A${String(at + 1)}"><v>1</v></c></row>`),
    );
    const snapshot = readWorkbook(bytes);
    const kinds = snapshot.sheets[0]?.columns[0]?.blocks.flatMap((block) => [block.kinds.length]);
    expect(kinds?.reduce((sum, length) => sum + length, 0)).toBe(MAX_ROWS);
    expect(snapshot.sheets[0]?.columns[0]?.blocks[0]?.kinds[0]).toBe(CellKind.number);
    expect(review({ snapshot, agreement }).verdict.level).toBe('notAReturn');
  }, 120_000);

  it('may merge a million areas', () => {
    const merges = times(1_000_000, (at) => `<mergeCell ref="A${String(at + 1)}:B${String(at + 1)}"/>`);
    const bytes = workbookOf({
      sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c></row>', after: `<mergeCells>${merges}</mergeCells>` }],
    });
    expect(reviewed(bytes).verdict.level).toBe('notAReturn');
  }, 120_000);

  it('is refused where it has one row or column more than the grid', () => {
    for (const rows of [
      `<row r="${String(MAX_ROWS + 1)}"><c><v>1</v></c></row>`,
      '<row r="1"><c r="XFE1"><v>1</v></c></row>',
    ]) {
      expect(() => readWorkbook(rowsOf(rows))).toThrow(FileError);
    }
  });

  it('is refused where a text is asked for that is not there', () => {
    const rows = '<row r="1"><c r="A1" t="s"><v>7</v></c></row>';
    expect(() => readWorkbook(rowsOf(rows, { shared: ['<si><t>one</t></si>'] }))).toThrow(/text/);
  });

  it('is refused beyond the limit of nesting, and says so', () => {
    const deep = '<x>'.repeat(LIMITS.xmlDepth + 5) + '</x>'.repeat(LIMITS.xmlDepth + 5);
    const bytes = workbookOf({ sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c></row>', after: deep }] });
    expect(() => readWorkbook(bytes)).toThrow(/elements within elements/);
  });

  it.each([
    ['the longest text a cell can hold', 'x'.repeat(32_767)],
    ['right-to-left and zero-width characters', '\u202Eevil\u200B\u2066x\u2069'],
    ['a lone surrogate', 'a&#xD800;b'],
  ])('with %s is read or refused by name', (_, text) => {
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`;
    try {
      expect(reviewed(rowsOf(rows)).verdict.level).toBe('notAReturn');
    } catch (error) {
      expect(error).toBeInstanceOf(FileError);
    }
  });
});
